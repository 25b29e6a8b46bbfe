import { expect, it } from 'vitest';
import { startLearnUpon } from '../../../simulators/learnupon/index.ts';
import type { Limiter } from '../../ports/limiter.ts';
import { DEFAULT_HTTP } from '../http/http-settings.ts';
import { createPools } from '../http/pools.ts';
import { openClient } from './open-client.ts';
import { spentForMs } from './quota.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');
const left = (minute: string, week = '9', date?: string) => ({
  status: 200,
  headers: {
    'x-lu-rate-limit-remaining-minute': minute,
    'x-lu-rate-limit-remaining-week': week,
    ...(date === undefined ? {} : { date }),
  },
});
const refused = (headers: Readonly<Record<string, string>> = {}) => ({ status: 429, headers });

it('waits for the next minute of the vendor, by its own clock, when nothing is left of this one', () => {
  expect(spentForMs(left('0'), NOON + 20_000)).toBe(40_000);
  expect(spentForMs(left('0', '9', 'Mon, 02 Mar 2026 11:59:50 GMT'), NOON + 20_000)).toBe(10_000);
});

it('waits for a minute when nothing is left of the week, and not at all while something is', () => {
  expect(spentForMs(left('5', '0'), NOON)).toBe(60_000);
  expect(spentForMs(left('1'), NOON)).toBeNull();
  expect(spentForMs({ status: 200, headers: {} }, NOON)).toBeNull();
});

it('waits for the next minute after a refusal, which says nothing of what is left, or as long as it asks', () => {
  expect(spentForMs(refused({ date: 'Mon, 02 Mar 2026 11:59:50 GMT' }), NOON + 20_000)).toBe(10_000);
  expect(spentForMs(refused(), NOON + 20_000)).toBe(40_000);
  expect(spentForMs(refused({ 'retry-after': '7' }), NOON)).toBe(7_000);
});

it('a minute that somebody else has used up is waited for, and lowers no rate', async () => {
  const simulator = await startLearnUpon({ limits: true });
  const http = { ...DEFAULT_HTTP, backoffMs: 5 };
  const pools = createPools(http);
  const told: string[] = [];
  const waited = new AbortController();
  const limiter: Limiter = {
    acquire: async () => {},
    refused: async () => void told.push('refused'),
    async spent(ms) {
      told.push(ms > 0 && ms <= 60_000 ? 'until the next minute' : `${ms} ms`);
      waited.abort(new Error('long enough for a test'));
    },
  };
  try {
    const left = await fetch(`${simulator.url}/_sim/quota`).then(
      (answer) => answer.json() as Promise<{ minute: number }>,
    );
    const body = JSON.stringify({ calls: left.minute });
    await fetch(`${simulator.url}/_sim/quota/spend`, { method: 'POST', body });
    const connection = { baseUrl: simulator.baseUrl, apiUser: simulator.apiUser, apiKey: simulator.apiKey };
    const client = openClient({ connection, limiter, pools, http });
    await expect(client.users(1, waited.signal)).rejects.toThrow('long enough for a test');
    expect(told).toEqual(['until the next minute']);
  } finally {
    await pools.close();
    await simulator.close();
  }
});
