import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startPersonio } from '../../../simulators/personio/index.ts';
import { type SimulatorControl, simulatorControl } from '../../../test/support/simulator-control.ts';
import { DEFAULT_HTTP } from '../../connectors/http/http-settings.ts';
import { createPools } from '../../connectors/http/pools.ts';
import { createPersonioWebhooks } from '../../connectors/personio/index.ts';
import type { Connections } from '../../ports/connections.ts';
import type { Integration } from '../../ports/integration-store.ts';
import { unlimited } from '../../ports/limiter.ts';
import type { WebhookSubscriptions } from '../../ports/webhook-subscriptions.ts';
import { anIntegration, type StoreForTests, storeForTests } from '../../store/testing/stored.ts';
import { connectionsOf } from '../testing/fake-vendors.ts';
import { endSubscription } from './end-subscription.ts';
import { followSubscription } from './follow-subscription.ts';

interface SimWebhook {
  readonly id: string;
  readonly url: string;
  readonly status: string;
  readonly token: string | null;
  readonly enabled_events: readonly string[];
}

const PUBLIC = 'https://matrikel.acme.test';
const QUICK = { ...DEFAULT_HTTP, headersTimeoutMs: 300, backoffMs: 5 };
const signal = new AbortController().signal;
let store: StoreForTests;
let simulator: Awaited<ReturnType<typeof startPersonio>>;
let personio: SimulatorControl;
let pools: ReturnType<typeof createPools>;
let acme: Integration;
let subscriptions: WebhookSubscriptions;
let connections: Connections;
let logged: string[];

beforeAll(async () => {
  store = await storeForTests();
});
afterAll(() => store?.close());
beforeEach(async () => {
  simulator = await startPersonio({ employees: 40 });
  personio = simulatorControl(simulator.url);
  pools = createPools(QUICK);
  acme = await anIntegration(store);
  subscriptions = subscriptionsOf();
  connections = connectionsOf({ integration: acme, subscriptions });
  logged = [];
});
afterEach(async () => {
  await pools.close();
  await simulator.close();
});

function subscriptionsOf(): WebhookSubscriptions {
  const { url: baseUrl, clientId, clientSecret } = simulator;
  return createPersonioWebhooks({
    connection: { baseUrl, clientId, clientSecret, requestsPerMinute: null },
    ...{ key: `test ${acme.id}`, tokens: store.tokens, limiter: unlimited, authLimiter: unlimited },
    ...{ pools, http: QUICK },
  });
}
const there = () => personio.call<SimWebhook[]>('GET', 'webhooks');
const follow = (changes: Partial<Parameters<typeof followSubscription>[0]> = {}) =>
  followSubscription({ webhooks: store.webhooks, connections, publicUrl: PUBLIC, ...changes }, acme.id, signal);
const want = (wanted: boolean) => store.webhooks.want(acme.id, wanted, 'our-token');
const known = () => store.webhooks.read(acme.id);
const aStranger = () =>
  subscriptions.create({ url: 'https://other.test/hook', description: 'somebody else', token: 't' }, signal);

