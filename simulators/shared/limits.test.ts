import { describe, expect, it } from 'vitest';
import { LimitDesk } from './limits.ts';

const FIVE_A_SECOND = { 'GET /x': { perMinute: 300, burst: 15 } };

describe('a token bucket', () => {
  it('lets the burst pass, then one call per refill', () => {
    const desk = new LimitDesk();
    const waits = Array.from({ length: 16 }, () => desk.take('GET /x', FIVE_A_SECOND, 1, 0));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(15);
    expect(waits[15]).toBeCloseTo(200);
    expect(desk.take('GET /x', FIVE_A_SECOND, 1, 200)).toBe(0);
  });

  it('runs faster with a scale', () => {
    const desk = new LimitDesk();
    for (let call = 0; call < 15; call += 1) desk.take('GET /x', FIVE_A_SECOND, 10, 0);
    expect(desk.take('GET /x', FIVE_A_SECOND, 10, 20)).toBe(0);
  });

  it('closes for the whole pause where the vendor does', () => {
    const desk = new LimitDesk();
    const limits = { 'POST /v1/auth': { perMinute: 60, burst: 1, pauseMs: 60_000 } };
    expect(desk.take('POST /v1/auth', limits, 1, 0)).toBe(0);
    expect(desk.take('POST /v1/auth', limits, 1, 10)).toBe(60_000);
    expect(desk.take('POST /v1/auth', limits, 1, 30_010)).toBe(30_000);
    expect(desk.take('POST /v1/auth', limits, 1, 60_011)).toBe(0);
  });

  it('does nothing when switched off', () => {
    expect(new LimitDesk().take('GET /x', null, 1, 0)).toBe(0);
  });
});
