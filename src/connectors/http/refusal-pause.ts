export interface PauseRange {
  readonly firstMs: number;
  readonly longestMs: number;
}

/** Doubles from one second: what Personio's employees calls ask for, and a fair guess elsewhere (personio-api §9). */
export const USUAL_PAUSE: PauseRange = { firstMs: 1_000, longestMs: 60_000 };
/** Personio's authentication shuts for a minute. */
export const AUTH_PAUSE: PauseRange = { firstMs: 60_000, longestMs: 60_000 };

const CALM_MS = 60_000;

/** How long to stay away after a refusal. Refusals during a pause belong to the same one and do not make it longer. */
export function createRefusalPause({ firstMs, longestMs }: PauseRange, now: () => number = Date.now) {
  let strikes = 0;
  let until = Number.NEGATIVE_INFINITY;

  return function pauseMs(retryAfterMs: number | null): number {
    const at = now();
    if (at >= until) strikes = at - until > CALM_MS ? 1 : strikes + 1;
    const ms = retryAfterMs ?? Math.min(firstMs * 2 ** (strikes - 1), longestMs);
    until = Math.max(until, at + ms);
    return until - at;
  };
}
