import { afterAll, beforeAll, expect, it } from 'vitest';
import { moment, wholeNumber } from './option-values.ts';

const { TZ } = process.env;
beforeAll(() => {
  process.env.TZ = 'Europe/Berlin';
});
afterAll(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

it('takes a moment as it is, and a day from where it begins for the user', () => {
  expect(moment('2026-11-22T08:00:00+01:00')).toBe('2026-11-22T07:00:00.000Z');
  expect(moment('2026-11-22')).toBe('2026-11-21T23:00:00.000Z');
  for (const text of ['yesterday', '2026', '2026-13-01', '22.11.2026']) expect(() => moment(text)).toThrow(/a day/);
});

it('takes whole numbers within their bounds', () => {
  expect(wholeNumber(1, 5)('5')).toBe(5);
  for (const text of ['0', '6', '1.5', 'x', '']) expect(() => wholeNumber(1, 5)(text)).toThrow(/from 1 to 5/);
});
