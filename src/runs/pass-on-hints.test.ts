import { beforeEach, expect, it } from 'vitest';
import type { EmployeeId } from '../domain/ids.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import type { PendingPerson } from '../ports/hint-store.ts';
import type { Integration } from '../ports/integration-store.ts';
import { type SyncRuns, syncRuns } from './index.ts';
import { FakeWorkflows, running } from './testing/fake-workflows.ts';
import { memoryDecisions } from './testing/memory-decisions.ts';
import { memoryKeys } from './testing/memory-keys.ts';
import { type MemoryRuns, memoryIntegrations, memoryRuns } from './testing/memory-stores.ts';
import { memoryUpdates } from './testing/memory-updates.ts';

let runs: MemoryRuns;
let workflows: FakeWorkflows;
let updates: ReturnType<typeof memoryUpdates>;
let sync: SyncRuns;
let integrations: ReturnType<typeof memoryIntegrations>;
let acme: Integration;
let pending: PendingPerson[];
let behind: number;

beforeEach(async () => {
  integrations = memoryIntegrations();
  [runs, workflows, pending, behind] = [memoryRuns(), new FakeWorkflows(), [], 0];
  updates = memoryUpdates(runs, workflows);
  acme = (await integrations.create({
    ...{ name: 'acme', kind: 'elearnio', settings: DEFAULT_SETTINGS, secrets: { clientSecret: 'one', apiKey: 'two' } },
    personio: { baseUrl: 'https://api.personio.de', clientId: 'papi-acme', requestsPerMinute: 300 },
    lms: { baseUrl: 'https://elearnio.net', requestsPerMinute: null, pageSize: null },
  })) as Integration;
  const hints = {
    ...updates.deps.hints,
    unpassed: async () => pending,
    countPending: async () => new Map([[acme.id, behind]]),
  };
  sync = syncRuns({
    ...{ workflows, runs, integrations, keys: memoryKeys(runs), decisions: memoryDecisions(runs) },
    ...{ ...updates.deps, hints, heartbeatTimeoutMs: 5_000, clock: { now: () => new Date() } },
  });
});
const about = (people: number) =>
  Array.from({ length: people }, (_, index) => ({ employeeId: `e${index}` as EmployeeId, source: 'poll' as const }));
const fullRuns = async () => (await runs.list({ limit: 10 })).filter(({ kind }) => kind === 'full');

it('tells the workflow of each person, once for several hints about them', async () => {
  expect(await sync.hint(acme.id, [...about(3), ...about(1), { employeeId: null, source: 'webhook' }])).toBe(5);
  expect(updates.told).toEqual(['poll e0', 'poll e1', 'poll e2']);
  expect(await fullRuns()).toEqual([]);
});

it('serves more than fifty people at once by one full sync', async () => {
  await sync.hint(acme.id, about(51));
  expect(updates.told).toEqual([]);
  expect(await fullRuns()).toHaveLength(1);
});

it('lets a run that goes on or waits for somebody be, and tells each workflow instead', async () => {
  const { runId } = await sync.start(acme.id, { kind: 'full', dryRun: false });
  runs.patch(runId, { status: 'waiting', phase: 'waiting' });
  await sync.hint(acme.id, about(51));
  expect(updates.told).toHaveLength(51);
  expect(await runs.read(runId)).toMatchObject({ status: 'waiting' });
});

it('has people wait for the end of a full sync that works, however many there are, and tells nobody', async () => {
  const { runId } = await sync.start(acme.id, { kind: 'full', dryRun: false });
  runs.patch(runId, { status: 'applying', phase: 'applying' });
  await sync.hint(acme.id, about(10_000));
  expect(updates.told).toEqual([]);
  [behind, pending] = [10_000, []];
  await sync.passOnHints();
  expect([updates.told, (await fullRuns()).length]).toEqual([[], 1]);
  runs.patch(runId, { status: 'completed', phase: 'done' });
  workflows.latestOf.set(acme.id, { ...running(runId), running: false });
  await sync.passOnHints();
  expect([updates.told, (await fullRuns()).length]).toEqual([[], 2]);
});

it('tells a hundred of many at once where no full sync can begin, and leaves the others to the sweep', async () => {
  const { runId } = await sync.start(acme.id, { kind: 'full', dryRun: false });
  runs.patch(runId, { status: 'waiting', phase: 'waiting' });
  await sync.tellOf(acme.id, new Map(about(10_000).map(({ employeeId }) => [employeeId, 'webhook'])));
  expect(updates.told).toHaveLength(100);
});

it('keeps hints of an integration that is paused, and tells nobody', async () => {
  await integrations.change(acme.id, { schedule: { ...acme.schedule, paused: true } });
  expect(await sync.hint(acme.id, about(2))).toBe(2);
  expect(updates.told).toEqual([]);
});

it('keeps hints while Temporal is away, and passes them on when it is back', async () => {
  workflows.away = true;
  expect(await sync.hint(acme.id, about(2))).toBe(2);
  pending = about(2).map(({ employeeId, source }) => ({ integrationId: acme.id, employeeId, source }));
  await expect(sync.passOnHints()).rejects.toMatchObject({ name: 'TemporalAwayError' });
  workflows.away = false;
  expect(await sync.passOnHints()).toBe(2);
  expect(updates.told).toEqual(['poll e0', 'poll e1']);
});

it('starts a full sync where single updates do not keep up', async () => {
  behind = 50;
  await sync.passOnHints();
  expect(await fullRuns()).toEqual([]);
  behind = 51;
  await sync.passOnHints();
  expect(await fullRuns()).toHaveLength(1);
});
