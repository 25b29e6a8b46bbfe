import { expect, it } from 'vitest';
import { minutesFor } from './transfer-time.ts';

it.each([
  [10_000, 60, 167],
  [60, 60, 1],
  [61, 60, 2],
  [0, 60, 0],
  [10_000, null, 0],
])('%i certificates at %s a minute take %i minutes', (due, perMinute, minutes) => {
  expect(minutesFor(due, perMinute)).toBe(minutes);
});
