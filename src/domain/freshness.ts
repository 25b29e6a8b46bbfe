/** When an integration last did what is expected of it, and how often that is. */
export interface Freshness {
  readonly createdAt: Date;
  /** Null where syncs are started by hand only. */
  readonly syncIntervalMinutes: number | null;
  /** End of the last full sync that succeeded; dry runs do not count. */
  readonly lastSuccessAt: Date | null;
}

const MINUTE_MS = 60_000;

/** Stale: nothing succeeded for longer than two intervals, counted from its creation where nothing ever did. */
export function isStale({ createdAt, syncIntervalMinutes, lastSuccessAt }: Freshness, now: Date): boolean {
  if (syncIntervalMinutes === null) return false;
  return now.getTime() - (lastSuccessAt ?? createdAt).getTime() > 2 * syncIntervalMinutes * MINUTE_MS;
}
