import { describe, expect, it } from 'vitest';
import { NO_CERTIFICATES } from '../certificates/certificate-settings.ts';
import { DEFAULT_DATES } from '../dates/date-settings.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { expectedInterval } from './expected-interval.ts';
import { NO_SCHEDULE } from './no-schedule.ts';
import { scheduleFault } from './schedule-faults.ts';
import { isTimeZone, offsetMinutes } from './time-zone.ts';
import { timersOf } from './timers.ts';

const TODAY = new Date('2026-11-22T08:00:00Z');
const PLAIN = { schedule: NO_SCHEDULE, settings: DEFAULT_SETTINGS, certificates: NO_CERTIFICATES };
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const faultAt = (at: string, timeZone: string) =>
  scheduleFault({ ...NO_SCHEDULE, timeZone, fullSync: { at, days: EVERY_DAY } }, TODAY);

describe('a full sync in the hour that the clocks skip or repeat', () => {
  it.each([
    ['Europe/Berlin', '02:00', '02:00', '03:00'],
    ['Europe/Berlin', '02:59', '02:00', '03:00'],
    ['Europe/London', '01:30', '01:00', '02:00'],
    ['America/New_York', '01:30', '01:00', '02:00'], // repeated in autumn
    ['America/New_York', '02:30', '02:00', '03:00'], // skipped in spring
    ['Australia/Lord_Howe', '02:15', '02:00', '02:30'], // half an hour
    ['Europe/Dublin', '01:00', '01:00', '02:00'], // its winter time is the exception, in negative terms
    ['America/Santiago', '23:30', '23:00', '00:00'], // the hour before midnight is repeated
    ['America/Santiago', '00:30', '00:00', '01:00'], // and the one after it skipped
    ['Asia/Beirut', '23:30', '23:00', '00:00'],
    ['Africa/Cairo', '23:45', '23:00', '00:00'],
  ])('is refused in %s at %s', (timeZone, at, from, to) => {
    expect(faultAt(at, timeZone)).toEqual({ code: 'clocks-change', path: 'schedule.fullSync.at', timeZone, from, to });
  });

  it.each([
    ['Europe/Berlin', '01:59'],
    ['Europe/Berlin', '03:00'],
    ['Australia/Lord_Howe', '02:30'],
    ['America/Santiago', '22:59'],
    ['Asia/Beirut', '01:00'],
    ['UTC', '02:30'],
    ['Asia/Kolkata', '02:30'],
    ['America/Phoenix', '02:30'], // no summer time
  ])('is none in %s at %s', (timeZone, at) => {
    expect(faultAt(at, timeZone)).toBeNull();
  });
});

describe('a look at drift', () => {
  const at = (time: string) => ({ ...NO_SCHEDULE, driftCheck: { at: time, days: [2, 1] } });

  it('is refused in the hour that the clocks skip or repeat, like a full sync', () => {
    expect(scheduleFault(at('02:30'), TODAY)).toMatchObject({ code: 'clocks-change', path: 'schedule.driftCheck.at' });
    expect(scheduleFault(at('03:00'), TODAY)).toBeNull();
  });

  it('is a timer of its own, and has nobody looked at whose day has come', () => {
    expect(timersOf({ ...PLAIN, schedule: at('12:15') })).toEqual([
      {
        ...{ kind: 'drift-check', when: { hour: 12, minute: 15, days: [1, 2] }, timeZone: 'Europe/Berlin' },
        ...{ jitterSeconds: 60, catchUpSeconds: 43_200 },
      },
    ]);
  });
});

