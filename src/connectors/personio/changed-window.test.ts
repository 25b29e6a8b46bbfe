import { expect, it } from 'vitest';
import { offsetMinutes } from '../../domain/incremental/time-zone.ts';
import { changedWindow } from './changed-window.ts';

it.each([
  ['2026-07-01T10:00:00Z', 'Europe/Berlin', '2026-07-01T08:30:00'], // by UTC: the company's own clock is ahead
  ['2026-07-01T10:00:00Z', 'America/New_York', '2026-07-01T04:30:00'], // by the company's
  ['2026-07-01T10:00:00Z', 'UTC', '2026-07-01T08:30:00'],
  // two hours after the clocks went back in New York, at 06:00 UTC: the window begins before the repeated hour
  ['2026-11-01T07:00:00Z', 'America/New_York', '2026-11-01T01:30:00'],
])('asks at %s in %s for what changed since %s', (since, timeZone, text) => {
  expect(changedWindow(new Date(since), timeZone)).toBe(text);
});

it.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'])(
  'begins before the moment asked for at every hour of a year, whichever clock of %s is meant',
  (zone) => {
    for (let hour = 0; hour < 366 * 24; hour++) {
      const since = new Date(Date.UTC(2026, 0, 1, hour));
      const text = Date.parse(`${changedWindow(since, zone)}Z`);
      const twoHoursAgo = new Date(since.getTime() - 2 * 3_600_000);
      for (const offset of [0, offsetMinutes(since, zone), offsetMinutes(twoHoursAgo, zone)])
        if (text - offset * 60_000 >= since.getTime()) expect.fail(`${since.toISOString()} ${offset}`);
    }
  },
);
