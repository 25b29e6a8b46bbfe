import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Activities } from '../../src/activities/index.ts';
import type { EmployeeId, IntegrationId, RunId } from '../../src/domain/ids.ts';
import type { HintSource } from '../../src/domain/incremental/hint.ts';
import { createEmployeeUpdates, type UpdateTimes } from '../../src/runs/employee-updates.ts';
import { employeeUpdateId } from '../../src/workflows/ids.ts';
import { ONE_THREAD, workflowBundle } from '../support/bundle.ts';
import { createGate } from '../support/fake-activities.ts';
import { startTemporal } from '../support/temporal.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });
type UpdateActivities = Pick<Activities, 'updatePerson' | 'applyOrder' | 'endUpdate'>;
const TASK_QUEUE = 'updates';
const INTEGRATION = { integrationId: 'i-1' as IntegrationId, integrationName: 'rehearsal' };
const NOTHING = { wrote: false, applied: 0, failed: 0, readAgain: false };
const WROTE = { wrote: true, applied: 1, failed: 0, readAgain: false };

let temporal: Awaited<ReturnType<typeof startTemporal>>;
let client: Client;
let stop: () => Promise<void>;
const fakes = new Map<EmployeeId, Partial<UpdateActivities>>();
const diary: { readonly what: string; readonly employeeId: EmployeeId; readonly rest: unknown }[] = [];

beforeAll(async () => {
  temporal = await startTemporal();
  client = new Client({ connection: temporal.connection });
  const note = (what: string, employeeId: EmployeeId, rest: unknown) => diary.push({ what, employeeId, rest });
  const activities: UpdateActivities = {
    async updatePerson(who) {
      note('update', who.employeeId, who.again);
      return (await fakes.get(who.employeeId)?.updatePerson?.(who)) ?? NOTHING;
    },
    async applyOrder(runId, integrationId, employeeId) {
      note('order', employeeId, runId);
      return (await fakes.get(employeeId)?.applyOrder?.(runId, integrationId, employeeId)) ?? WROTE;
    },
    async endUpdate(runId, { employeeId }, ending) {
      note('end', employeeId, { runId, ...ending });
    },
  };
  const { nativeConnection: connection } = temporal;
  const worker = await Worker.create({
    connection,
    taskQueue: TASK_QUEUE,
    workflowBundle: await workflowBundle(),
    activities,
    ...ONE_THREAD,
  });
  const running = worker.run();
  stop = async () => {
    worker.shutdown();
    await running;
    await temporal.teardown();
  };
});
afterAll(() => stop?.());

/** Somebody with a workflow of their own, whose activities answer as the test says. */
function somebody(given: Partial<UpdateActivities> = {}, times: UpdateTimes = {}) {
  const employeeId = randomUUID() as EmployeeId;
  fakes.set(employeeId, given);
  const fast = { debounce: { quietMs: 1_000, atMostMs: 3_000 }, readAgainMs: 1_000, ...times };
  const updates = createEmployeeUpdates(client, TASK_QUEUE, 60_000, fast);
  const handle = () => client.workflow.getHandle(employeeUpdateId(INTEGRATION.integrationId, employeeId));
  return {
    handle,
    hint: (source: HintSource) => updates.hint({ ...INTEGRATION, employeeId }, source),
    order: (runId: string) => updates.order({ ...INTEGRATION, employeeId }, runId as RunId),
    result: () => handle().result(),
    did: (what?: string) => diary.filter((one) => one.employeeId === employeeId && (!what || one.what === what)),
  };
}
const written = async () => WROTE;