describe('a time zone', () => {
  it('has an IANA name, and neither an offset nor a made-up one', () => {
    expect(['Europe/Berlin', 'UTC', 'America/Argentina/Ushuaia'].map(isTimeZone)).toEqual([true, true, true]);
    expect(['Mars/Olympus', '+02:00', '', 'Berlin'].map(isTimeZone)).toEqual([false, false, false, false]);
    expect(scheduleFault({ ...NO_SCHEDULE, timeZone: 'Mars/Olympus' }, TODAY)?.code).toBe('unknown-time-zone');
  });

  it('is ahead of UTC by what its clocks show at that moment', () => {
    expect(offsetMinutes(new Date('2026-07-01T00:00:00Z'), 'Europe/Berlin')).toBe(120);
    expect(offsetMinutes(new Date('2026-12-01T00:00:00Z'), 'Europe/Berlin')).toBe(60);
    expect(offsetMinutes(new Date('2026-12-01T00:00:00Z'), 'America/St_Johns')).toBe(-210);
    expect(offsetMinutes(new Date('2026-12-01T00:00:00Z'), 'UTC')).toBe(0);
  });
});

describe('timers', () => {
  it('are none by hand', () => {
    expect(timersOf(PLAIN)).toEqual([]);
  });

  it('say everything that a scheduler would else assume', () => {
    const schedule = { ...NO_SCHEDULE, fullSync: { at: '03:05', days: [5, 1] }, pollMinutes: 5 };
    expect(timersOf({ ...PLAIN, schedule })).toEqual([
      {
        ...{ kind: 'full-sync', when: { hour: 3, minute: 5, days: [1, 5] }, timeZone: 'Europe/Berlin' },
        ...{ jitterSeconds: 60, catchUpSeconds: 43_200 },
      },
      {
        ...{ kind: 'poll', when: { everySeconds: 300 }, timeZone: 'Europe/Berlin' },
        ...{ jitterSeconds: 30, catchUpSeconds: 60 },
      },
      {
        ...{ kind: 'due-dates', when: { everySeconds: 300 }, timeZone: 'Europe/Berlin' },
        ...{ jitterSeconds: 30, catchUpSeconds: 60 },
      },
    ]);
  });

  it('spread a poll by the minute over a tenth of it', () => {
    const schedule = { ...NO_SCHEDULE, pollMinutes: 1 };
    expect(timersOf({ ...PLAIN, schedule })[0]?.jitterSeconds).toBe(6);
  });

  it('ask for whoever is due where somebody waits for a day, also where syncs are started by hand', () => {
    const kinds = (changes: object) =>
      timersOf({ ...PLAIN, settings: { ...DEFAULT_SETTINGS, ...changes } }).map(({ kind }) => kind);
    expect(kinds({ dates: { ...DEFAULT_DATES, create: 'on-hire-date' } })).toEqual(['due-dates']);
    expect(kinds({ dates: { ...DEFAULT_DATES, lastDay: 'end-access' } })).toEqual(['due-dates']);
    expect(kinds({ dates: { ...DEFAULT_DATES, graceDays: 3 } })).toEqual([]); // nobody is switched off
    expect(kinds({ dates: { ...DEFAULT_DATES, graceDays: 3 }, outOfScope: 'deactivate' })).toEqual(['due-dates']);
  });
});

describe('how often a full sync is expected', () => {
  it.each([
    [EVERY_DAY, 1_440],
    [[1, 2, 3, 4, 5], 3 * 1_440], // Friday to Monday
    [[3], 7 * 1_440],
    [[5, 1], 4 * 1_440],
  ])('follows from its days %j', (days, minutes) => {
    expect(expectedInterval({ fullSync: { at: '04:00', days } })).toBe(minutes);
  });

  it('is once a day by hand', () => {
    expect(expectedInterval(NO_SCHEDULE)).toBe(1_440);
  });

  it('look for certificates as often as the switch says, for what is due once a minute, and have nobody looked at for a day', () => {
    const certificates = { ...NO_CERTIFICATES, enabled: true };
    expect(timersOf({ ...PLAIN, certificates })).toEqual([
      {
        ...{ kind: 'certificates', when: { everySeconds: 30 }, timeZone: 'Europe/Berlin' },
        ...{ jitterSeconds: 3, catchUpSeconds: 60 },
      },
    ]);
    const slower = { ...certificates, pollSeconds: 600, paused: true };
    expect(timersOf({ ...PLAIN, certificates: slower })[0]).toMatchObject({ when: { everySeconds: 60 } });
  });
});
