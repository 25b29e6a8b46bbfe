import { offsetMinutes, wallClock } from './time-zone.ts';

/** A part of the day, as the clocks of a zone show it: `hh:mm`, from inclusive, to exclusive. */
export interface PartOfDay {
  readonly from: string;
  readonly to: string;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Both changes of a year, and those of the next in zones whose rules move. */
const AHEAD_DAYS = 2 * 366;

/**
 * The part of the day that a change of the clocks skips or repeats, if `at` lies in one: what is started then by the clock
 * would be left out once a year, or done twice. Null where the time is safe on every day of the coming two years.
 */
export function skippedOrRepeated(at: string, timeZone: string, today: Date): PartOfDay | null {
  const minute = minuteOfDay(at);
  for (let day = 0; day < AHEAD_DAYS; day++) {
    const from = today.getTime() + day * DAY_MS;
    const part = changeBetween(from, from + DAY_MS, timeZone);
    if (part && liesIn(part, minute)) return part;
  }
  return null;
}

/** What ends at midnight, or after it, ends at an earlier time of day than it begins. */
function liesIn(part: PartOfDay, minute: number): boolean {
  const [from, to] = [minuteOfDay(part.from), minuteOfDay(part.to)];
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** Where the offset differs at both ends, halving finds the minute of the change. */
function changeBetween(from: number, to: number, timeZone: string): PartOfDay | null {
  const before = offsetMinutes(new Date(from), timeZone);
  const after = offsetMinutes(new Date(to), timeZone);
  if (before === after) return null;
  let [low, high] = [Math.floor(from / MINUTE_MS), Math.ceil(to / MINUTE_MS)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMinutes(new Date(middle * MINUTE_MS), timeZone) === before) low = middle;
    else high = middle;
  }
  const shown = wallClock(new Date(high * MINUTE_MS), timeZone); // forward: the end of what is skipped, back: the start of what is repeated
  const length = (after - before) * MINUTE_MS;
  const other = new Date(shown.getTime() - length);
  const [first, last] = length > 0 ? [other, shown] : [shown, other];
  return { from: clockText(first), to: clockText(last) };
}

function minuteOfDay(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

function clockText(shown: Date): string {
  return shown.toISOString().slice(11, 16);
}
