import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PersonioClient, personio, type Row } from '../../support/personio-client.ts';
import { personioV2, type V2Client } from '../../support/personio-v2.ts';
import { type Receiver, receiver } from '../../support/receiver.ts';
import { EVENT_NAMES } from './webhook.ts';

let client: PersonioClient;
let call: V2Client;
let hooks: Receiver;
let webhookId: string;
let person: string;
beforeEach(async () => {
  client = await personio();
  [call, hooks] = await Promise.all([personioV2(client), receiver()]);
  const hook = { url: hooks.url, description: 'x', status: 'ENABLED', token: 'Bearer t', enabled_events: EVENT_NAMES };
  webhookId = (await call('POST', '/v2/webhooks', hook)).body.id;
  const people = (await client.control('GET', '/awkward')) as unknown as { slug: string; id: string }[];
  person = people.find(({ slug }) => slug === 'umlauts')?.id ?? '';
});
afterEach(async () => {
  await client.sim.close();
  await hooks.close();
});

const set = (settings: object) => client.control('PUT', '/settings', settings);
const change = (values: object) => client.control('PATCH', `/employees/${person}`, values);
const fire = (event: object = {}) => client.control('POST', '/webhooks/fire', { employee_id: person, ...event });
// biome-ignore lint/suspicious/noExplicitAny: control answers have many shapes
const counts = async (): Promise<any> => (await client.control('GET', '/deliveries/counts')).counts;
const settled = (expected: object) => vi.waitFor(async () => expect(await counts()).toMatchObject(expected), 20_000);

