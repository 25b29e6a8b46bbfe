const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** After as many failures in a row: what is a passing fault is over soon, and what is not costs one look a day. */
const AFTER_FAILURE_MS = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS];

/** `failures`: in a row, for the same reason, this one included. */
export function nextAfterFailure(now: Date, failures: number): Date {
  return later(now, AFTER_FAILURE_MS[failures - 1] ?? DAY_MS);
}

/** Nobody knows when somebody is there again whom Personio does not know any more. */
export function nextForGone(now: Date): Date {
  return later(now, DAY_MS);
}

/** Of an upload that may have taken effect, where it could not be looked up: for as long as it has been in doubt, and at least hourly. */
export function nextLookInDoubt(now: Date, uploadBeganAt: Date): Date {
  return later(now, Math.min(HOUR_MS, Math.max(MINUTE_MS, now.getTime() - uploadBeganAt.getTime())));
}

/** An LMS that hands out nothing at all: as it asks, and soon, since what was made meanwhile waits for it. */
export function nextWhileAway(now: Date, retryAfterMs: number): Date {
  return later(now, Math.min(HOUR_MS, Math.max(MINUTE_MS, retryAfterMs)));
}

/** As the LMS asks, and rarely where it keeps asking for hours. `looks`: in a row, this one included. */
export function nextWhileRendering(now: Date, retryAfterMs: number, looks: number): Date {
  const patience = Math.min(HOUR_MS, 2 * SECOND_MS * 2 ** Math.min(looks, 20));
  return later(now, Math.min(DAY_MS, Math.max(retryAfterMs, patience)));
}

function later(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
