import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Integration } from '../../ports/integration-store.ts';
import type { Hinted } from '../../runs/pass-on-hints.ts';
import { anIntegration, type StoreForTests, storeForTests } from '../../store/testing/stored.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

const TOKEN = 'the-token-of-the-subscription';
const AT = '2026-03-04T09:11:20Z';
let store: StoreForTests;
let api: TestApi;
let base: TestApi;
let acme: Integration;
/** What was passed on, in the order in which it was. */
let told: (Hinted | 'everything')[];
let hints: StoreForTests['hints'];

beforeAll(async () => {
  [store, base] = [await storeForTests(), await testApi()];
  await base.close();
});
beforeEach(async () => {
  await store.rows('DELETE FROM hints');
  acme = await anIntegration(store);
  await store.webhooks.want(acme.id, true, TOKEN);
  [told, hints] = [[], store.hints];
  api = await anApi();
});
afterEach(() => api?.close());
afterAll(() => store?.close());

function anApi(): Promise<TestApi> {
  const { syncRuns, schedules } = base.deps;
  const own = told; // what is passed on late belongs to the test before
  return testApi({
    ...{ webhooks: store.webhooks, integrations: store.integrations },
    hints: { addOnce: (...given) => hints.addOnce(...given) },
    syncRuns: { ...syncRuns, tellOf: async (_id, people) => void own.push(people) },
    schedules: { ...schedules, pollNow: async () => void own.push('everything') },
  });
}
const event = (personId: string, more: object = {}) => ({
  ...{ company_id: '40123', event_name: 'person.updated', occurred_at: AT, payload: { person_id: personId }, meta: {} },
  ...more,
});
const send = (body: unknown, headers: Record<string, string> = {}, id: string = acme.id) =>
  api.ask('POST', `/api/v1/webhooks/personio/${id}`, body, { authorization: `Bearer ${TOKEN}`, ...headers });
const kept = () =>
  store.rows<{ employee_id: string | null; source: string; changed_at: Date | null; digest: string }>(
    'SELECT employee_id, source, changed_at, digest FROM hints ORDER BY id',
  );
const outcomes = async () => {
  const { text } = await api.ask('GET', '/metrics');
  const lines = text.matchAll(/^matrikel_webhook_events_total\{outcome="([\w-]+)"\} (\d+)/gm);
  return Object.fromEntries([...lines].map(([, outcome, count]) => [outcome, Number(count)]));
};

describe('an event of Personio', () => {
  it('is stored as a hint of ids and times before it is answered, and passed on after', async () => {
    expect((await send(event('771'))).body).toEqual({ status: 'ok' });
    expect(await kept()).toEqual([
      { employee_id: '771', source: 'webhook', changed_at: new Date(AT), digest: expect.stringMatching(/^[\w-]{43}$/) },
    ]);
    await vi.waitFor(async () => expect((await store.webhooks.read(acme.id))?.lastEventAt).toBeInstanceOf(Date));
    await vi.waitFor(() => expect(told).toEqual([new Map([['771', 'webhook']])]));
  });

  it('that comes twice has no effect the second time, also together with the first', async () => {
    const answers = await Promise.all([send(event('771')), send(event('771')), send(event('772'))]);
    answers.push(await send(event('771')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await kept()).map((hint) => hint.employee_id).sort()).toEqual(['771', '772']);
    expect(await outcomes()).toEqual({ stored: 2, duplicate: 2 });
    await vi.waitFor(() => expect(told.flatMap((one) => [...one])).toHaveLength(2));
  });

  it('of a form that nobody knows asks for a look at everything', async () => {
    for (const body of ['what is this?', '', event('', { event_name: 'salary.updated', payload: {} })])
      expect((await send(body)).status).toBe(200);
    expect((await kept()).map((hint) => hint.employee_id)).toEqual([null, null, null]);
    expect(await outcomes()).toEqual({ 'unknown-form': 3 });
    await vi.waitFor(() => expect(told).toContain('everything'));
  });

  it('about a document, such as the echo of an upload of ours, is noted and nothing more', async () => {
    await send(event('771', { event_name: 'document.created', payload: { document_id: 'd', person_id: '771' } }));
    expect([await kept(), await outcomes()]).toEqual([[], { ignored: 1 }]);
    await vi.waitFor(async () => expect((await store.webhooks.read(acme.id))?.lastEventAt).toBeInstanceOf(Date));
  });

  it('leaves nothing of its content behind, neither in the store nor in the log', async () => {
    await send(event('771', { payload: { person_id: '771', last_name: 'Mustermann' }, note: 'Erika' }));
    const stored = await store.rows('SELECT h::text AS text FROM hints h UNION ALL SELECT w::text FROM webhooks w');
    for (const text of [JSON.stringify(stored), api.logged.join()])
      expect(text).not.toMatch(/Mustermann|Erika|token-of/);
    expect(api.logged.join()).not.toContain(acme.id);
  });

  it('that is larger than any event is refused, and everything is looked at', async () => {
    expect((await send('x'.repeat(100_000))).status).toBe(413);
    expect((await kept()).map((hint) => hint.employee_id)).toEqual([null]);
  });

  it('from the future says nothing about when', async () => {
    await send(event('771', { occurred_at: '2999-01-01T00:00:00Z' }));
    expect((await kept())[0]?.changed_at).toBeNull();
  });

  it('that cannot be stored is answered so that Personio sends it again', async () => {
    const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    hints = { ...store.hints, addOnce: () => Promise.reject(away) };
    expect(await send(event('771'))).toMatchObject({ status: 503, body: { code: 'database-unavailable' } });
    expect(told).toEqual([]);
    hints = store.hints;
    expect((await send(event('771'))).status).toBe(200);
    expect(await kept()).toHaveLength(1);
  });
});

