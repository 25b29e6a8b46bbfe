import { setTimeout as sleep } from 'node:timers/promises';
import { Context } from '@temporalio/activity';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { NO_SCHEDULE } from '../../src/domain/incremental/no-schedule.ts';
import type { ClosedRunStatus } from '../../src/domain/run.ts';
import { DEFAULT_SAFETY } from '../../src/domain/safety-settings.ts';
import type { Integration } from '../../src/ports/integration-store.ts';
import type { Run } from '../../src/ports/run-store.ts';
import { createSchedules, type Schedules } from '../../src/runs/schedules/index.ts';
import { scheduleId } from '../../src/runs/schedules/schedule-options.ts';
import { scheduledDriftCheckId } from '../../src/workflows/ids.ts';
import { wantsAccount, withOwnAddress } from '../support/expected.ts';
import type { SimEmployee } from '../support/simulator-control.ts';
import { startWorld, type World } from '../support/world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const DRIFT = { ...NO_SCHEDULE, driftCheck: { at: '12:00', days: [1, 2, 3, 4, 5] } };
let world: World;
let schedules: Schedules;
let person: SimEmployee;
let held = false;

beforeAll(async () => {
  world = await startWorld({
    ...{ employees: 40, members: 'none' },
    replaced: ({ readLearners }) => ({
      async readLearners(...args) {
        for (; held; await Context.current().sleep(50)) Context.current().heartbeat();
        return readLearners(...args);
      },
    }),
  });
  const { store, temporal, taskQueue } = world;
  schedules = createSchedules({ ...store, client: temporal.client, taskQueue });
  await world.sync();
  const awkward = new Set((await world.personio.call<{ id: string }[]>('GET', 'awkward')).map(({ id }) => id));
  person = withOwnAddress(await world.personio.employees()).find(
    (one) => wantsAccount(one) && one.status === 'active' && !awkward.has(one.id),
  ) as SimEmployee;
  await changed({ schedule: DRIFT });
});
afterAll(() => world?.stop());

async function changed(changes: object): Promise<void> {
  const integration = await world.store.integrations.change(world.integration.id, changes);
  expect(await schedules.follow(integration as Integration)).toBe(true);
}

const member = async () => (await world.elearnio.members()).find((one) => one.employee_id === person.id);
const handle = () => world.temporal.client.schedule.getHandle(scheduleId('drift-check', world.integration.id));
const drifts = async () =>
  (await world.store.drifts.list(world.integration.id, { limit: 50 })).map(({ field }) => field);
const runs = (kinds?: Run['kind'][]) =>
  world.store.runs.list({ integrationId: world.integration.id, limit: 20, ...(kinds && { kinds }) });

/** Has the Schedule start what it starts, and answers what became of that. */
async function triggered(n: number): Promise<unknown> {
  await sleep(1_100); // Temporal makes one of two triggers within a second
  await handle().trigger();
  for (let asked = 0; asked < 200; asked++, await sleep(100)) {
    const started = (await handle().describe()).info.recentActions[n - 1]?.action.workflow;
    if (started) {
      expect(started.workflowId).toMatch(scheduledDriftCheckId(world.integration.id));
      return world.temporal.client.workflow.getHandle(started.workflowId).result();
    }
  }
  throw new Error('the schedule started nothing');
}

it('finds what was edited in the LMS, writes nothing, tells nobody and ends, though there is something to do', async () => {
  await world.elearnio.call('PATCH', `members/${(await member())?.id}`, { department: 'Von Hand' });
  const writes = await world.elearnio.writes();
  const mails = (await world.store.mails.list({ integrationId: world.integration.id, limit: 99 })).length;
  const outcome = (await triggered(1)) as { outcome: ClosedRunStatus; runId: Run['id'] };

  expect(outcome.outcome).toMatch(/^completed/); // the company has people with problems, which are not of this run
  const run = await world.store.runs.read(outcome.runId);
  expect(run).toMatchObject({ kind: 'drift', dryRun: true, people: 1, expiresAt: null, counts: { updated: 1 } });
  expect(run?.guard?.findings).toEqual([]);
  expect(await drifts()).toEqual(['department']);
  expect(await world.elearnio.writes()).toBe(writes);
  expect((await member())?.department).toBe('Von Hand');
  expect(await world.store.mails.list({ integrationId: world.integration.id, limit: 99 })).toHaveLength(mails);
});

it('is skipped while a plan waits for a person, and leaves that plan alone', async () => {
  await changed({ safety: { ...DEFAULT_SAFETY, approval: 'always' } });
  const waiting = await world.sync();
  expect(waiting.status).toBe('waiting');
  expect(await triggered(2)).toEqual({ outcome: 'skipped', because: 'run-goes-on' });
  expect((await world.store.runs.read(waiting.id))?.status).toBe('waiting');
  expect(await runs(['drift'])).toHaveLength(1);
  await world.approve(waiting);
  await vi.waitUntil(async () => (await world.store.runs.openRuns(world.integration.id)).length === 0, 20_000);
  expect((await member())?.department).toBe(person.department);
});

it('makes room for a full sync', async () => {
  await changed({ safety: { ...DEFAULT_SAFETY, guard: { ...DEFAULT_SAFETY.guard, confirmFirstRun: false } } });
  held = true;
  const look = await world.runs.start(world.integration.id, { kind: 'drift', dryRun: true });
  await vi.waitUntil(async () => (await world.store.runs.read(look.runId))?.phase === 'reading', 20_000);
  expect(await world.runs.start(world.integration.id, { kind: 'drift', dryRun: true })).toMatchObject({
    ...look,
    joined: true,
  });
  const sync = await world.runs.start(world.integration.id, { kind: 'full', dryRun: false });
  expect(sync).toMatchObject({ joined: false });
  expect((await world.store.runs.read(look.runId))?.status).toBe('cancelled');
  held = false;
  await vi.waitUntil(async () => (await world.store.runs.read(sync.runId))?.finishedAt, 20_000);
  expect((await world.store.runs.read(sync.runId))?.status).toMatch(/^completed/);
});