describe('a subscription that is wanted', () => {
  it('is made enabled, with our address, events and token, beside those of others', async () => {
    await aStranger();
    await want(true);
    expect(await follow()).toBe(true);
    const [, ours, ...more] = await there();
    expect(ours).toMatchObject({
      ...{ url: `${PUBLIC}/api/v1/webhooks/personio/${acme.id}`, status: 'ENABLED', token: 'Bearer our-token' },
      enabled_events: expect.arrayContaining(['person.updated', 'employment.terminated']),
    });
    expect(more).toEqual([]);
    expect(await known()).toMatchObject({
      ...{ subscriptionId: ours?.id, enabled: true, problem: null },
      ...{ checkedAt: expect.any(Date), tokenToldAt: expect.any(Date) },
    });
  });

  it('is not written again while it is as it should be', async () => {
    await want(true);
    await follow();
    const before = await personio.writes();
    await follow();
    expect(await personio.writes()).toBe(before);
  });

  it.each([
    ['disabled in Personio', { status: 'DISABLED' }],
    ['told of other events', { enabled_events: ['ping'] }],
    ['sent elsewhere', { url: 'https://elsewhere.test/x' }],
  ])('is repaired where it was %s', async (_what, changes) => {
    await want(true);
    await follow();
    const [right] = await there();
    await personio.call('PATCH', `webhooks/${right?.id}`, changes);
    await follow();
    expect(await there()).toMatchObject(
      [{ ...right, updated_at: undefined }].map(({ updated_at: _, ...rest }) => rest),
    );
  });

  it('is made again where somebody deleted it', async () => {
    await want(true);
    await follow();
    const [former] = await there();
    await personio.call('DELETE', `webhooks/${former?.id}`);
    await follow();
    const [again] = await there();
    expect(again?.id).not.toBe(former?.id);
    expect(await known()).toMatchObject({ subscriptionId: again?.id });
  });

  it('moves with the public address, and is one', async () => {
    await want(true);
    await follow();
    await follow({ publicUrl: 'https://moved.acme.test/matrikel' });
    expect(await there()).toMatchObject([
      { url: `https://moved.acme.test/matrikel/api/v1/webhooks/personio/${acme.id}`, status: 'ENABLED' },
    ]);
  });

  it('gets another token, with another when the store was restored under another key', async () => {
    await want(true);
    await follow();
    await store.webhooks.rotate(acme.id, 'the-next-token');
    await follow();
    expect(await there()).toMatchObject([{ token: 'Bearer the-next-token' }]);
    await store.rows("UPDATE webhooks SET token = 'v1.AAAA'");
    await follow();
    const opened = await store.webhooks.tokens(acme.id);
    expect(opened?.token).toMatch(/^[\w-]{43}$/);
    expect(await there()).toMatchObject([{ token: `Bearer ${opened?.token}` }]);
  });
});

describe('a subscription is made once', () => {
  it('where the process dies between making it and noting its id', async () => {
    await want(true);
    const dies = { ...store.webhooks, settle: () => Promise.reject(new Error('killed')) };
    await expect(follow({ webhooks: dies })).rejects.toThrow('killed');
    expect(await known()).toMatchObject({ subscriptionId: null, checkedAt: null });
    await follow();
    const all = await there();
    expect(all).toHaveLength(1);
    expect(await known()).toMatchObject({ subscriptionId: all[0]?.id, enabled: true });
  });

  it('where two processes are at it, one of them waiting its turn', async () => {
    await want(true);
    const done = await Promise.all([follow(), follow(), follow()]);
    expect(done.filter(Boolean).length).toBeGreaterThan(0);
    expect(await there()).toHaveLength(1);
  });

  it.each(['accept', 'refuse'])('where the answer was lost and Personio would %s a second', async (webhookTwins) => {
    await personio.settings({ webhookTwins });
    await personio.fault({ kind: 'commit-then-timeout', endpoint: 'POST /v2/webhooks', times: 1 });
    await want(true);
    await follow();
    expect(await there()).toHaveLength(1);
    expect(await known()).toMatchObject({ enabled: true, problem: null });
  });

  it('where there were two of ours after all', async () => {
    await want(true);
    await follow();
    await personio.settings({ webhookTwins: 'accept' });
    const [one] = await there();
    await subscriptions.create({ url: one?.url ?? '', description: 'a twin', token: 't' }, signal);
    await follow();
    expect((await there()).map(({ id }) => id)).toEqual([one?.id]);
  });
});

