import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_SCHEDULE } from '../../src/domain/incremental/no-schedule.ts';
import type { ScheduleSettings } from '../../src/domain/incremental/schedule-settings.ts';
import type { TimerKind } from '../../src/domain/incremental/timers.ts';
import { DEFAULT_SAFETY } from '../../src/domain/safety-settings.ts';
import type { Integration } from '../../src/ports/integration-store.ts';
import type { Run } from '../../src/ports/run-store.ts';
import { createSchedules, type Schedules } from '../../src/runs/schedules/index.ts';
import { scheduleId } from '../../src/runs/schedules/schedule-options.ts';
import { INTEGRATION_KEY, PHASE_KEY } from '../../src/runs/search-attribute-keys.ts';
import { fullSyncId, scheduledFullSyncId } from '../../src/workflows/ids.ts';
import { resumeUpdate } from '../../src/workflows/messages.ts';
import { startWorld, type World } from '../support/world.ts';

const NIGHTLY = { ...NO_SCHEDULE, fullSync: { at: '03:30', days: [0, 1, 2, 3, 4, 5, 6] } };
let world: World;
let schedules: Schedules;
beforeAll(async () => {
  world = await startWorld({ employees: 40, members: 'none' });
  const { store, temporal, taskQueue } = world;
  schedules = createSchedules({ ...store, client: temporal.client, taskQueue });
  await world.elearnio.settings({ latencyMs: 50 });
}, 60_000);
afterAll(() => world?.stop());

/** Settings as they are saved by the API, and followed at once. */
async function scheduled(schedule: ScheduleSettings, changes: object = {}): Promise<Integration> {
  const changed = await world.store.integrations.change(world.integration.id, { schedule, ...changes });
  if (!changed || typeof changed !== 'object' || !('schedule' in changed)) throw new Error('nothing was changed');
  expect(await schedules.follow(changed)).toBe(true);
  return changed;
}

function handleOf(kind: TimerKind = 'full-sync') {
  return world.temporal.client.schedule.getHandle(scheduleId(kind, world.integration.id));
}

/** What the n-th workflow that the schedule started came to. */
async function outcomeOf(n: number, kind: TimerKind = 'full-sync'): Promise<unknown> {
  for (let asked = 0; asked < 200; asked++, await sleep(100)) {
    const { recentActions } = (await handleOf(kind).describe()).info;
    const started = recentActions[n - 1]?.action.workflow;
    if (started) return world.temporal.client.workflow.getHandle(started.workflowId).result();
  }
  throw new Error('the schedule started nothing');
}

/** The newest run, once it is as it should be. */
async function newest(isRight: (run: Run) => boolean): Promise<Run> {
  for (let asked = 0; asked < 200; asked++, await sleep(50)) {
    const [run] = await runsSoFar();
    if (run && isRight(run)) return run;
  }
  throw new Error('no run came to be as it should');
}

async function runsSoFar() {
  return world.store.runs.list({ integrationId: world.integration.id, limit: 10 });
}

