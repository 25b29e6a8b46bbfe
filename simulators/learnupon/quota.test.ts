import { describe, expect, it } from 'vitest';
import { Quota } from './quota.ts';

const MINUTE = 60_000;

describe('the quota of a portal', () => {
  it('begins anew with each minute of the clock, not a minute after the first call', () => {
    let now = 10 * MINUTE + 59_000;
    const quota = new Quota({ perMinute: 2, perWeek: 0, limitScale: 1 }, () => now);
    expect([quota.take(), quota.take(), quota.take()]).toEqual([0, 0, 1000]);
    now += 1000;
    expect([quota.take(), quota.remaining()]).toEqual([0, { minute: 1, week: undefined }]);
  });

  it('gives the calls of a week back when they are seven days old', () => {
    let now = 0;
    const quota = new Quota({ perMinute: 0, perWeek: 2, limitScale: 1 }, () => now);
    quota.take();
    now = 60 * MINUTE;
    quota.take();
    const week = 7 * 24 * 60 * MINUTE;
    expect(quota.take()).toBe(week - now);
    now = week;
    expect([quota.take(), quota.take() > 0]).toEqual([0, true]);
  });

  it('lets time pass faster when it is scaled', () => {
    let now = 0;
    const quota = new Quota({ perMinute: 1, perWeek: 0, limitScale: 60 }, () => now);
    expect([quota.take(), quota.take()]).toEqual([0, 1000]);
    now = 1000;
    expect(quota.take()).toBe(0);
  });
});
