import { expect, it } from 'vitest';
import { proveComplete } from './complete-read.ts';

it.each([
  ['all pages agree', { distinct: 134, totals: [134, 134], unreadable: 0 }, true],
  ['a page was repeated and another dropped', { distinct: 84, totals: [134, 134], unreadable: 0 }, false],
  ['the total shrank on the way', { distinct: 134, totals: [134, 128], unreadable: 0 }, false],
  ['a row could not be read', { distinct: 134, totals: [134], unreadable: 1 }, false],
  ['the vendor gave no total', { distinct: 134, totals: [null], unreadable: 0 }, false],
  ['nothing was read', { distinct: 0, totals: [], unreadable: 0 }, false],
  ['an empty company says so itself', { distinct: 0, totals: [0], unreadable: 0 }, true],
])('%s', (_name, tally, complete) => {
  expect(proveComplete(tally) !== null).toBe(complete);
});
