import { context, propagation, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import type { Integration, IntegrationStore } from '../ports/integration-store.ts';
import { NoWorkerError } from './errors.ts';
import { NotThereError, RunConflictError, type SyncRuns, syncRuns, TemporalAwayError } from './index.ts';
import { FakeWorkflows, running } from './testing/fake-workflows.ts';
import { memoryDecisions } from './testing/memory-decisions.ts';
import { memoryKeys } from './testing/memory-keys.ts';
import { type MemoryRuns, memoryIntegrations, memoryRuns } from './testing/memory-stores.ts';
import { memoryUpdates } from './testing/memory-updates.ts';

const FULL = { kind: 'full', dryRun: false } as const;
const NEW: Parameters<IntegrationStore['create']>[0] = {
  name: 'acme',
  kind: 'elearnio',
  personio: { baseUrl: 'https://api.personio.de', clientId: 'id', requestsPerMinute: 300 },
  lms: { baseUrl: 'https://elearnio.net', requestsPerMinute: 300, pageSize: null },
  settings: DEFAULT_SETTINGS,
  secrets: { clientSecret: 'one', apiKey: 'two' },
};

let integrations: IntegrationStore;
let runs: MemoryRuns;
let workflows: FakeWorkflows;
let sync: SyncRuns;
let acme: Integration;
let now: Date;
let updates: ReturnType<typeof memoryUpdates>;

beforeEach(async () => {
  [integrations, runs, workflows, now] = [memoryIntegrations(), memoryRuns(), new FakeWorkflows(), new Date()];
  const created = await integrations.create(NEW);
  if (!created) throw new Error('the name is taken');
  acme = created;
  updates = memoryUpdates(runs);
  sync = syncRuns({
    workflows,
    runs,
    integrations,
    keys: memoryKeys(runs),
    decisions: memoryDecisions(runs),
    ...updates.deps,
    heartbeatTimeoutMs: 5_000,
    clock: { now: () => now },
  });
});

const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const conflict = (code: string) => expect.objectContaining({ name: 'RunConflictError', code });

describe('start', () => {
  it('makes a queued run and starts its workflow', async () => {
    const { runId, joined } = await sync.start(acme.id, FULL);
    expect(joined).toBe(false);
    expect(workflows.latestOf.get(acme.id)).toEqual(running(runId));
    expect((await runs.read(runId))?.status).toBe('queued');
  });

  it('joins a run that does the same', async () => {
    const first = await sync.start(acme.id, FULL);
    expect(await sync.start(acme.id, FULL)).toMatchObject({ runId: first.runId, joined: true });
    expect(await runs.list({ limit: 9 })).toHaveLength(1);
  });

  it('says no while a run goes on that would not do the same', async () => {
    const { runId } = await sync.start(acme.id, FULL);
    await expect(sync.start(acme.id, { ...FULL, dryRun: true })).rejects.toMatchObject({ code: 'run-goes-on', runId });
    await integrations.change(acme.id, { settings: { ...DEFAULT_SETTINGS, createInactive: true } });
    await expect(sync.start(acme.id, FULL)).rejects.toMatchObject({ code: 'run-goes-on', runId });
    expect(await runs.list({ limit: 9 })).toHaveLength(1);
  });

  it('takes the place of a run that only waits, unless only another look is wanted', async () => {
    const { runId } = await sync.start(acme.id, FULL);
    runs.patch(runId, { status: 'waiting', planHash: 'hash' });
    for (const look of [{ dryRun: true }, { dryRun: true, preview: true }])
      await expect(sync.start(acme.id, { ...FULL, ...look })).rejects.toMatchObject({ code: 'run-goes-on', runId });
    expect(workflows.told).toEqual([]);
    const next = await sync.start(acme.id, FULL);
    expect(next).toMatchObject({ joined: false });
    expect(workflows.told).toEqual([`supersede ${acme.id}`]);
  });

  it('waits for the moment between the end of a run and the end of its workflow', async () => {
    const { runId } = await sync.start(acme.id, FULL);
    await runs.close(runId, 'cancelled');
    setTimeout(() => workflows.latestOf.set(acme.id, { ...running(runId), running: false }), 150);
    const next = await sync.start(acme.id, { ...FULL, dryRun: true });
    expect(next).toMatchObject({ joined: false });
    expect(next.runId).not.toBe(runId);
  });

  it('takes its row back when another start wins the race, and joins that one', async () => {
    const winner = await runs.create({ integrationId: acme.id, kind: 'full', dryRun: false, settingsVersion: 1 });
    workflows.overtakenBy = running(winner.id);
    expect(await sync.start(acme.id, FULL)).toMatchObject({ runId: winner.id, joined: true });
    expect((await runs.list({ limit: 9 })).map(({ id }) => id)).toEqual([winner.id]);
  });

  it('leaves nothing behind when Temporal is down', async () => {
    workflows.away = true;
    await expect(sync.start(acme.id, FULL)).rejects.toBeInstanceOf(TemporalAwayError);
    expect(await runs.list({ limit: 9 })).toEqual([]);
  });

  it('keeps the run when the answer to the start was lost, so that a second start joins it', async () => {
    workflows.losesAnswer = true;
    await expect(sync.start(acme.id, FULL)).rejects.toBeInstanceOf(TemporalAwayError);
    const [run] = await runs.list({ limit: 9 });
    expect(await sync.start(acme.id, FULL)).toMatchObject({ runId: run?.id, joined: true });
  });

  it('takes its row back when Temporal refuses the start', async () => {
    workflows.refuses = new Error('refused');
    await expect(sync.start(acme.id, FULL)).rejects.toThrow('refused');
    expect(await runs.list({ limit: 9 })).toEqual([]);
  });

  it('says no while a secret is missing, and for an integration that is not there', async () => {
    await integrations.change(acme.id, { secrets: { apiKey: null } });
    await expect(sync.start(acme.id, FULL)).rejects.toEqual(conflict('secret-missing'));
    await expect(sync.start('nobody' as IntegrationId, FULL)).rejects.toBeInstanceOf(NotThereError);
  });

  it('closes what a terminated workflow left open before it begins', async () => {
    const old = await sync.start(acme.id, FULL);
    runs.patch(old.runId, { status: 'applying', phase: 'applying' });
    workflows.latestOf.set(acme.id, { ...running(old.runId), running: false });
    later(31_000);
    expect((await sync.start(acme.id, FULL)).joined).toBe(false);
    expect((await runs.read(old.runId))?.status).toBe('failed');
    expect((await runs.problems(old.runId, { limit: 9 })).map(({ code }) => code)).toEqual(['run-ended-outside']);
  });
});

describe('a look at drift', () => {
  const DRIFT = { kind: 'drift', dryRun: true } as const;

  it('joins one that goes on', async () => {
    const { runId } = await sync.start(acme.id, DRIFT);
    expect(await sync.start(acme.id, DRIFT)).toMatchObject({ runId, joined: true });
  });

  it('never takes the place of a run that waits, not even of a dry run, nor joins one', async () => {
    for (const dryRun of [true, false]) {
      const { runId } = await sync.start(acme.id, { ...FULL, dryRun });
      for (const status of ['waiting', 'planning'] as const) {
        runs.patch(runId, { status });
        await expect(sync.start(acme.id, DRIFT)).rejects.toMatchObject({ code: 'run-goes-on', runId });
      }
      workflows.latestOf.clear();
      await runs.close(runId, 'completed');
    }
    expect(workflows.told).toEqual([]);
  });

  it('does not begin while a run that a schedule made is on its way to its workflow', async () => {
    const { runId } = await sync.start(acme.id, { ...FULL, asChild: true });
    await expect(sync.start(acme.id, DRIFT)).rejects.toMatchObject({ code: 'run-goes-on', runId });
    expect(await runs.list({ limit: 9 })).toHaveLength(1);
  });

  it('makes room for every other start', async () => {
    const { runId } = await sync.start(acme.id, DRIFT);
    runs.patch(runId, { status: 'planning' });
    setTimeout(() => workflows.latestOf.set(acme.id, { ...running(runId), running: false }), 150);
    expect(await sync.start(acme.id, { ...FULL, dryRun: true })).toMatchObject({ joined: false });
    expect(workflows.told).toEqual([`cancel ${acme.id}`]);
  });
});

describe('a start with a key', () => {
  const keyed = (changes: object = {}) => sync.start(acme.id, { ...FULL, idempotencyKey: 'nightly', ...changes });

  it('leads to the same run again, also when that is over and when Temporal is away', async () => {
    const first = await keyed();
    expect(first).toMatchObject({ joined: false, replayed: false });
    expect(await keyed()).toEqual({ ...first, replayed: true });
    await runs.close(first.runId, 'completed');
    workflows.latestOf.clear();
    workflows.away = true;
    expect(await keyed()).toEqual({ ...first, replayed: true });
    expect(await runs.list({ limit: 9 })).toHaveLength(1);
  });

  it('makes one run of two at the same moment', async () => {
    const [one, other] = await Promise.all([keyed(), keyed()]);
    expect(other.runId).toBe(one.runId);
    expect([one.replayed, other.replayed].sort()).toEqual([false, true]);
    expect(await runs.list({ limit: 9 })).toHaveLength(1);
  });

  it('remembers the run that it joined, and that it joined it', async () => {
    const going = await sync.start(acme.id, FULL);
    expect(await keyed()).toEqual({ runId: going.runId, joined: true, replayed: false });
    await runs.close(going.runId, 'completed');
    expect(await keyed()).toEqual({ runId: going.runId, joined: true, replayed: true });
  });

  it('is refused for something else', async () => {
    const { runId } = await keyed();
    await expect(keyed({ dryRun: true })).rejects.toMatchObject({ code: 'idempotency-key-reused', runId });
    expect((await keyed({ startedBy: 'somebody-else' })).runId).toBe(runId);
  });

  it('is free again where nothing was started', async () => {
    await sync.start(acme.id, { ...FULL, dryRun: true });
    await expect(keyed()).rejects.toEqual(conflict('run-goes-on'));
    workflows.latestOf.clear();
    workflows.refuses = new Error('refused');
    await expect(keyed()).rejects.toThrow('refused');
    workflows.refuses = null;
    expect(await keyed()).toMatchObject({ joined: false, replayed: false });
  });

  it('is free again when the process died between the row of its run and the workflow', async () => {
    workflows.losesAnswer = true;
    await expect(keyed()).rejects.toBeInstanceOf(TemporalAwayError);
    workflows.losesAnswer = false;
    const [dead] = await runs.list({ limit: 9 });
    expect((await keyed()).runId).toBe(dead?.id); // until somebody has looked, it may be on its way
    workflows.latestOf.clear();
    later(31_000);
    await sync.reconcile();
    const fresh = await keyed();
    expect(fresh).toMatchObject({ joined: false, replayed: false });
    expect(fresh.runId).not.toBe(dead?.id);
  });
});

it('a start says by whose token, and fails plainly when the integration goes at that moment', async () => {
  const { runId } = await sync.start(acme.id, { ...FULL, startedBy: 'ci' });
  expect((await runs.read(runId))?.startedBy).toBe('ci');
  const gone = { ...runs, create: async () => Promise.reject(new Error('violates foreign key')) };
  const racing = syncRuns({
    ...{
      workflows: new FakeWorkflows(),
      runs: gone,
      keys: memoryKeys(gone),
      decisions: memoryDecisions(gone),
      ...memoryUpdates(runs).deps,
      heartbeatTimeoutMs: 1,
      clock: { now: () => now },
    },
    integrations: { ...integrations, read: vi.fn().mockResolvedValueOnce(acme).mockResolvedValue(null) },
  });
  await expect(racing.start(acme.id, FULL)).rejects.toMatchObject({ name: 'NotThereError', what: 'integration' });
});

describe('a start that is traced', () => {
  const exporter = new InMemorySpanExporter();
  beforeAll(() => new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register());
  afterAll(() => {
    for (const global of [trace, context, propagation]) global.disable();
  });
  const traced = (start: () => Promise<{ runId: RunId }>) =>
    trace.getTracer('test').startActiveSpan('call', async (span) => {
      const { runId } = await start();
      span.end();
      return { runId, span: span.spanContext() };
    });

  it('leaves with the run where it came from, and says on its span which run it is', async () => {
    const { runId, span } = await traced(() => sync.start(acme.id, FULL));
    expect((await runs.read(runId))?.traceParent).toBe(`00-${span.traceId}-${span.spanId}-01`);
    const [call] = exporter.getFinishedSpans().slice(-1);
    expect(call).toMatchObject({
      attributes: { 'matrikel.run_id': runId, 'matrikel.integration': 'acme' },
      links: [],
    });
  });

  it('is linked to the call that had started the run it joins', async () => {
    const first = await traced(() => sync.start(acme.id, FULL));
    await traced(() => sync.start(acme.id, FULL));
    const [second] = exporter.getFinishedSpans().slice(-1);
    expect(second?.links).toMatchObject([{ context: { traceId: first.span.traceId, spanId: first.span.spanId } }]);
    expect((await runs.read(first.runId))?.traceParent).toContain(first.span.traceId);
  });
});

describe('pause, resume and cancel', () => {
  it('set the flag and tell the workflow', async () => {
    const { runId } = await sync.start(acme.id, FULL);
    await sync.pause(runId);
    expect(await runs.isPaused(runId)).toBe(true);
    await sync.resume(runId);
    expect(await runs.isPaused(runId)).toBe(false);
    await sync.cancel(runId);
    expect(workflows.told).toEqual([`pause ${acme.id}`, `resume ${acme.id}`, `cancel ${acme.id}`]);
  });

  it('never reach the run that goes on now when an old one is meant', async () => {
    const orphan = await runs.create({ integrationId: acme.id, kind: 'full', dryRun: false, settingsVersion: 1 });
    workflows.latestOf.set(acme.id, running('another' as RunId));
    await expect(sync.cancel(orphan.id)).rejects.toEqual(conflict('run-finished'));
    expect(workflows.told).toEqual([]);
  });

  it('do not cancel a run that began while we looked', async () => {
    const { runId } = await sync.start(acme.id, FULL);
    workflows.nextAfterLooking = running('next' as RunId);
    await expect(sync.cancel(runId)).rejects.toMatchObject({ code: 'run-finished', runId });
    expect(workflows.told).toEqual([]);
  });

  it('say that a run is over, or never was', async () => {
    const { runId } = await sync.start(acme.id, FULL);
    await runs.close(runId, 'completed');
    await expect(sync.pause(runId)).rejects.toEqual(conflict('run-finished'));
    await expect(sync.pause('none' as RunId)).rejects.toBeInstanceOf(NotThereError);
  });

  it('name the run when the workflow refuses, and leave the flag as it was', async () => {
    const { runId } = await sync.start(acme.id, FULL);
    workflows.refuses = new RunConflictError('run-refused', null, 'not now');
    await expect(sync.pause(runId)).rejects.toMatchObject({ code: 'run-refused', runId, reason: 'not now' });
    expect(await runs.isPaused(runId)).toBe(false);
    runs.patch(runId, { paused: true });
    await expect(sync.resume(runId)).rejects.toMatchObject({ code: 'run-refused', runId });
    expect(await runs.isPaused(runId)).toBe(true);
  });

  it.each([
    ['no worker answers', new NoWorkerError()],
    ['Temporal does not answer', new TemporalAwayError()],
  ])('stay noted when %s, since the workflow may hear of it later', async (_what, silence) => {
    const { runId } = await sync.start(acme.id, FULL);
    workflows.refuses = silence;
    expect(await sync.pause(runId)).toBe('noted');
    expect(await runs.isPaused(runId)).toBe(true);
    expect(await sync.resume(runId)).toBe('noted');
    expect(await runs.isPaused(runId)).toBe(false);
    workflows.refuses = null;
    expect(await sync.pause(runId)).toBe('done');
  });
});

describe('reconcile', () => {
  it('closes a run whose workflow was never started, once it is old enough', async () => {
    const run = await runs.create({ integrationId: acme.id, kind: 'full', dryRun: false, settingsVersion: 1 });
    expect(await sync.reconcile()).toBe(0);
    later(31_000);
    expect(await sync.reconcile()).toBe(1);
    expect((await runs.problems(run.id, { limit: 9 })).map(({ code }) => code)).toEqual(['run-not-started']);
    expect(await sync.reconcile()).toBe(0);
  });

  it('leaves a run of a schedule alone while what the schedule started waits for a worker', async () => {
    const run = await runs.create({ integrationId: acme.id, kind: 'full', dryRun: false, settingsVersion: 1 });
    later(600_000);
    workflows.scheduled = true;
    expect(await sync.reconcile()).toBe(0);
    const byHand = {
      integrationId: acme.id,
      kind: 'full',
      dryRun: false,
      settingsVersion: 1,
      startedBy: 'lea',
    } as const;
    const orphan = await runs.create(byHand);
    later(31_000);
    expect(await sync.reconcile()).toBe(1);
    expect((await runs.read(orphan.id))?.finishedAt).not.toBeNull();
    workflows.scheduled = false;
    expect(await sync.reconcile()).toBe(1);
    expect((await runs.read(run.id))?.finishedAt).not.toBeNull();
  });

  it('closes an order for one person that no workflow heard of, and leaves one alone that waits for its turn', async () => {
    const order = async (employeeId: string) => {
      const made = await runs.create({
        ...{ integrationId: acme.id, kind: 'person', dryRun: false, settingsVersion: 1 },
        employeeId: employeeId as EmployeeId,
      });
      runs.patch(made.id, { status: 'applying', phase: 'applying' });
      return made.id;
    };
    const [lost, waits] = [await order('e-lost'), await order('e-waits')];
    updates.told.push('order e-waits');
    expect(await sync.reconcile()).toBe(0);
    later(31_000);
    expect(await sync.reconcile()).toBe(1);
    expect((await runs.read(lost))?.status).toBe('failed');
    expect((await runs.read(waits))?.finishedAt).toBeNull();
  });

  it('ends a workflow whose run is not in the database, so that the next start need not wait for it', async () => {
    workflows.latestOf.set(acme.id, running('run of a newer database' as RunId));
    expect(await sync.reconcile()).toBe(1);
    expect(workflows.latestOf.get(acme.id)?.running).toBe(false);
    workflows.latestOf.set(acme.id, running('run of a newer database' as RunId));
    expect((await sync.start(acme.id, FULL)).joined).toBe(false);
  });

  it('ends the workflow of a run that a restore has closed, and leaves one alone that closed its run itself', async () => {
    const { runId } = await sync.start(acme.id, FULL);
    await runs.close(runId, 'failed');
    expect(await sync.reconcile()).toBe(0);
    await runs.setProblems(runId, 'end', [{ code: 'run-ended-by-restore', severity: 'error' }]);
    expect(await sync.reconcile()).toBe(1);
    expect(workflows.latestOf.get(acme.id)?.running).toBe(false);
  });

  it('leaves a run alone that goes on', async () => {
    await sync.start(acme.id, FULL);
    later(3_600_000);
    expect(await sync.reconcile()).toBe(0);
  });
});
