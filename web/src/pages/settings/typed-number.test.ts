import { expect, it } from 'vitest';
import { shownNumber, typedNumber } from './typed-number.ts';

it('a number field that was emptied stays empty, and is never taken for nought', () => {
  expect(typedNumber('')).toBeNaN();
  expect(shownNumber(typedNumber(''))).toBe('');
  expect([typedNumber(0), typedNumber('90')]).toEqual([0, 90]);
  expect(shownNumber(90)).toBe(90);
});
