/** What a plan will cost, said before it starts: "1,240 writes, about 21 minutes". */
export interface PlanCost {
  readonly calls: number;
  readonly seconds: number;
}

/** Calls a minute that we assume where neither vendor nor operator names a limit (design §6: five a second). */
export const ASSUMED_CALLS_PER_MINUTE = 300;

export function planCost(calls: number, callsPerMinute: number | null): PlanCost {
  return { calls, seconds: Math.ceil((calls * 60) / (callsPerMinute ?? ASSUMED_CALLS_PER_MINUTE)) };
}
