import { expect, it } from 'vitest';
import { spentForMs } from './answer-headers.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');
const left = (minute: string, week = '9', date?: string) => ({
  'x-lu-rate-limit-remaining-minute': minute,
  'x-lu-rate-limit-remaining-week': week,
  ...(date === undefined ? {} : { date }),
});

it('waits for the next minute of the vendor, by its own clock, when nothing is left of this one', () => {
  expect(spentForMs(left('0'), NOON + 20_000)).toBe(40_000);
  expect(spentForMs(left('0', '9', 'Mon, 02 Mar 2026 11:59:50 GMT'), NOON + 20_000)).toBe(10_000);
});

it('waits for a minute when nothing is left of the week, and not at all while something is', () => {
  expect(spentForMs(left('5', '0'), NOON)).toBe(60_000);
  expect(spentForMs(left('1'), NOON)).toBeNull();
  expect(spentForMs({}, NOON)).toBeNull();
});
