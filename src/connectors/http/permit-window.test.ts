import { describe, expect, it } from 'vitest';
import { permitWindow } from './permit-window.ts';
import { createRefusalPause } from './refusal-pause.ts';

describe('permitWindow', () => {
  it.each([
    [6, 1, 10_000],
    [60, 1, 1_000],
    [90, 1, 667],
    [300, 5, 1_000],
    [1_000, 5, 300],
    [6_000, 10, 100],
  ])('%i a minute are %i in %i ms', (perMinute, points, durationMs) => {
    expect(permitWindow(perMinute)).toEqual({ points, durationMs });
  });
});

describe('the pause after a refusal', () => {
  it('doubles with each new refusal, up to a minute, and counts refusals during a pause once', () => {
    let now = 0;
    const pause = createRefusalPause({ firstMs: 1_000, longestMs: 60_000 }, () => now);
    expect([pause(null), pause(null)]).toEqual([1_000, 1_000]);
    now = 1_000;
    expect(pause(null)).toBe(2_000);
    for (let refusals = 0; refusals < 10; refusals += 1) {
      now += 60_000;
      pause(null);
    }
    now += 60_000;
    expect(pause(null)).toBe(60_000);
  });

  it('takes the vendor at its word and starts small again after a calm minute', () => {
    let now = 0;
    const pause = createRefusalPause({ firstMs: 1_000, longestMs: 60_000 }, () => now);
    expect(pause(7_000)).toBe(7_000);
    now = 7_000;
    expect(pause(null)).toBe(2_000);
    now = 100_000;
    expect(pause(null)).toBe(1_000);
  });
});