describe('a subscription that nobody wants any more', () => {
  it('is removed, also twice, and those of others stay', async () => {
    const other = await aStranger();
    await want(true);
    await follow();
    await want(false);
    await follow();
    await want(false);
    await follow();
    expect((await there()).map(({ id }) => id)).toEqual([other]);
    expect(await known()).toMatchObject({ subscriptionId: null, enabled: false, checkedAt: expect.any(Date) });
  });

  it('is removed where the process had died before its id was noted', async () => {
    await want(true);
    await expect(
      follow({ webhooks: { ...store.webhooks, settle: () => Promise.reject(new Error('killed')) } }),
    ).rejects.toThrow();
    await want(false);
    await follow();
    expect(await there()).toEqual([]);
  });

  it('is removed when the public address goes, which is said, and made when it comes back', async () => {
    await want(true);
    await follow();
    await follow({ publicUrl: null });
    expect(await there()).toEqual([]);
    expect(await known()).toMatchObject({ enabled: false, problem: { code: 'webhook-no-public-url' } });
    await follow();
    expect(await there()).toHaveLength(1);
    expect(await known()).toMatchObject({ enabled: true, problem: null });
  });

  it('goes with its integration, whose way to Personio goes first', async () => {
    await want(true);
    await follow();
    const logger = { info: () => {}, warn: (_: object, what: string) => void logged.push(what), error: () => {} };
    const end = await endSubscription({ webhooks: store.webhooks, connections, logger }, acme.id);
    await store.integrations.remove(acme.id);
    await end();
    expect([await there(), logged]).toEqual([[], []]);
  });

  it('is named in the log where its integration goes and Personio cannot be asked', async () => {
    await want(true);
    await follow();
    const logger = { info: () => {}, warn: (_: object, what: string) => void logged.push(what), error: () => {} };
    await personio.call('PUT', 'credential', { disabled: true });
    await personio.call('POST', 'tokens/expire');
    const end = await endSubscription({ webhooks: store.webhooks, connections, logger }, acme.id);
    await end();
    expect(logged).toEqual(['A webhook subscription is left in Personio: remove it there']);
  });
});

describe('what stands in the way is said', () => {
  const right = (name: string, given: boolean | string) =>
    personio.call('PUT', 'credential', { rights: { [name]: given } });

  it.each(['403', '401'])(
    'where the credential may not manage webhooks (%s), and passes when it may',
    async (status) => {
      await personio.settings({ missingScopeV2: status });
      await right('personio:webhooks:read', false);
      await right('personio:webhooks:write', false);
      await want(true);
      await follow();
      expect(await known()).toMatchObject({
        ...{ enabled: false, checkedAt: expect.any(Date) },
        problem: { code: 'webhooks-access-refused', setting: 'personio.clientId' },
      });
      await right('personio:webhooks:read', true);
      await right('personio:webhooks:write', true);
      await follow();
      expect(await known()).toMatchObject({ enabled: true, problem: null });
    },
  );

  it('where Personio refuses the address', async () => {
    await want(true);
    await follow({ publicUrl: 'http://matrikel.acme.test' });
    expect(await known()).toMatchObject({ enabled: false, problem: { code: 'webhook-refused' } });
    expect(await there()).toEqual([]);
  });

  it('where the credential is wrong, and what Personio has is taken to be as it was', async () => {
    await want(true);
    await follow();
    const before = await known();
    await personio.call('PUT', 'credential', { disabled: true });
    await personio.call('POST', 'tokens/expire');
    await follow();
    expect(await known()).toMatchObject({
      ...{ subscriptionId: before?.subscriptionId, enabled: true },
      problem: { code: 'personio-credentials-refused' },
    });
  });

  it('where there is no public address, without asking more of Personio than a list', async () => {
    await want(true);
    await follow({ publicUrl: null });
    expect(await known()).toMatchObject({ problem: { code: 'webhook-no-public-url', severity: 'warning' } });
    expect(await there()).toEqual([]);
  });

  it('where a secret is missing', async () => {
    await want(true);
    const problems = [{ code: 'secret-missing', severity: 'error', setting: 'personio.clientSecret' }] as const;
    await follow({ connections: { open: async () => ({ problems }) } });
    expect(await known()).toMatchObject({ problem: { code: 'secret-missing' } });
  });
});
