import { afterAll, beforeAll, expect, it } from 'vitest';
import type { IntegrationId } from '../domain/ids.ts';
import { anIntegration, type StoreForTests, storeForTests } from './testing/stored.ts';

let store: StoreForTests;
beforeAll(async () => {
  store = await storeForTests();
});
afterAll(() => store?.close());

const KEY = { key: 'nightly', requestHash: 'hash-1' };
const runOf = (integrationId: IntegrationId) =>
  ({ integrationId, kind: 'full', dryRun: false, settingsVersion: 1 }) as const;
const runsOf = async (integrationId: IntegrationId) => (await store.runs.list({ integrationId, limit: 99 })).length;

it('a key leads to the run that was made with it', async () => {
  const { id } = await anIntegration(store);
  expect(await store.keys.find(id, 'nightly')).toBeNull();
  const run = await store.keys.createRun({ ...runOf(id), startedBy: 'ci' }, KEY);
  expect(run).toMatchObject({ status: 'queued', startedBy: 'ci', traceParent: null });
  expect(await store.keys.find(id, 'nightly')).toEqual({ requestHash: 'hash-1', runId: run?.id, joined: false });
});

it('ten starts with one key at the same moment make one run', async () => {
  const { id } = await anIntegration(store);
  const made = await Promise.all(Array.from({ length: 10 }, () => store.keys.createRun(runOf(id), KEY)));
  expect(made.filter((run) => run !== null)).toHaveLength(1);
  expect(await runsOf(id)).toBe(1);
});

it('a key that a run was joined with says so, and is not taken over', async () => {
  const { id } = await anIntegration(store);
  const run = await store.runs.create(runOf(id));
  expect(await store.keys.keep(id, KEY, run.id)).toBe(true);
  expect(await store.keys.find(id, 'nightly')).toEqual({ requestHash: 'hash-1', runId: run.id, joined: true });
  expect(await store.keys.keep(id, { ...KEY, requestHash: 'hash-2' }, run.id)).toBe(false);
  expect(await store.keys.createRun(runOf(id), KEY)).toBeNull();
  expect(await runsOf(id)).toBe(1);
});

it('a key belongs to its integration, and goes with its run', async () => {
  const [one, other] = [await anIntegration(store), await anIntegration(store)];
  const run = await store.keys.createRun(runOf(one.id), KEY);
  expect(await store.keys.createRun(runOf(other.id), KEY)).not.toBeNull();
  if (run) await store.runs.discard(run.id);
  expect(await store.keys.find(one.id, 'nightly')).toBeNull();
  expect(await store.keys.find(other.id, 'nightly')).not.toBeNull();
});

it('a key is given back for the run that it led to, and for no later one', async () => {
  const { id } = await anIntegration(store);
  const run = await store.keys.createRun(runOf(id), KEY);
  await store.keys.forget(id, 'nightly', 'another-run' as never);
  expect(await store.keys.find(id, 'nightly')).not.toBeNull();
  await store.keys.forget(id, 'nightly', run?.id as never);
  expect(await store.keys.find(id, 'nightly')).toBeNull();
});
