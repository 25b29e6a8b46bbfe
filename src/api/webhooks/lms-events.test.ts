import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningLearnUpon, startLearnUpon } from '../../../simulators/learnupon/index.ts';
import { readHinted } from '../../activities/certificates/read-hinted.ts';
import { createConnections } from '../../connectors/connections.ts';
import type { IntegrationId } from '../../domain/ids.ts';
import type { Connections } from '../../ports/connections.ts';
import type { Integration } from '../../ports/integration-store.ts';
import { anIntegration, type StoreForTests, storeForTests } from '../../store/testing/stored.ts';
import { memoryTransfers } from '../testing/memory-certificates.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

const SECRET = 'signs-with-this';
let store: StoreForTests;
let simulator: RunningLearnUpon;
let connections: Connections;
let api: TestApi;
let acme: Integration;
let enrollments: { id: number; user_id: number }[];
let addHints: StoreForTests['certificates']['addHints'];
/** Integrations for which a look was asked for. */
let looks: IntegrationId[];

beforeAll(async () => {
  [store, simulator] = await Promise.all([
    storeForTests(),
    startLearnUpon({ settings: { webhookDelayMs: 3_600_000 } }),
  ]);
  connections = createConnections({
    ...{ integrations: store.integrations, pool: store.pool, tokens: store.tokens, options: {} },
    ...{ accountKey: (...parts) => parts.join(), allowedHosts: ['127.0.0.1'] },
  });
  enrollments = await sim('GET', '/enrollments');
});
beforeEach(async () => {
  await store.rows('DELETE FROM integrations');
  acme = await anLmsThatCalls();
  addHints = store.certificates.addHints;
  looks = [];
  api = await testApi({
    ...{ integrations: store.integrations, certificates: { addHints: (...given) => addHints(...given) } },
    certificateTransfers: { ...memoryTransfers(), hinted: async (id) => void looks.push(id) },
  });
});
afterEach(() => api?.close());
afterAll(async () => {
  await connections?.close();
  await simulator?.close();
  await store?.close();
});

async function sim<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  return (await (await fetch(`${simulator.url}/_sim${path}`, init)).json()) as T;
}
async function anLmsThatCalls(webhookSecret = SECRET): Promise<Integration> {
  const { baseUrl, apiUser, apiKey } = simulator;
  const made = await anIntegration(store, {
    ...{ kind: 'learnupon', lms: { baseUrl, apiUser, requestsPerMinute: null, pageSize: null } },
    secrets: { clientSecret: 'c', apiKey, webhookSecret },
  });
  const people = [...new Set(enrollments.map((one) => String(one.user_id)))];
  for (const id of people)
    await store.rows('INSERT INTO links (integration_id, employee_id, learner_id) VALUES ($1, $2, $3)', [
      made.id,
      `e${id}`,
      id,
    ]);
  return made;
}
const pathOf = (id: string) => `/api/v1/webhooks/lms/${id}`;
const completion = (id: number | undefined) => ({
  ...{ enrollmentId: id, user: { userId: 77, lastName: 'Mustermann' }, courseName: 'Datenschutz' },
  dateCompleted: '2026-03-04T09:11:20Z',
});
function signed(body: string, { secret = SECRET, type = 'course_completion' } = {}) {
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return { 'x-webhook-type': type, 'x-webhook-signature': signature };
}
async function send(body: unknown, headers?: Record<string, string>, id: string = acme.id) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const init = { method: 'POST', body: text, headers: headers ?? signed(text) };
  const answer = await fetch(`${api.url}${pathOf(id)}`, init);
  return { status: answer.status, text: await answer.text() };
}
const hints = () => store.rows<{ source_id: string | null }>('SELECT * FROM certificate_hints ORDER BY id');
const certificates = () => store.rows<{ source_id: string }>('SELECT * FROM certificates ORDER BY source_id');
/** As the look does that the API asks for. */
async function lookIntoHints(): Promise<void> {
  const connected = await connections.open(acme.id);
  if ('problems' in connected) throw new Error('the integration is as it should be');
  const pending = await store.certificates.pendingHints(acme.id, 100);
  await readHinted({ certificates: store.certificates }, connected, pending, new AbortController().signal);
}
const outcomes = async () => {
  const { text } = await api.ask('GET', '/metrics');
  const lines = text.matchAll(/^matrikel_lms_events_total\{outcome="([\w-]+)"\} (\d+)/gm);
  return Object.fromEntries([...lines].map(([, outcome, count]) => [outcome, Number(count)]));
};

