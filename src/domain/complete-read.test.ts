import { expect, it } from 'vitest';
import { fewOverlooked, fewUnreadable, proveComplete, type ReadTally, readToEnd } from './complete-read.ts';

const TALLY: ReadTally = { distinct: 134, totals: [134, 134], unreadable: 0, emptyPage: false };

it.each<[string, Partial<ReadTally>, boolean, boolean]>([
  ['all pages agree', {}, true, true],
  ['a page was repeated and another dropped', { distinct: 84 }, false, false],
  ['the total shrank on the way', { totals: [134, 128] }, false, false],
  ['a row could not be read', { distinct: 133, unreadable: 1 }, true, false],
  ['the vendor gave no total and the pages just ended', { totals: [null, null] }, false, false],
  ['the vendor gave no total and an empty page', { totals: [null, null], emptyPage: true }, true, true],
  ['the vendor gave a total now and then', { totals: [134, null], emptyPage: true }, false, false],
  ['nothing was read', { distinct: 0, totals: [] }, false, false],
  ['an empty company says so itself', { distinct: 0, totals: [0] }, true, true],
])('is complete or not (invariant 2): %s', (_name, changes, toEnd, complete) => {
  expect(readToEnd({ ...TALLY, ...changes })).toBe(toEnd);
  expect(proveComplete({ ...TALLY, ...changes }) !== null).toBe(complete);
});

it('bears a few rows of a new shape, never a list of them', () => {
  expect(fewUnreadable({ distinct: 40, unreadable: 5 })).toBe(true);
  expect(fewUnreadable({ distinct: 2_000, unreadable: 20 })).toBe(true);
  expect(fewUnreadable({ distinct: 40, unreadable: 6 })).toBe(false);
  expect(fewUnreadable({ distinct: 0, unreadable: 500 })).toBe(false);
});

it('does not believe a list that lacks many who are there, and an empty one not at all', () => {
  expect(fewOverlooked({ distinct: 1, overlooked: 5 })).toBe(true);
  expect(fewOverlooked({ distinct: 2_000, overlooked: 20 })).toBe(true);
  expect(fewOverlooked({ distinct: 50, overlooked: 6 })).toBe(false);
  expect(fewOverlooked({ distinct: 0, overlooked: 0 })).toBe(true);
  expect(fewOverlooked({ distinct: 0, overlooked: 1 })).toBe(false);
});
