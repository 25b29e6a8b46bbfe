import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningLearnUpon, startLearnUpon } from '../../../simulators/learnupon/index.ts';
import type { CertificatePosition, CertificateSource } from '../../ports/certificate-source.ts';
import { unlimited } from '../../ports/limiter.ts';
import { DEFAULT_HTTP } from '../http/http-settings.ts';
import { createPools, type Pools } from '../http/pools.ts';
import { createLearnuponCompletions } from './completions.ts';

const signal = new AbortController().signal;
const FROM_THE_START: CertificatePosition = { since: null, cursor: null };
const HTTP = { ...DEFAULT_HTTP, backoffMs: 10 };

let simulator: RunningLearnUpon;
let pools: Pools;
let source: CertificateSource;
let enrollments: { id: number; user_id: number; course_id: number }[];

beforeEach(async () => {
  simulator = await startLearnUpon({ settings: { pageSize: 2, ruleDelayMs: 3_600_000 } });
  pools = createPools(HTTP);
  const { baseUrl, apiUser, apiKey } = simulator;
  source = createLearnuponCompletions({
    connection: { baseUrl, apiUser, apiKey },
    limiter: unlimited,
    pools,
    http: HTTP,
  });
  enrollments = await sim('GET', '/enrollments');
});
afterEach(async () => {
  await pools.close();
  await simulator.close();
});

async function sim<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const answer = await fetch(`${simulator.url}/_sim${path}`, init);
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
const complete = (index: number, how: object = {}) =>
  sim('POST', `/enrollments/${enrollments[index]?.id}/complete`, how);
const idOf = (index: number) => String(enrollments[index]?.id);

async function readAll(from = FROM_THE_START) {
  const pages = [];
  for await (const page of source.readCertificates(from, signal)) pages.push(page);
  return pages;
}
const idsOf = (pages: Awaited<ReturnType<typeof readAll>>) =>
  pages.flatMap(({ certificates }) => certificates.map(({ sourceId }) => sourceId));

describe('completions of LearnUpon', () => {
  it('are records of whoever completed, with their day of expiry', async () => {
    await complete(0, { date_completed: '2026-03-04T09:11:20Z' });
    const found = (await readAll()).flatMap(({ certificates }) => certificates);
    expect(found.find(({ sourceId }) => sourceId === idOf(0))).toEqual({
      ...{
        sourceId: idOf(0),
        version: '2026-03-04T09:11:20.000Z',
        owner: { learnerId: String(enrollments[0]?.user_id) },
      },
      ...{ title: expect.any(String), kind: 'record', issuedAt: new Date('2026-03-04T09:11:20Z'), revokedAt: null },
      expires: expect.toSatisfy((day) => day === null || /^\d{4}-\d\d-\d\d$/.test(day)),
    });
  });

  it('are read to the end of every course, each once, and what is not completed is none', async () => {
    const all = enrollments.map((_, index) => idOf(index));
    for (const index of all.keys()) await complete(index);
    await complete(0, { status: 'failed' });
    await complete(1, { status: 'passed' });
    expect(idsOf(await readAll()).toSorted()).toEqual(all.slice(1).toSorted());
  });

  it('go on behind a cursor with what is left', async () => {
    for (const index of enrollments.keys()) await complete(index);
    const pages = await readAll();
    const before = idsOf(pages.slice(0, 2));
    expect(pages.length).toBeGreaterThan(2);
    const cursor = pages[1]?.cursor ?? null;
    const after = idsOf(await readAll({ since: null, cursor }));
    expect(new Set([...before, ...after])).toEqual(new Set(idsOf(pages)));
    expect(idsOf(await readAll({ since: null, cursor: pages.at(-1)?.cursor ?? null })).length).toBeLessThan(
      idsOf(pages).length,
    );
  });

  it('since a moment cost one call for each course and the list of courses', async () => {
    await sim('PUT', '/settings', { pageSize: 500 });
    await complete(2);
    await sim('POST', '/counters/reset');
    expect(idsOf(await readAll({ since: new Date(), cursor: null }))).toContain(idOf(2));
    const { calls } = await sim<{ calls: Record<string, { total: number }> }>('GET', '/counters');
    const courses = (await sim<unknown[]>('GET', '/courses')).length;
    expect(calls['GET /courses']?.total).toBe(1);
    expect(calls['GET /enrollments/search']?.total).toBe(courses);
  });

  it('of a list without an end are an error and not all there are', async () => {
    await sim('PUT', '/settings', { pageEnd: 'same-page' });
    await expect(readAll()).rejects.toMatchObject({ details: { kind: 'bad-answer' } });
  });

  it('are read one by one; what is not there, or not done, is none', async () => {
    await complete(0);
    await complete(1, { status: 'failed' });
    expect(await source.readCertificate(idOf(0), signal)).toMatchObject({ sourceId: idOf(0) });
    expect(await source.readCertificate(idOf(1), signal)).toBeNull();
    expect(await source.readCertificate('99999999', signal)).toBeNull();
  });
});