describe.concurrent('updates of one person', () => {
  it('read once for hints that come close together, and end when nobody asks any more', async () => {
    const person = somebody({ updatePerson: written });
    for (let hint = 0; hint < 5; hint++) {
      await person.hint('webhook');
      await sleep(150);
    }
    expect(await person.result()).toEqual({ updates: 1, applied: 1, failed: 0 });
    expect(person.did().map(({ what }) => what)).toEqual(['update']);
    expect((await person.handle().describe()).status.name).toBe('COMPLETED');
  });

  it('do not wait for ever while hints keep coming', async () => {
    const person = somebody({ updatePerson: written }, { debounce: { quietMs: 1_500, atMostMs: 2_000 } });
    for (let hint = 0; hint < 9; hint++) {
      await person.hint('webhook');
      await sleep(500);
    }
    expect(person.did('update').length).toBeGreaterThan(0);
    await person.result();
  });

  it('wait for more by themselves once a second hint has ended the delay of their start', async () => {
    const person = somebody({ updatePerson: written }, { debounce: { quietMs: 2_000, atMostMs: 30_000 } });
    await person.hint('webhook');
    await sleep(1_000);
    await person.hint('poll');
    await sleep(1_500); // the delay of the first would be over by now
    expect(person.did()).toEqual([]);
    expect(await person.result()).toMatchObject({ updates: 1 });
    const { startTime, closeTime } = await person.handle().describe();
    expect(Number(closeTime) - Number(startTime)).toBeGreaterThanOrEqual(2_990);
  });

  it('of one hint take two tasks of a workflow and one activity', async () => {
    const person = somebody({ updatePerson: written });
    await person.hint('webhook');
    await person.result();
    const { events = [] } = await person.handle().fetchHistory();
    expect(events?.filter((event) => event.workflowTaskCompletedEventAttributes)).toHaveLength(2);
    expect(events?.filter((event) => event.activityTaskScheduledEventAttributes)).toHaveLength(1);
    expect(events).toHaveLength(12);
  });

  it('are cancelled before they begin, too', async () => {
    const person = somebody({ updatePerson: written });
    await person.hint('webhook');
    await person.handle().cancel();
    await expect(person.result()).rejects.toThrow();
    expect(person.did()).toEqual([]);
  });

  it('begin at once for a click', async () => {
    const person = somebody({ updatePerson: written }, { debounce: { quietMs: 60_000, atMostMs: 60_000 } });
    await person.hint('webhook');
    await person.hint('by-hand');
    expect(await person.result()).toMatchObject({ updates: 1 });
  });

  it('never cross: what comes while one writes is looked at after it', async () => {
    const gate = createGate();
    let writing = 0;
    const updatePerson = async () => {
      expect(++writing).toBe(1);
      if (person.did('update').length === 1) await gate.pass();
      writing--;
      return WROTE;
    };
    const person = somebody({ updatePerson });
    await person.hint('by-hand');
    while (gate.waiting === 0) await sleep(20);
    await person.hint('by-hand');
    await sleep(500);
    expect(person.did('update')).toHaveLength(1);
    gate.open();
    expect(await person.result()).toMatchObject({ updates: 2 });
    expect(person.did().map(({ what }) => what)).toEqual(['update', 'update']);
  });

  it('look a second time where the first showed nothing, and only once', async () => {
    const person = somebody({ updatePerson: async ({ again }) => ({ ...NOTHING, readAgain: !again }) });
    await person.hint('webhook');
    await person.result();
    expect(person.did().map(({ rest }) => rest)).toEqual([false, true]);
  });

  it('look a second time also after a change, and whatever is asked in between', async () => {
    let looks = 0;
    const updatePerson = async () => ({ ...WROTE, readAgain: ++looks === 1 });
    const person = somebody({ updatePerson }, { readAgainMs: 4_000 });
    await person.hint('by-hand');
    while (looks === 0) await sleep(20);
    await person.order('r-invite');
    await sleep(500);
    await person.hint('by-hand');
    expect(await person.result()).toMatchObject({ updates: 4 });
    expect(person.did().map(({ rest }) => rest)).toEqual([false, 'r-invite', false, true]);
    const { startTime, closeTime } = await person.handle().describe();
    expect(Number(closeTime) - Number(startTime)).toBeGreaterThanOrEqual(4_000);
  });

  it('take no second look where what was asked in between came later than that was owed', async () => {
    const gate = createGate();
    let looks = 0;
    const updatePerson = async () => ({ ...NOTHING, readAgain: ++looks === 1 });
    const applyOrder = async () => {
      await gate.pass();
      return WROTE;
    };
    const person = somebody({ updatePerson, applyOrder }, { readAgainMs: 700 });
    await person.hint('by-hand');
    while (looks === 0) await sleep(20);
    await person.order('r-invite');
    while (gate.waiting === 0) await sleep(20);
    await sleep(1_000);
    await person.hint('by-hand');
    gate.open();
    await person.result();
    expect(person.did().map(({ rest }) => rest)).toEqual([false, 'r-invite', false]);
  });

  it('carry out an order before they look, each once', async () => {
    const person = somebody();
    await person.order('r-invite');
    await person.order('r-again');
    expect(await person.result()).toMatchObject({ updates: 2 });
    expect(person.did().map(({ rest }) => rest)).toEqual(['r-invite', 'r-again']);
  });

  it('close what they leave behind when they fail, with the code', async () => {
    const refused = async () => {
      throw ApplicationFailure.create({ type: 'lms-key-refused', message: 'refused', nonRetryable: true });
    };
    const [updated, invited] = [somebody({ updatePerson: refused }), somebody({ applyOrder: refused })];
    await Promise.all([updated.hint('by-hand'), invited.order('r-1')]);
    for (const person of [updated, invited]) await expect(person.result()).rejects.toThrow();
    expect(updated.did('end')).toMatchObject([{ rest: { runId: null, how: 'failed', code: 'lms-key-refused' } }]);
    expect(invited.did('end')).toMatchObject([{ rest: { runId: 'r-1', how: 'failed', code: 'lms-key-refused' } }]);
  });
});
