import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEmployee } from '../testing/builders.ts';
import { DEFAULT_DATES } from './date-settings.ts';
import { addDays, beginOf, type Day, dayAt, parseDay } from './day.ts';
import { accountFrom } from './hire-date.ts';
import { lastDayOf } from './last-day.ts';

/** With the clocks changing at two, at midnight, by half an hour, never, and by a whole day (Apia left out 2011-12-30). */
const ZONES = [
  ...['Europe/Berlin', 'America/New_York', 'America/Santiago', 'Africa/Cairo', 'Asia/Beirut'],
  ...['Australia/Lord_Howe', 'Asia/Kolkata', 'UTC', 'Pacific/Apia', 'America/Havana'],
];
const anyDay = fc
  .date({ min: new Date('2008-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((at): Day => at.toISOString().slice(0, 10));
const anyZone = fc.constantFrom(...ZONES);

describe('a day in a time zone', () => {
  it('begins with its first minute, whatever the clocks do', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (day, zone) => {
        const begin = beginOf(day, zone);
        expect(dayAt(begin, zone) >= day).toBe(true);
        expect(dayAt(new Date(begin.getTime() - 60_000), zone) < day).toBe(true);
      }),
    );
  });

  it('follows the day before by 23 to 25 hours, but where a zone leaves one out', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...ZONES.filter((zone) => zone !== 'Pacific/Apia')), (day, zone) => {
        const hours = (beginOf(addDays(day, 1), zone).getTime() - beginOf(day, zone).getTime()) / 3_600_000;
        expect(hours).toBeGreaterThanOrEqual(23);
        expect(hours).toBeLessThanOrEqual(25);
      }),
    );
  });

  it.each([
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'], // the clocks go forward at two
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'], // there is no midnight: it begins at one
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'], // was left out, and is over when the next begins
    ['2026-12-01', 'UTC', '2026-12-01T00:00:00.000Z'],
  ])('%s in %s begins at %s', (day, zone, at) => {
    expect(beginOf(day, zone).toISOString()).toBe(at);
  });

  it('is a day of the calendar, or none', () => {
    expect(['2026-02-28', '2028-02-29'].map(parseDay)).toEqual(['2026-02-28', '2028-02-29']);
    expect(['2026-02-29', '2026-13-01', '1.12.2026', '2026-12-1', '', null].map(parseDay)).toEqual(Array(6).fill(null));
  });
});

describe('an account by the hire date', () => {
  const rule = { ...DEFAULT_DATES, create: 'on-hire-date' as const };
  const hired = (hire_date: string | null) => anEmployee('1', { hire_date });

  it('is made from that day on, or so many days before', () => {
    expect(accountFrom(hired('2026-12-01'), rule)).toEqual({ from: '2026-12-01' });
    expect(accountFrom(hired('2026-03-02'), { ...rule, daysBeforeHire: 3 })).toEqual({ from: '2026-02-27' });
  });

  it('is never made early because the date cannot be read or is blank', () => {
    expect(accountFrom(anEmployee('1'), rule)).toEqual({ from: null, because: 'unreadable' });
    expect(accountFrom(hired(null), rule)).toEqual({ from: null, because: 'unknown' });
    expect(accountFrom(hired('soon'), rule)).toEqual({ from: null, because: 'unknown' });
  });

  it('is made as soon as somebody is seen, where nothing else is said', () => {
    expect(accountFrom(anEmployee('1'), DEFAULT_DATES)).toEqual({ from: 'any' });
  });
});

describe('the last day', () => {
  const rule = { ...DEFAULT_DATES, lastDay: 'end-access' as const };
  const at = (lastWorkingDay: string | null, terminated: string | null, today: Day) =>
    lastDayOf(anEmployee('1', { last_working_day: lastWorkingDay, termination_date: terminated }), rule, today);

  it('is the last working day, else the termination date, and lasts to its end', () => {
    expect(at('2026-09-15', '2026-09-30', '2026-09-15')).toMatchObject({ state: 'to-come', endsOn: '2026-09-16' });
    expect(at('2026-09-15', '2026-09-30', '2026-09-16')).toMatchObject({ state: 'over', lastDay: '2026-09-15' });
    expect(at(null, '2026-09-30', '2026-09-30')).toMatchObject({ state: 'to-come', attribute: 'termination_date' });
    expect(at(null, null, '2026-09-30')).toEqual({ state: 'none' });
  });

  it('is not guessed: what cannot be read is not blank', () => {
    const only = anEmployee('1', { termination_date: '2020-01-01' });
    expect(lastDayOf(only, rule, '2026-01-01')).toEqual({ state: 'unreadable', attribute: 'last_working_day' });
    const hidden = anEmployee('1', { last_working_day: null });
    expect(lastDayOf(hidden, rule, '2026-01-01')).toEqual({ state: 'unreadable', attribute: 'termination_date' });
    expect(at('unclear', '2020-01-01', '2026-01-01')).toEqual({ state: 'unreadable', attribute: 'last_working_day' });
  });

  it('is over from exactly one day on', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (lastDay, today) => {
        expect(at(lastDay, null, today)).toMatchObject({ state: today > lastDay ? 'over' : 'to-come' });
      }),
    );
  });
});
