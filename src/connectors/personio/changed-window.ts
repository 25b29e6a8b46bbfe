import { wallClock } from '../../domain/incremental/time-zone.ts';

/**
 * How far behind the moment asked for we begin: changes have been seen to show up, and to disappear again, for 45 minutes
 * (personio-api §3.1), and an hour that the clocks repeat cannot be told from the one before.
 */
const OVERLAP_MS = 90 * 60_000;

/**
 * `updated_since` has no zone, and nobody says which one is meant: we take whichever clock shows less, that of UTC or that of the company.
 * Too many people cost a few pages, too few would be changes that nobody sees.
 */
export function changedWindow(since: Date, timeZone: string): string {
  const from = new Date(since.getTime() - OVERLAP_MS);
  const shown = wallClock(from, timeZone);
  return (shown < from ? shown : from).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
}
