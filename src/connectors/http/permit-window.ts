/** Permits that may be given out per window, and how long a window is. */
export interface PermitWindow {
  readonly points: number;
  readonly durationMs: number;
}

const LARGEST_BURST = 5;
/** Timers and the database lose a few milliseconds a window; below this that would be more than 5 % of the rate. */
const SHORTEST_WINDOW_MS = 100;

/**
 * N a minute as small windows: 300 are 5 a second, 20 are 1 every three seconds. A window of a whole minute would send
 * all N at its start, and a vendor's bucket refuses most of them (design §6).
 */
export function permitWindow(perMinute: number): PermitWindow {
  const perSecond = perMinute / 60;
  const points = Math.max(
    1,
    Math.min(LARGEST_BURST, Math.floor(perSecond)),
    Math.ceil((perSecond * SHORTEST_WINDOW_MS) / 1000),
  );
  return { points, durationMs: Math.ceil((points * 60_000) / perMinute) };
}
