import { wallClock } from '../incremental/time-zone.ts';

/** A day without a time of day, `yyyy-mm-dd`: days compare as texts do. */
export type Day = string;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Clocks are at most 14 hours ahead of UTC and 12 behind; and a zone may leave out a whole day. */
const AROUND_MS = 40 * 60 * MINUTE_MS;

/** Null for anything but a day of the calendar: a text, or the 31st of June. */
export function parseDay(text: string | null): Day | null {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || !at.toISOString().startsWith(text) ? null : text;
}

/** The day that the calendars of the zone show at that moment. */
export function dayAt(at: Date, timeZone: string): Day {
  return wallClock(at, timeZone).toISOString().slice(0, 10);
}

/**
 * When a day begins in the zone: its first minute, which is not midnight where the clocks skip that. A day that the zone leaves out
 * begins with the next one.
 */
export function beginOf(day: Day, timeZone: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  let [before, from] = [(utc - AROUND_MS) / MINUTE_MS, (utc + AROUND_MS) / MINUTE_MS];
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (dayAt(new Date(middle * MINUTE_MS), timeZone) < day) before = middle;
    else from = middle;
  }
  return new Date(from * MINUTE_MS);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
