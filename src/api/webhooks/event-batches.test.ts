import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EmployeeId } from '../../domain/ids.ts';
import type { Integration } from '../../ports/integration-store.ts';
import { silent } from '../../ports/logger.ts';
import type { SyncRuns } from '../../runs/index.ts';
import { anIntegration, type StoreForTests, storeForTests } from '../../store/testing/stored.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';
import { createEventBatches, TooManyEvents } from './event-batches.ts';
import { createPassOnSoon } from './pass-on-soon.ts';

let store: StoreForTests;
let acme: Integration;
beforeAll(async () => {
  store = await storeForTests();
  acme = await anIntegration(store);
  await store.webhooks.want(acme.id, true, 'token');
});
afterAll(() => store?.close());

const about = (person: number) => ({
  ...{ employeeId: String(person) as EmployeeId, source: 'webhook' as const, digest: `of ${person}` },
});

describe('ten thousand events at once', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api?.close());

  it('are stored in few statements and become one full sync, not a signal for each', async () => {
    const { id } = (await api.integrations.create({ ...acme, secrets: { clientSecret: 'a', apiKey: 'b' } })) ?? acme;
    let told = 0;
    const syncRuns: Pick<SyncRuns, 'tellOf'> = {
      async tellOf(_id, people) {
        told += people.size;
        await api.deps.syncRuns.tellOf(id, people);
      },
    };
    const schedules = { pollNow: async () => {} };
    const passOn = createPassOnSoon({ syncRuns, schedules, integrations: api.integrations, logger: silent });
    let statements = 0;
    const batches = createEventBatches({
      hints: {
        addOnce(...given) {
          statements++;
          return store.hints.addOnce(...given);
        },
      },
      webhooks: store.webhooks,
      onKept: (of, hints) => passOn.soon(of, hints),
    });

    const kept = await Promise.all(
      Array.from({ length: 10_000 }, (_, person) => batches.keep(acme.id, about(person % 9_000))),
    );
    expect(Map.groupBy(kept, (each) => each).get('new')).toHaveLength(9_000);
    expect(await store.rows('SELECT 1 FROM hints')).toHaveLength(9_000);
    expect(statements).toBeLessThanOrEqual(11);
    await vi.waitFor(() => expect(told).toBe(9_000), 10_000);
    expect(api.updates.told.length).toBeLessThanOrEqual(50); // who came first, before it was known how many come
    expect((await api.runs.list({ limit: 10 })).map(({ kind }) => kind)).toEqual(['full']);
  });
});

describe('events that cannot be stored', () => {
  it('fail alone: those of other integrations and later ones are stored', async () => {
    const gone = crypto.randomUUID() as Integration['id'];
    const { hints, webhooks } = store;
    const batches = createEventBatches({ hints, webhooks, onKept: () => {} });
    const [lost, kept] = await Promise.allSettled([
      batches.keep(gone, about(20_000)),
      batches.keep(acme.id, about(20_001)),
    ]);
    expect([lost.status, kept]).toEqual(['rejected', { status: 'fulfilled', value: 'new' }]);
    expect(await batches.keep(acme.id, null)).toBe('noted');
  });

  it('are refused beyond what memory may hold, for Personio to send again', async () => {
    let store = () => {};
    const slow = new Promise<ReadonlySet<string>>((resolve) => {
      store = () => resolve(new Set());
    });
    const batches = createEventBatches({
      ...{ hints: { addOnce: () => slow }, webhooks: { noteEvents: async () => {} } },
      onKept: () => {},
    });
    const waiting = Array.from({ length: 20_002 }, (_, person) => batches.keep(acme.id, about(person)));
    const ended = Promise.allSettled(waiting);
    await expect(waiting.at(-1)).rejects.toBeInstanceOf(TooManyEvents);
    store();
    expect((await ended).filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });
});