describe('Personio webhook deliveries', { timeout: 60_000 }, () => {
  it('tell of a change with identifiers only, the token verbatim and no signature', async () => {
    await change({ first_name: 'Jo', position: 'Meister' });
    const [about, place] = await hooks.until(2);
    expect(about?.body).toEqual({
      company_id: '40123',
      event_name: 'person.updated',
      occurred_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      payload: { person_id: person },
      meta: {},
    });
    expect(place?.body).toMatchObject({ event_name: 'employment.updated' });
    expect(Object.keys(place?.body.payload as object)).toEqual(['employment_id']);
    expect(about?.headers.authorization).toBe('Bearer t');
    expect(Object.keys(about?.headers ?? {}).filter((name) => name.startsWith('x-'))).toEqual([]);
  });

  it('follow people in, through the house and out', async () => {
    const { id } = await client.control('POST', '/employees', { first_name: 'Neu', status: 'onboarding' });
    await client.control('PATCH', `/employees/${id}`, { status: 'active' });
    await client.control('PATCH', `/employees/${id}`, { status: 'inactive', cost_centers: 'CC 1' });
    await client.control('PATCH', `/employees/${id}`, { vacation_day_balance: 3 });
    await client.control('DELETE', `/employees/${id}`);
    const names = (await hooks.until(9)).map(({ body }) => body.event_name);
    expect(names.toSorted()).toEqual([
      'employment.created',
      'employment.deleted',
      'employment.started',
      'employment.terminated',
      'employment.updated',
      'employment.updated',
      'employment.updated.cost-centers',
      'person.created',
      'person.deleted',
    ]);
  });

  it('come in every form of the inner keys', async () => {
    const seen: unknown[] = [];
    for (const webhookPayloadForm of ['with-person', 'nested', 'id', 'number', 'unknown']) {
      await set({ webhookPayloadForm });
      await fire();
      seen.push((await hooks.until(seen.length + 1)).at(-1)?.body.payload);
    }
    expect(seen).toEqual([
      { person_id: person },
      { person: { id: person } },
      { id: person },
      { person_id: Number(person) },
      { subject: expect.stringMatching(/^urn:/) },
    ]);
    await fire({ body: 'not json' });
    expect((await hooks.until(6)).at(-1)?.text).toBe('not json');
  });

  it('go to enabled subscriptions that want them, and to no other machine', async () => {
    await call('PATCH', `/v2/webhooks/${webhookId}`, { enabled_events: ['person.updated'] });
    await change({ position: 'Meister' });
    expect(await counts()).toMatchObject({ events: 0 });
    await call('PATCH', `/v2/webhooks/${webhookId}`, { url: 'https://hooks.example.test/in?a=1', auth_type: 'NONE' });
    await set({ webhookRetries: 'none' });
    await fire();
    await settled({ lost: 1 });
    await set({ webhookRoute: new URL(hooks.url).origin });
    await fire();
    expect((await hooks.until(1))[0]?.headers.authorization).toBeUndefined();
    await call('PATCH', `/v2/webhooks/${webhookId}`, { status: 'DISABLED' });
    expect(await fire()).toMatchObject({ deliveries: 0 });
  });

  it('are tried again after 5xx and silence, at most 14 times, and then lost', async () => {
    await set({ webhookRetryScale: 1e9, webhookTimeoutMs: 1000 });
    hooks.answers.splice(0, 1, 503, 0, 204);
    await fire();
    await settled({ attempts: 3, delivered: 1, lost: 0 });
    hooks.answers.splice(0, 3, 500);
    await fire();
    await settled({ attempts: 3 + 14, lost: 1 });
  });

  it.each([[302], [404], [501]])('are not tried again after %i', async (status) => {
    await set({ webhookRetryScale: 1e9 });
    hooks.answers.splice(0, 1, status);
    await fire();
    await settled({ attempts: 1, refused: 1 });
  });

  it('switch the subscription off after losses in a row, where that is wanted', async () => {
    await set({ webhookDisableAfter: 2, webhookRetries: 'none' });
    hooks.answers.splice(0, 1, 500);
    await fire();
    await fire();
    await settled({ lost: 2 });
    expect((await call('GET', `/v2/webhooks/${webhookId}`)).body.status).toBe('DISABLED');
  });

  it('come twice, in the wrong order, late, or not at all', async () => {
    await set({ webhookCopies: 2 });
    await fire();
    expect(await hooks.until(2)).toHaveLength(2);
    await set({ webhookCopies: 1, webhookReverse: 3 });
    for (const occurred_at of ['1', '2', '3']) await fire({ occurred_at });
    expect((await hooks.until(5)).slice(2).map(({ body }) => body.occurred_at)).toEqual(['3', '2', '1']);
    await set({ webhookReverse: 0, webhookDropEvery: 1 });
    await fire();
    expect(await counts()).toMatchObject({ dropped: 1 });
    await set({ webhookDropEvery: 0, webhookDelayMs: 60_000 });
    await fire();
    expect(await client.control('GET', '/deliveries/counts')).toMatchObject({ waiting: 1 });
    expect(await client.control('DELETE', '/deliveries')).toMatchObject({ waiting: 0 });
  });

  it('run ahead of what can be read', async () => {
    await set({ readLagMs: 60_000 });
    const newcomer = await client.control('POST', '/employees', { first_name: 'Neu' });
    await change({ first_name: 'A' });
    await change({ first_name: 'B' });
    await hooks.until(4);
    expect((await client.get(`/v1/company/employees/${newcomer.id}`)).status).toBe(404);
    expect((await client.list('limit=100')).metadata.total_elements).toBe(120);
    const name = async () => {
      const answer = (await (await client.get(`/v1/company/employees/${person}`)).json()) as { data: Row };
      return answer.data.attributes.first_name?.value;
    };
    expect(await name()).toBe('Jörg-Günther');
    await set({ readLagMs: 0 });
    expect(await name()).toBe('B');
  });

  it('come by hundreds, a few at a time', async () => {
    await set({ webhookConcurrency: 3 });
    await client.control('POST', '/webhooks/burst', { count: 150 });
    expect((await client.control('GET', '/deliveries/counts')).inFlight).toBeLessThanOrEqual(3);
    const payloads = (await hooks.until(150)).map(({ text }) => /"person_id":"(\d+)"/.exec(text)?.[1]);
    expect(new Set(payloads).size).toBe(120);
    await client.control('POST', '/webhooks/burst', { count: 5, values: { position: 'Neu' } });
    await hooks.until(155);
    const people = (await client.control('GET', '/employees')) as unknown as { position: string }[];
    expect(people.filter(({ position }) => position === 'Neu')).toHaveLength(5);
  });

  it('can be tried out, looked back at and asked for again', async () => {
    expect((await call('POST', `/v2/webhooks/${webhookId}/ping`)).status).toBe(202);
    const test = { event_name: 'document.created', payload: { document_id: 'd1' } };
    expect((await call('POST', `/v2/webhooks/${webhookId}/test-event`, test)).status).toBe(202);
    await settled({ delivered: 2 });
    const events = (await call('GET', `/v2/webhooks/${webhookId}/events?event_name=ping`)).body._data;
    expect(events).toMatchObject([{ event_name: 'ping', payload: {} }]);
    expect((await call('GET', `/v2/webhooks/${webhookId}/activity`)).body._data).toHaveLength(2);
    const again = { event_name: 'document.created', 'occurred_at.gte': new Date(Date.now() - 60_000).toISOString() };
    expect((await call('POST', `/v2/webhooks/${webhookId}/redelivery`, again)).status).toBe(202);
    expect((await hooks.until(3)).at(-1)?.body.payload).toEqual({ document_id: 'd1' });
    await call('PATCH', `/v2/webhooks/${webhookId}`, { status: 'DISABLED' });
    expect((await call('POST', `/v2/webhooks/${webhookId}/ping`)).status).toBe(409);
  });
});