describe('the door', () => {
  const statusOf = async (headers: Record<string, string>, id?: string) => (await send(event('1'), headers, id)).status;

  it('is opened by the token as bearer token or in the header of ours', async () => {
    expect(await statusOf({ authorization: `bearer ${TOKEN}` })).toBe(200);
    expect(await statusOf({ authorization: 'Basic proxy', 'x-matrikel-webhook-token': TOKEN })).toBe(200);
    expect(await statusOf({ authorization: 'Bearer of-a-proxy', 'x-matrikel-webhook-token': TOKEN })).toBe(200);
  });

  it('answers a wrong token, no token, another integration, and an API token alike', async () => {
    const other = await anIntegration(store);
    await store.webhooks.want(other.id, true, 'another-token');
    const unwanted = await anIntegration(store);
    await store.webhooks.want(unwanted.id, false, TOKEN);
    const refused = [
      await send(event('1'), { authorization: 'Bearer wrong' }),
      await send(event('1'), { authorization: '' }),
      await send(event('1'), { authorization: `Bearer ${api.token}` }),
      await send(event('1'), {}, randomUUID()),
      await send(event('1'), {}, "' OR 1=1"),
      await send(event('1'), {}, other.id),
      await send(event('1'), {}, unwanted.id),
    ];
    expect(new Set(refused.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(refused[0]).toMatchObject({ status: 401, body: { code: 'unauthorized' } });
    expect(await kept()).toEqual([]);
  });

  it('keeps out whoever goes on guessing, and Personio never', async () => {
    for (let guess = 0; guess < 20; guess++) await statusOf({ authorization: `Bearer guess-${guess}` });
    expect(await statusOf({ authorization: 'Bearer once-more' })).toBe(429);
    expect(await statusOf({})).toBe(200);
  });

  it('knows the token before until Personio has the new one, also where another process changed it', async () => {
    expect(await statusOf({})).toBe(200);
    await store.webhooks.rotate(acme.id, 'the-next');
    expect(await statusOf({})).toBe(200);
    await expect.poll(() => statusOf({ authorization: 'Bearer the-next' }), { timeout: 5_000 }).toBe(200);
    expect(await statusOf({})).toBe(200);
  });

  it('takes POST alone', async () => {
    expect(await api.ask('GET', `/api/v1/webhooks/personio/${acme.id}`)).toMatchObject({ status: 405 });
  });
});

it('takes a burst without losing or refusing anybody, and passes on each of them once', async () => {
  const people = Array.from({ length: 500 }, (_, index) => String(100_000 + index));
  const url = `${api.url}/api/v1/webhooks/personio/${acme.id}`;
  const headers = { authorization: `Bearer ${TOKEN}` };
  const answers = await Promise.all(
    people.map((id) => fetch(url, { method: 'POST', headers, body: JSON.stringify(event(id)) })),
  );
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  expect(new Set((await kept()).map((hint) => hint.employee_id))).toEqual(new Set(people));
  const passedOn = () => told.reduce((sum, one) => sum + (one === 'everything' ? 0 : one.size), 0);
  await vi.waitFor(() => expect(passedOn()).toBe(500), 10_000);
  expect(new Set(told.flatMap((one) => (one === 'everything' ? [] : [...one.keys()]))).size).toBe(500);
});
