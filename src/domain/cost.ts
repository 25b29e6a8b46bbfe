/** What a plan will cost, said before it starts: "1,240 writes, about 21 minutes". */
export interface PlanCost {
  readonly calls: number;
  readonly seconds: number;
}

/** What we reckon with where the operator took the limit off: 20 calls in flight, half a second each. */
const UNLIMITED_CALLS_PER_MINUTE = 2_400;

export function planCost(calls: number, callsPerMinute: number | null): PlanCost {
  return { calls, seconds: Math.ceil((calls * 60) / (callsPerMinute ?? UNLIMITED_CALLS_PER_MINUTE)) };
}
