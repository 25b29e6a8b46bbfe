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
import { createGate } from '../support/fake-activities.ts';
import { startTemporal } from '../support/temporal.ts';
import { WORKFLOWS } from './open-syncs.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });
type UpdateActivities = Pick<Activities, 'planUpdate' | 'applyUpdate' | 'endUpdate'>;
const TASK_QUEUE = 'updates';
const INTEGRATION = { integrationId: 'i-1' as IntegrationId, integrationName: 'rehearsal' };
const NOTHING = { runId: null, steps: 0, readAgain: false };

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
    async planUpdate(who) {
      note('plan', who.employeeId, who.again);
      return (await fakes.get(who.employeeId)?.planUpdate?.(who)) ?? NOTHING;
    },
    async applyUpdate(runId, integrationId, employeeId) {
      note('apply', employeeId, runId);
      const applied = await fakes.get(employeeId)?.applyUpdate?.(runId, integrationId, employeeId);
      return applied ?? { applied: 1, failed: 0 };
    },
    async endUpdate(runId, { employeeId }, ending) {
      note('end', employeeId, { runId, ...ending });
    },
  };
  const { nativeConnection: connection } = temporal;
  const worker = await Worker.create({ connection, taskQueue: TASK_QUEUE, workflowsPath: WORKFLOWS, activities });
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
const planned = async () => ({ runId: 'r-1' as RunId, steps: 1, readAgain: false });

describe.concurrent('updates of one person', () => {
  it('read once for hints that come close together, and end when nobody asks any more', async () => {
    const person = somebody({ planUpdate: planned });
    for (let hint = 0; hint < 5; hint++) {
      await person.hint('webhook');
      await sleep(150);
    }
    expect(await person.result()).toEqual({ updates: 1, applied: 1, failed: 0 });
    expect(person.did().map(({ what }) => what)).toEqual(['plan', 'apply']);
    expect((await person.handle().describe()).status.name).toBe('COMPLETED');
  });

  it('do not wait for ever while hints keep coming', async () => {
    const person = somebody({ planUpdate: planned }, { debounce: { quietMs: 1_500, atMostMs: 2_000 } });
    for (let hint = 0; hint < 9; hint++) {
      await person.hint('webhook');
      await sleep(500);
    }
    expect(person.did('plan').length).toBeGreaterThan(0);
    await person.result();
  });

  it('begin at once for a click', async () => {
    const person = somebody({ planUpdate: planned }, { debounce: { quietMs: 60_000, atMostMs: 60_000 } });
    await person.hint('webhook');
    await person.hint('by-hand');
    expect(await person.result()).toMatchObject({ updates: 1 });
  });

  it('never cross: what comes while one writes is looked at after it', async () => {
    const gate = createGate();
    let writing = 0;
    const applyUpdate = async () => {
      expect(++writing).toBe(1);
      if (person.did('apply').length === 1) await gate.pass();
      writing--;
      return { applied: 1, failed: 0 };
    };
    const person = somebody({ planUpdate: planned, applyUpdate });
    await person.hint('by-hand');
    while (gate.waiting === 0) await sleep(20);
    await person.hint('by-hand');
    await sleep(500);
    expect(person.did('plan')).toHaveLength(1);
    gate.open();
    expect(await person.result()).toMatchObject({ updates: 2 });
    expect(person.did().map(({ what }) => what)).toEqual(['plan', 'apply', 'plan', 'apply']);
  });

  it('look a second time where the first showed nothing, and only once', async () => {
    const person = somebody({ planUpdate: async ({ again }) => ({ ...NOTHING, readAgain: !again }) });
    await person.hint('webhook');
    await person.result();
    expect(person.did('plan').map(({ rest }) => rest)).toEqual([false, true]);
    expect(person.did('apply')).toEqual([]);
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
    const [plans, writes] = [
      somebody({ planUpdate: refused }),
      somebody({ planUpdate: planned, applyUpdate: refused }),
    ];
    for (const person of [plans, writes]) {
      await person.hint('by-hand');
      await expect(person.result()).rejects.toThrow();
    }
    expect(plans.did('end')).toMatchObject([{ rest: { runId: null, how: 'failed', code: 'lms-key-refused' } }]);
    expect(writes.did('end')).toMatchObject([{ rest: { runId: 'r-1', how: 'failed', code: 'lms-key-refused' } }]);
  });
});