describe('a schedule', () => {
  it('runs a full sync as the child of what it starts, and skips a second one meanwhile', async () => {
    const guard = { ...DEFAULT_SAFETY.guard, confirmFirstRun: false };
    await scheduled(NIGHTLY, { safety: { ...DEFAULT_SAFETY, guard } });
    await handleOf().trigger();
    const run = await newest(() => true);
    await world.store.runs.setPaused(run.id, true); // so that it cannot end before the second one begins
    await sleep(1_100); // Temporal makes one of two triggers within a second
    await handleOf().trigger();
    await newest(({ status }) => status === 'paused');
    expect(await outcomeOf(2)).toEqual({ outcome: 'skipped', because: 'run-goes-on' });

    await world.store.runs.setPaused(run.id, false);
    const fullSync = world.temporal.client.workflow.getHandle(fullSyncId(world.integration.id));
    await fullSync.executeUpdate(resumeUpdate, { args: [{ runId: run.id }] });
    expect(await outcomeOf(1)).toEqual({ outcome: 'completed_with_problems', runId: run.id });
    expect(await runsSoFar()).toHaveLength(1);
    expect((await world.store.runs.read(run.id))?.counts.created).toBeGreaterThan(10);

    const child = await fullSync.describe();
    expect(child.parentExecution?.workflowId).toMatch(`${scheduledFullSyncId(world.integration.id)}-20`);
    expect(child.typedSearchAttributes.get(INTEGRATION_KEY)).toBe('rehearsal');
    expect(child.typedSearchAttributes.get(PHASE_KEY)).toBe('done');
  }, 60_000);

  it('begins nothing while the integration is in quarantine, and says so', async () => {
    const since = new Date().toISOString();
    const quarantine = { code: 'lms-key-refused', runId: null, since } as const;
    await scheduled(NIGHTLY, { quarantine });
    await handleOf().trigger();
    expect(await outcomeOf(3)).toEqual({ outcome: 'skipped', because: 'quarantined' });
    await world.store.integrations.change(world.integration.id, { quarantine: null });
  }, 30_000);

  it('lets a run that only waits for a person make room', async () => {
    await scheduled(NIGHTLY, { safety: { ...DEFAULT_SAFETY, approval: 'always' } });
    for (const person of (await world.personio.employees()).slice(0, 5)) {
      await world.personio.call('PATCH', `employees/${person.id}`, { position: 'Neu besetzt' });
    }
    await handleOf().trigger();
    const first = await newest(({ status }) => status === 'waiting');
    await sleep(1_100);
    await handleOf().trigger();
    const second = await newest(({ id, status }) => id !== first.id && status === 'waiting');
    expect((await world.store.runs.read(first.id))?.status).toBe('superseded');
    expect(await outcomeOf(4)).toEqual({ outcome: 'superseded', runId: first.id });
    await world.temporal.client.workflow.getHandle(fullSyncId(world.integration.id)).cancel();
    expect(await outcomeOf(5)).toEqual({ outcome: 'cancelled', runId: second.id });
  }, 60_000);

  it('looks for changes, and whoever changed is served', async () => {
    const approval = { ...DEFAULT_SAFETY, guard: { ...DEFAULT_SAFETY.guard, confirmFirstRun: false } };
    await scheduled({ ...NIGHTLY, pollMinutes: 1_440 }, { safety: approval });
    await handleOf().trigger(); // what was left by the runs that were cancelled
    await outcomeOf(6);
    const members = () => world.elearnio.members();
    const [someone] = (await members()).filter(({ position }) => position === 'Neu besetzt');
    const changed = (await world.personio.employees()).find(({ email }) => email === someone?.email);
    await world.personio.call('PATCH', `employees/${changed?.id}`, { position: 'Frisch befördert' });
    await handleOf('poll').trigger();

    expect(await outcomeOf(1, 'poll')).toMatchObject({ outcome: 'looked', changed: 1, hints: 1 });
    const arrived = async () => (await members()).some(({ position }) => position === 'Frisch befördert');
    for (let asked = 0; asked < 100 && !(await arrived()); asked++) await sleep(100);
    expect(await arrived()).toBe(true);
    const mark = await world.store.polls.mark(world.integration.id);
    expect(mark?.found).toMatchObject({ changed: 1 });
  }, 60_000);

  it('is removed by itself when it starts something for an integration that is gone', async () => {
    expect(await world.store.integrations.remove(world.integration.id)).toBe(true);
    const workflowsBefore = (await handleOf().describe()).info.recentActions.length;
    await handleOf().trigger();
    const isGone = () =>
      handleOf()
        .describe()
        .then(
          () => false,
          () => true,
        );
    for (let asked = 0; asked < 100 && !(await isGone()); asked++) await sleep(100);
    expect([workflowsBefore, await isGone()]).toEqual([6, true]);
  }, 30_000);
});
