import { expect, it } from 'vitest';
import { daysOf, daysText } from './days.ts';

it.each([
  ['daily', [0, 1, 2, 3, 4, 5, 6], 'daily'],
  ['mon-fri', [1, 2, 3, 4, 5], 'Mon to Fri'],
  ['Sat-Sun', [0, 6], 'Sun, Sat'],
  ['mon, wed,mon', [1, 3], 'Mon, Wed'],
])('reads %s', (text, days, words) => {
  expect(daysOf(text)).toEqual(days);
  expect(daysText(days)).toBe(words);
});

it.each(['', 'montag', 'mon-', '1-5', 'mon;tue'])('refuses "%s"', (text) => {
  expect(() => daysOf(text)).toThrow(/days like mon-fri/);
});
