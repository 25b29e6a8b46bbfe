import { expect, it } from 'vitest';
import { nextAfterFailure, nextForGone, nextWhileRendering } from './next-attempt.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const minutes = (at: Date) => (at.getTime() - NOW.getTime()) / 60_000;

it('a failure is tried again soon, then ever later, and never given up', () => {
  expect([1, 2, 3, 4, 5, 50].map((failures) => minutes(nextAfterFailure(NOW, failures)))).toEqual([
    ...[1, 5, 30, 120, 1_440, 1_440],
  ]);
  expect(minutes(nextForGone(NOW))).toBe(1_440);
});

it('a file in the making is asked for when the LMS says, and rarely where it keeps saying so', () => {
  const seconds = (retryAfterMs: number, looks: number) => minutes(nextWhileRendering(NOW, retryAfterMs, looks)) * 60;
  expect([seconds(10_000, 1), seconds(0, 1), seconds(1_000, 4)]).toEqual([10, 4, 32]);
  expect([seconds(0, 1_000), seconds(10 ** 12, 1)]).toEqual([3_600, 86_400]);
});
