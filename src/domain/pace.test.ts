import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PaceSample, peoplePerMinute, secondsLeft, withSample } from './pace.ts';

/** One sample each half second, as the API takes them; `doneAt` says how many were done by then. */
function sampled(seconds: number, doneAt: (second: number) => number): readonly PaceSample[] {
  let samples: readonly PaceSample[] = [];
  for (let second = 0; second <= seconds; second += 0.5) {
    samples = withSample(samples, { atMs: second * 1000, done: doneAt(second) });
  }
  return samples;
}

describe('the pace', () => {
  it('is not known before three seconds', () => {
    expect(peoplePerMinute([])).toBeNull();
    expect(peoplePerMinute(sampled(2.5, (second) => second * 5))).toBeNull();
    expect(peoplePerMinute(sampled(3, (second) => second * 5))).toBe(300);
  });

  it('is that of the last half minute, not of the whole run', () => {
    expect(peoplePerMinute(sampled(90, (second) => (second < 60 ? second * 10 : 600 + (second - 60))))).toBe(60);
    expect(peoplePerMinute(sampled(60, (second) => Math.min(second, 20) * 10))).toBe(0);
  });

  it('keeps no more samples than the window has, however long one watches', () => {
    expect(sampled(600, (second) => second).length).toBeLessThanOrEqual(62);
  });

  it('does not become negative when a number falls', () => {
    expect(peoplePerMinute(sampled(10, (second) => 100 - second))).toBe(0);
  });

  it('starts anew after a gap in which nobody looked', () => {
    const after = withSample(
      sampled(30, (second) => second),
      { atMs: 100_000, done: 900 },
    );
    expect(after).toEqual([{ atMs: 100_000, done: 900 }]);
  });
});

describe('the time left', () => {
  const cost = { calls: 1_000, seconds: 200 };

  it('comes from the pace', () => {
    expect(secondsLeft({ done: 400, total: 1_000 }, 300, cost)).toBe(120);
    expect(secondsLeft({ done: 999, total: 1_000 }, 299.9, null)).toBe(1);
  });

  it('comes from the estimate of the plan before there is a pace', () => {
    expect(secondsLeft({ done: 250, total: 1_000 }, null, cost)).toBe(150);
    expect(secondsLeft({ done: 250, total: 1_000 }, null, null)).toBeNull();
  });

  it('is unknown while nothing moves, and without a plan', () => {
    expect(secondsLeft({ done: 400, total: 1_000 }, 0, cost)).toBeNull();
    expect(secondsLeft({ done: 0, total: 0 }, null, cost)).toBeNull();
  });

  it('is nothing at the end', () => {
    expect(secondsLeft({ done: 10, total: 10 }, 0, cost)).toBe(0);
  });

  it('is never negative and never a fraction', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.nat(10_000),
        fc.option(fc.float({ min: 0, max: 10_000, noNaN: true })),
        (a, b, pace) => {
          const left = secondsLeft({ done: a, total: b }, pace, cost);
          expect(left === null || (Number.isInteger(left) && left >= 0)).toBe(true);
        },
      ),
    );
  });
});
