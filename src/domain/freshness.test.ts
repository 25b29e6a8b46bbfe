import { describe, expect, it } from 'vitest';
import { isStale } from './freshness.ts';

const NOW = new Date('2026-03-05T12:00:00Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const old = { createdAt: ago(100_000), syncIntervalMinutes: 60 };

describe('an integration is stale', () => {
  it.each([
    ['not at two intervals since its last success', { ...old, lastSuccessAt: ago(120) }, false],
    ['after more than that', { ...old, lastSuccessAt: ago(120.1) }, true],
    ['not two intervals after its creation', { ...old, createdAt: ago(120), lastSuccessAt: null }, false],
    ['after more than that without any success', { ...old, createdAt: ago(121), lastSuccessAt: null }, true],
    ['never, where it is started by hand', { ...old, syncIntervalMinutes: null, lastSuccessAt: null }, false],
  ])('%s', (_when, freshness, stale) => {
    expect(isStale(freshness, NOW)).toBe(stale);
  });
});
