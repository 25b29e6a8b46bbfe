import { beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { ClosedRunStatus } from '../domain/run.ts';
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
/** Integrations whose hints a full sync began to serve. */
let served: IntegrationId[];
let now: Date;

beforeEach(async () => {
  integrations = memoryIntegrations();
  [runs, workflows, pending, behind] = [memoryRuns(), new FakeWorkflows(), [], 0];
  [served, now] = [[], new Date()];
  updates = memoryUpdates(runs, workflows);
  acme = (await integrations.create({
    ...{ name: 'acme', kind: 'elearnio', settings: DEFAULT_SETTINGS, secrets: { clientSecret: 'one', apiKey: 'two' } },
    personio: { baseUrl: 'https://api.personio.de', clientId: 'papi-acme', requestsPerMinute: 300 },
    lms: { baseUrl: 'https://elearnio.net', requestsPerMinute: null, pageSize: null },
  })) as Integration;
  const hints = {
    ...updates.deps.hints,
    markAllPassedOn: async (id: IntegrationId) => void served.push(id),
    unpassed: async ({ except = [] }: { except?: readonly IntegrationId[] }) =>
      pending.filter(({ integrationId }) => !except.includes(integrationId)),
    countUnpassed: async () => new Map([[acme.id, behind]]),
  };
  sync = syncRuns({
    ...{ workflows, runs, integrations, keys: memoryKeys(runs), decisions: memoryDecisions(runs) },
    ...{ ...updates.deps, hints, heartbeatTimeoutMs: 5_000, clock: { now: () => now } },
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
  expect(await sync.passOnHints()).toEqual({ people: 2, failed: [] });
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

/** The full sync that was begun ends like this, and everybody's hints are due again. */
async function ends(status: ClosedRunStatus, code?: ProblemCode): Promise<void> {
  const [run] = await fullRuns();
  if (!run) throw new Error('none was begun');
  if (code) await runs.setProblems(run.id, 'check', [{ code, severity: 'error' }]);
  await runs.close(run.id, status);
  workflows.latestOf.set(acme.id, { ...running(run.id), running: false });
}
/** As many sweeps as an hour has. */
async function anHour(): Promise<void> {
  for (let sweep = 0; sweep < 120; sweep++) await sync.passOnHints();
  now = new Date(now.getTime() + 3_600_000);
}

describe('after a full sync for hints that did not serve them', () => {
  beforeEach(async () => {
    behind = 51;
    pending = about(51).map(({ employeeId, source }) => ({ integrationId: acme.id, employeeId, source }));
    await sync.passOnHints();
    expect([(await fullRuns()).length, served]).toEqual([1, [acme.id]]);
  });

  it.each([
    ['failed', 'scope-attribute-unreadable'],
    ['failed', 'run-ended-outside'],
    ['cancelled', undefined],
    ['rejected', undefined],
    ['expired', undefined],
  ] as const)('%s (%s): hints begin no other for hours, and nobody is told one by one', async (status, code) => {
    await ends(status, code);
    await anHour();
    await sync.tellOf(acme.id, new Map(about(51).map(({ employeeId }) => [employeeId, 'webhook'])));
    expect([(await fullRuns()).length, updates.told]).toEqual([1, []]);
    now = new Date(now.getTime() + 4 * 3_600_000);
    await anHour();
    expect(await fullRuns()).toHaveLength(2);
  });

  it('a few others are told of as ever', async () => {
    await ends('cancelled');
    await sync.hint(acme.id, about(2));
    expect(updates.told).toEqual(['poll e0', 'poll e1']);
  });

  it.each(['vendor-unavailable', 'run-not-started', 'lms-key-refused'] as const)(
    'another begins where the reason (%s) may be gone',
    async (code) => {
      await ends('failed', code);
      await sync.passOnHints();
      expect(await fullRuns()).toHaveLength(2);
    },
  );

  it('another begins where the settings are others by now', async () => {
    await ends('failed', 'scope-attribute-unreadable');
    await integrations.change(acme.id, { settings: { ...DEFAULT_SETTINGS, outOfScope: 'deactivate' } });
    await sync.passOnHints();
    expect(await fullRuns()).toHaveLength(2);
  });
});

it('lets no integration keep another waiting', async () => {
  const { id: _id, ...same } = acme;
  const other = (await integrations.create({
    ...{ ...same, name: 'other', secrets: { clientSecret: 'one', apiKey: 'two' } },
  })) as Integration;
  const [one, two] = about(2).map(({ employeeId, source }) => ({ employeeId, source }));
  pending = [
    { ...(one as (typeof pending)[number]), integrationId: acme.id },
    { ...(two as (typeof pending)[number]), integrationId: other.id },
  ];
  const read = integrations.read;
  integrations.read = (id) => (id === acme.id ? Promise.reject(new RangeError('told to nobody')) : read(id));
  expect(await sync.passOnHints()).toEqual({ people: 1, failed: [{ integrationId: acme.id, code: 'RangeError' }] });
  expect(updates.told).toEqual(['poll e1']);
});

it('passes on what a click found, also while nothing is to start by itself', async () => {
  await integrations.change(acme.id, { schedule: { ...acme.schedule, paused: true } });
  await sync.hint(acme.id, [...about(1), { employeeId: 'e9' as EmployeeId, source: 'by-hand' }]);
  expect(updates.told).toEqual(['by-hand e9']);
});
