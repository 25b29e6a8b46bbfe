import { Client, type WorkflowHandle, type WorkflowStartOptions } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import type { EmployeeId, RunId } from '../../src/domain/ids.ts';
import type { HintSource } from '../../src/domain/incremental/hint.ts';
import type { TimerKind } from '../../src/domain/incremental/timers.ts';
import { createEmployeeUpdates, type UpdateTimes } from '../../src/runs/employee-updates.ts';
import { actionOf, searchableAction } from '../../src/runs/schedules/schedule-options.ts';
import { searchable } from '../../src/runs/start-options.ts';
import { CERTIFICATE_TRANSFER, type CertificateTransferInput } from '../../src/workflows/certificate-messages.ts';
import { certificatesId, employeeUpdateId } from '../../src/workflows/ids.ts';
import { workflowBundle } from '../support/bundle.ts';
import type { FakeActivities } from '../support/fake-activities.ts';
import { startTemporal } from '../support/temporal.ts';
import { historiesOf } from '../workflows/histories-of.ts';
import { MADE_UP } from './paths.ts';

const IDENTITY = 'test';
const WHOSE = { ...MADE_UP, integrationName: 'acme' };
const PERSON = { ...WHOSE, employeeId: '4711' as EmployeeId };
const FAST: Required<UpdateTimes> = { debounce: { quietMs: 300, atMostMs: 2_000 }, readAgainMs: 500 };

/** A real server on which workflows of changes run one after the other, each with a worker and faked activities of its own. */
export async function openChanges(temporalArgs: string[]) {
  const temporal = await startTemporal(temporalArgs);
  const client = new Client({ connection: temporal.connection, identity: IDENTITY });
  const bundle = await workflowBundle();
  let queues = 0;

  async function working<Answer>(fakes: FakeActivities, play: (taskQueue: string) => Promise<Answer>): Promise<Answer> {
    const taskQueue = `changes-${++queues}`;
    const { activities } = fakes;
    const worker = await Worker.create({
      ...{ connection: temporal.nativeConnection, identity: IDENTITY, taskQueue, workflowBundle: bundle, activities },
    });
    return worker.runUntil(() => play(taskQueue));
  }

  function change(handle: WorkflowHandle) {
    return { handle, histories: () => historiesOf(client, handle.workflowId) };
  }

  /** What a Schedule starts, as it starts it; Temporal adds the time to the id. */
  function timed(
    kind: TimerKind,
    fakes: FakeActivities,
    play: (handle: WorkflowHandle) => Promise<unknown>,
    searchable = true,
  ) {
    return working(fakes, async (taskQueue) => {
      const whose = { ...WHOSE, taskQueue };
      const action = searchable ? searchableAction(actionOf(kind, whose), whose) : actionOf(kind, whose);
      const { workflowType, type: _, ...options } = action;
      const workflowId = `${options.workflowId}-${taskQueue}`;
      const handle = await client.workflow.start(workflowType, { ...options, workflowId } as WorkflowStartOptions);
      await play(handle);
      return change(handle);
    });
  }

  /** The workflow of one person, told by `tell`. */
  function person(fakes: FakeActivities, play: (told: Told) => Promise<unknown>, times: UpdateTimes = {}) {
    return working(fakes, async (taskQueue) => {
      const updates = createEmployeeUpdates(client, taskQueue, 60_000, { ...FAST, ...times });
      const handle = client.workflow.getHandle(employeeUpdateId(PERSON.integrationId, PERSON.employeeId));
      await play({
        handle,
        hint: (source) => updates.hint(PERSON, source),
        order: (runId) => updates.order(PERSON, runId),
      });
      return change(handle);
    });
  }

  /** The transfer of certificates that somebody asks for, or, with `due`, that a look by schedule begins. */
  function transfer(
    fakes: FakeActivities,
    play: (handle: WorkflowHandle) => Promise<unknown>,
    { due }: Pick<CertificateTransferInput, 'due'> = {},
  ) {
    return working(fakes, async (taskQueue) => {
      const { integrationId } = WHOSE;
      const looked = due === undefined ? {} : { due };
      const handle = await client.workflow.start(CERTIFICATE_TRANSFER, {
        ...{ workflowId: certificatesId(integrationId), taskQueue, ...searchable(WHOSE.integrationName) },
        args: [{ integrationId, heartbeatTimeoutMs: 60_000, ...looked }],
      });
      await play(client.workflow.getHandle(handle.workflowId)); // without a run id it follows the chain
      return change(handle);
    });
  }

  return { client, timed, person, transfer, address: temporal.address, stop: () => temporal.teardown() };
}
export type Changes = Awaited<ReturnType<typeof openChanges>>;
export type Change = Awaited<ReturnType<Changes['timed']>>;

interface Told {
  readonly handle: WorkflowHandle;
  hint(source: HintSource): Promise<void>;
  order(runId: RunId): Promise<void>;
}
