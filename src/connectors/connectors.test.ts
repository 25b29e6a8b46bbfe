import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startElearnio } from '../../simulators/elearnio/index.ts';
import type { LearnerId } from '../domain/ids.ts';
import type { TokenStore } from '../ports/limiter.ts';
import { type LimiterDatabase, limiterDatabase } from './http/limiter-database.testing.ts';
import { type ConnectorOptions, createConnectors } from './index.ts';

const signal = new AbortController().signal;
const noTokens: TokenStore = { read: async () => null, write: async () => {}, forget: async () => {} };
let database: LimiterDatabase;

beforeAll(async () => {
  database = await limiterDatabase();
}, 60_000);
afterAll(() => database.close());

describe('connectors together with their limiters', () => {
  it('use 95 % of a real bucket and meet no refusal', { timeout: 20_000 }, async () => {
    const limits = { '*': { perMinute: 300, burst: 15 } };
    const simulator = await startElearnio({ settings: { limits } });
    const connectors = connect(simulator.url, simulator.apiKey, 300);
    const startedAt = Date.now();
    let calls = 0;
    async function caller(): Promise<void> {
      while (Date.now() - startedAt < 6_000) {
        await connectors.lms.findLearner('1001' as LearnerId, signal);
        calls += 1;
      }
    }
    await Promise.all(Array.from({ length: 12 }, caller));
    const seconds = (Date.now() - startedAt) / 1_000;
    const counters = (await (await fetch(`${simulator.url}/_sim/counters`)).json()) as Counters;
    await connectors.close();
    await simulator.close();

    expect(counters.calls['GET /members/{id}']?.byStatus).toEqual({ '200': calls });
    expect(calls / seconds).toBeGreaterThanOrEqual(0.95 * 5);
  });

  it('give up on a host that accepts and then says nothing, within the connect timeout', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const url = `https://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const connectors = connect(url, 'key', null, { http: { connectTimeoutMs: 300, attempts: 1 } });
    const startedAt = Date.now();
    await expect(connectors.lms.check(signal)).rejects.toMatchObject({ details: { code: 'host-unreachable' } });
    expect(Date.now() - startedAt).toBeLessThan(3_000);
    await connectors.close();
    silent.close();
  });
});

interface Counters {
  readonly calls: Readonly<Record<string, { readonly byStatus: Readonly<Record<string, number>> }>>;
}

function connect(lmsUrl: string, apiKey: string, requestsPerMinute: number | null, options: ConnectorOptions = {}) {
  return createConnectors({
    personio: { baseUrl: 'http://127.0.0.1:9', clientId: '', clientSecret: '', requestsPerMinute: null },
    lms: { kind: 'elearnio', baseUrl: lmsUrl, apiKey, requestsPerMinute, pageSize: null },
    pool: database.pool,
    keys: { personio: 'personio', lms: 'lms' },
    tokens: noTokens,
    options,
  });
}
