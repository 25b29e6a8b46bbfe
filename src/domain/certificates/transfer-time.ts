/** Personio's limit for `POST /v1/company/documents`, of each credential. */
export const UPLOADS_PER_MINUTE = 60;

/** Whole minutes that so many uploads take at least; 0 where there is nothing to do or no limit. */
export function minutesFor(due: number, perMinute: number | null = UPLOADS_PER_MINUTE): number {
  return perMinute === null ? 0 : Math.ceil(due / perMinute);
}
