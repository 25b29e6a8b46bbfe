import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startElearnio } from '../../simulators/elearnio/index.ts';
import { startPersonio } from '../../simulators/personio/index.ts';
import type { EmployeeId, LearnerId } from '../domain/ids.ts';
import type { PersonioConnection } from '../ports/connection.ts';
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

  it('file 60 documents a minute between them, whatever else they may ask of Personio', {
    timeout: 20_000,
  }, async () => {
    const limits = { 'POST /v1/company/documents': { perMinute: 60, burst: 2 } };
    const simulator = await startPersonio({ employees: 39, settings: { limits } });
    const folder = await mkdtemp(join(tmpdir(), 'connectors-'));
    const path = join(folder, 'a.pdf');
    await writeFile(path, '%PDF-1.7 %%EOF');
    const [employee] = (await (await fetch(`${simulator.url}/_sim/employees`)).json()) as { id: EmployeeId }[];
    const document = { employeeId: String(employee?.id) as EmployeeId, categoryId: '14', title: 'T', comment: 'c' };
    const file = { ...document, date: '2026-03-04', fileName: 'a.pdf', path };
    const { url: baseUrl, clientId, clientSecret } = simulator;
    const personio = { baseUrl, clientId, clientSecret, requestsPerMinute: 6_000 };
    const workers = [1, 2].map(() => connect('http://127.0.0.1:9', 'key', null, {}, personio));
    const startedAt = Date.now();
    await Promise.all(
      Array.from({ length: 4 }, (_, index) =>
        workers[index % 2]?.personnelFile.file(file, { signal, begin: async () => {} }),
      ),
    );
    const seconds = (Date.now() - startedAt) / 1_000;
    const counters = (await (await fetch(`${simulator.url}/_sim/counters`)).json()) as Counters;
    await Promise.all(workers.map((worker) => worker.close()));
    await simulator.close();
    await rm(folder, { recursive: true });

    expect(counters.calls['POST /v1/company/documents']?.byStatus).toEqual({ '201': 4 });
    expect(seconds).toBeGreaterThan(2.9);
    expect(seconds).toBeLessThan(6);
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

const NO_PERSONIO = { baseUrl: 'http://127.0.0.1:9', clientId: '', clientSecret: '', requestsPerMinute: null };

function connect(
  lmsUrl: string,
  apiKey: string,
  requestsPerMinute: number | null,
  options: ConnectorOptions = {},
  personio: PersonioConnection = NO_PERSONIO,
) {
  return createConnectors({
    personio,
    lms: { kind: 'elearnio', baseUrl: lmsUrl, apiKey, requestsPerMinute, pageSize: null },
    pool: database.pool,
    keys: { personio: 'personio', lms: 'lms' },
    tokens: noTokens,
    options,
  });
}