describe('a completion that LearnUpon tells of', () => {
  it('becomes a training record, once, though it comes in both versions, twice, and in any order', async () => {
    await store.integrations.change(acme.id, {
      settings: { ...acme.settings, connector: { oldWebhooks: true } },
    });
    const url = `${api.url}${pathOf(acme.id)}`;
    const told = { webhookSecret: SECRET, webhookV1Url: url, webhookV2Url: url, webhookDuplicates: true };
    await sim('PUT', '/settings', { ...told, webhookOrder: 'reversed' });
    const done = enrollments.slice(0, 3);
    for (const { id } of done) await sim('POST', `/enrollments/${id}/complete`);
    await sim('POST', '/webhooks/send');
    await expect.poll(async () => (await sim<unknown[]>('GET', '/webhooks')).length, { timeout: 10_000 }).toBe(8);
    await sim('PUT', '/settings', { webhookV1Url: '', webhookV2Url: '' });

    expect(await sim('GET', '/webhooks')).toEqual(Array(8).fill(expect.objectContaining({ ok: true, status: 200 })));
    expect(await hints()).toHaveLength(3);
    expect(new Set(looks)).toEqual(new Set([acme.id]));
    await lookIntoHints();
    const ids = done.map(({ id }) => String(id)).toSorted();
    expect(await certificates()).toMatchObject(ids.map((source_id) => ({ source_id, kind: 'record', state: 'found' })));
    expect(await outcomes()).toMatchObject({ stored: expect.any(Number), duplicate: expect.any(Number) });
  });

  it('is stored before it is answered, as ids and a digest, and nothing of it is logged', async () => {
    const id = enrollments[0]?.id;
    expect(await send({ data: [completion(id)] })).toEqual({ status: 200, text: '{"status":"ok"}' });
    expect(await hints()).toMatchObject([{ source_id: String(id), learner_id: '77', digest: expect.any(String) }]);
    const stored = JSON.stringify([await hints(), api.logged]);
    expect(stored).not.toMatch(/Mustermann|Datenschutz|signs-with/);
    expect(api.logged.join()).not.toContain(acme.id);
  });

  it('that cannot be stored is answered so that it is sent again', async () => {
    addHints = () => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
    expect(await send({ data: [completion(1)] })).toMatchObject({ status: 503 });
    expect(await outcomes()).toEqual({ 'not-stored': 1 });
  });

  it('in a form that nobody knows asks for a look at everything', async () => {
    expect((await send('what is this?')).status).toBe(200);
    expect(await hints()).toMatchObject([{ source_id: null }]);
    expect([await outcomes(), looks]).toEqual([{ 'unknown-form': 1 }, [acme.id]]);
  });
});

it('another kind of event is taken and has no effect', async () => {
  const body = JSON.stringify({ data: [completion(1)] });
  expect((await send(body, signed(body, { type: 'exam_completion' }))).status).toBe(200);
  expect([await hints(), await outcomes()]).toEqual([[], { ignored: 1 }]);
});

describe('the door for an LMS', () => {
  it('answers a wrong signature, none, another integration, one that does not call and an API token alike', async () => {
    const body = JSON.stringify({ data: [completion(1)] });
    const other = await anLmsThatCalls('another-secret');
    const silentOne = await anIntegration(store);
    const refused = [
      await send(body, signed(body, { secret: 'wrong' })),
      await send(body, {}),
      await send(body, { ...signed(`${body} `) }),
      await send(body, { authorization: `Bearer ${api.token}` }),
      await send(body, signed(body), other.id),
      await send(body, signed(body), silentOne.id),
      await send(body, signed(body), randomUUID()),
      await send(body, signed(body), "' OR 1=1"),
    ];
    expect(new Set(refused.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(refused[0]?.status).toBe(401);
    expect(JSON.parse(refused[0]?.text ?? '')).toMatchObject({ code: 'unauthorized' });
    expect([await hints(), await outcomes(), looks]).toEqual([[], { refused: 8 }, []]);
  });

  it('keeps out whoever goes on guessing, and the LMS never', async () => {
    const body = JSON.stringify({ data: [completion(1)] });
    for (let guess = 0; guess < 20; guess++) await send(body, signed(body, { secret: `guess-${guess}` }));
    expect((await send(body, signed(body, { secret: 'once more' }))).status).toBe(429);
    expect((await send(body)).status).toBe(200);
  });

  it('takes POST alone, and no more than a megabyte', async () => {
    expect(await api.ask('GET', pathOf(acme.id))).toMatchObject({ status: 405 });
    expect((await send(JSON.stringify({ data: [completion(1)], filler: 'x'.repeat(900_000) }))).status).toBe(200);
    expect((await send('x'.repeat(1_100_000))).status).toBe(413);
  });
});
