import { type Day, dayAt } from '../dates/day.ts';
import { isoDate } from '../mapping/iso-date.ts';

/** As an LMS says it: a day, or the moment at which the calendar of the zone has it. */
export type Expiry = Day | Date;

const MOMENT = /^\d{4}-\d{2}-\d{2}[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(?:Z|[+-]\d{2}:?\d{2})$/i;
const MIDNIGHT = /^00:00(:00(\.0+)?)?$/;

/**
 * Null where there is no such day. Midnight where it was written is how a day is told by whoever has only moments; a time without a zone
 * belongs to the day that stands before it.
 */
export function readExpiry(text: string): Expiry | null {
  const given = text.trim();
  const day = isoDate(given);
  const [, time] = MOMENT.exec(given) ?? [];
  if (day === null || time === undefined || MIDNIGHT.test(time)) return day;
  const at = new Date(given);
  return Number.isNaN(at.getTime()) ? day : at;
}

export function expiryDay(expiry: Expiry | null, timeZone: string): Day | null {
  return expiry instanceof Date ? dayAt(expiry, timeZone) : expiry;
}
