import { describe, expect, it } from 'vitest';
import { rests } from './rest-after.ts';
import { whatToRead } from './what-to-read.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const READ = {
  ...{ readUntil: ago(1), readInFullAt: ago(60), isUnderWay: false, everythingAskedAt: null },
  ...{ unclearSince: null, sinceIsReliable: true, everyMs: 0 },
};
const EVERYTHING = { since: null };

describe('a look at an LMS', () => {
  it('asks for what is new since the last one', () => {
    expect(whatToRead(READ, NOW)).toEqual({ since: ago(1) });
  });

  it('asks for everything the first time, and when somebody was linked', () => {
    expect(whatToRead({ ...READ, readUntil: null }, NOW)).toEqual(EVERYTHING);
    expect(whatToRead({ ...READ, everythingAskedAt: ago(0) }, NOW)).toEqual(EVERYTHING);
    expect(whatToRead({ ...READ, everythingAskedAt: ago(0), sinceIsReliable: false }, NOW)).toEqual(EVERYTHING);
  });

  it('asks for everything once a day: one that came late, or was replaced or taken back, is nothing new', () => {
    expect(whatToRead({ ...READ, readInFullAt: ago(1_439) }, NOW)).toEqual({ since: ago(1) });
    expect(whatToRead({ ...READ, readInFullAt: ago(1_440) }, NOW)).toEqual(EVERYTHING);
    expect(whatToRead({ ...READ, readInFullAt: null }, NOW)).toEqual(EVERYTHING);
    expect(whatToRead({ ...READ, isUnderWay: true }, NOW)).toEqual(EVERYTHING);
  });

  it('leaves it alone until its turn, unless it told of something or everything is wanted', () => {
    const rarely = (minutes: number, changes = {}) =>
      whatToRead({ ...READ, readUntil: ago(minutes), everyMs: 600_000, ...changes }, NOW);
    expect([rarely(9), rarely(10)]).toEqual([null, { since: ago(10) }]);
    expect(rarely(9, { unclearSince: ago(1) })).toEqual({ since: ago(9) });
    expect(rarely(9, { everythingAskedAt: ago(0) })).toEqual(EVERYTHING);
    expect(rarely(9, { isUnderWay: true })).toEqual(EVERYTHING);
    const daily = { everyMs: 86_400_000, sinceIsReliable: false };
    expect([rarely(1_439, daily), rarely(1_440, daily)]).toEqual([null, EVERYTHING]);
  });

  it('goes back to when the LMS told of something without saying what', () => {
    expect(whatToRead({ ...READ, unclearSince: ago(5) }, NOW)).toEqual({ since: ago(5) });
    expect(whatToRead({ ...READ, unclearSince: ago(0) }, NOW)).toEqual({ since: ago(1) });
  });

  it('that cannot ask for changes reads everything once an hour, and sooner when it was told of something', () => {
    const read = (minutes: number, unclearSince: Date | null = null) =>
      whatToRead({ ...READ, sinceIsReliable: false, readUntil: ago(minutes), unclearSince }, NOW);
    expect([read(59), read(60)]).toEqual([null, EVERYTHING]);
    expect([read(9, ago(1)), read(10, ago(1))]).toEqual([null, EVERYTHING]);
  });
});

it('what stood in the way is left alone for five minutes', () => {
  expect([rests(null, NOW), rests({ at: ago(4) }, NOW), rests({ at: ago(5) }, NOW)]).toEqual([false, true, false]);
});
