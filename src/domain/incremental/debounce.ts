/** When hints about one person came: the first that nobody served, and the last. Milliseconds since 1970. */
export interface HintTimes {
  readonly firstAt: number;
  readonly lastAt: number;
  /** Somebody clicked, or a date came: there is nothing that could still follow. */
  readonly urgent: boolean;
}

export interface Debounce {
  /** After the last hint: HR saves one form in several steps. */
  readonly quietMs: number;
  /** After the first one, however many follow. */
  readonly atMostMs: number;
}

export const DEFAULT_DEBOUNCE: Debounce = { quietMs: 2_000, atMostMs: 30_000 };

/** How long an update still waits for more hints before it reads; 0 when it begins. */
export function waitForMoreMs({ firstAt, lastAt, urgent }: HintTimes, debounce: Debounce, now: number): number {
  if (urgent) return 0;
  return Math.max(0, Math.min(lastAt + debounce.quietMs, firstAt + debounce.atMostMs) - now);
}
