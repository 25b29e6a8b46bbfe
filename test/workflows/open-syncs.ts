import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client, type WorkflowHandle } from '@temporalio/client';
import { bundleWorkflowCode, Worker } from '@temporalio/worker';
import type { IntegrationId, RunId } from '../../src/domain/ids.ts';
import { searchable, startOptions } from '../../src/runs/start-options.ts';
import {
  FULL_SYNC,
  type FullSyncInput,
  type FullSyncProgress,
  type FullSyncResult,
  pauseUpdate,
  progressQuery,
  resumeUpdate,
} from '../../src/workflows/messages.ts';
import type { FakeActivities } from '../support/fake-activities.ts';
import { startTemporal } from '../support/temporal.ts';

export const WORKFLOWS = fileURLToPath(new URL('../../src/workflows/index.ts', import.meta.url));
/** Makes Temporal propose to cut the history after a few batches, instead of after 4,096 events. */
export const CUT_EARLY = ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=60'];
/** Stands in histories where the name of the machine would. */
const IDENTITY = 'test';

export interface SyncOptions extends Partial<FullSyncInput> {
  /** As where the operator registered the search attributes, which is the rule. */
  readonly searchable?: boolean;
  /** Activities that may run at the same moment. */
  readonly slots?: number;
}

/** A real server for one test file, on which full syncs run with faked activities, each with a worker of its own. */
export async function openSyncs(temporalArgs: string[] = []) {
  const [temporal, workflowBundle] = await Promise.all([
    startTemporal(temporalArgs),
    bundleWorkflowCode({ workflowsPath: WORKFLOWS }),
  ]);
  const client = new Client({ connection: temporal.connection, identity: IDENTITY });
  const workers = new Map<Worker, Promise<void>>();

  async function start(fakes: FakeActivities, { searchable: wanted = true, slots = 20, ...given }: SyncOptions = {}) {
    const id = randomUUID();
    const input: FullSyncInput = {
      integrationId: `integration-${id}` as IntegrationId,
      runId: `run-${id}` as RunId,
      dryRun: false,
      heartbeatTimeoutMs: 60_000, // fakes that wait do not beat
      ...given,
    };
    const taskQueue = `queue-${input.runId}`;
    const worker = await Worker.create({
      connection: temporal.nativeConnection,
      identity: IDENTITY,
      taskQueue,
      workflowBundle,
      activities: fakes.activities,
      maxConcurrentActivityTaskExecutions: slots,
    });
    workers.set(worker, worker.run());
    const options = { ...startOptions(input, 'rehearsal', taskQueue), ...(wanted ? searchable('rehearsal') : {}) };
    const handle = await client.workflow.start(FULL_SYNC, options);
    return sync(client.workflow.getHandle(handle.workflowId), input); // without a run id it follows the chain
  }

  /** Run after run, as long as histories were cut. */
  async function historiesOf(workflowId: string) {
    const histories = [];
    const first = (await client.workflow.getHandle(workflowId).describe()).raw.workflowExecutionInfo?.firstRunId;
    for (let runId = first; runId; ) {
      const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      histories.push(history);
      runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
    }
    return histories;
  }

  function sync(handle: WorkflowHandle, input: FullSyncInput) {
    const { runId } = input;
    return {
      input,
      handle,
      result: (): Promise<FullSyncResult> => handle.result(),
      progress: (): Promise<FullSyncProgress> => handle.query(progressQuery),
      pause: () => handle.executeUpdate(pauseUpdate, { args: [{ runId }] }),
      resume: () => handle.executeUpdate(resumeUpdate, { args: [{ runId }] }),
      histories: () => historiesOf(handle.workflowId),
      isRunning: async () => (await handle.describe()).status.name === 'RUNNING',
    };
  }

  async function stopWorkers(): Promise<void> {
    const stopping = [...workers];
    workers.clear();
    for (const [worker] of stopping) worker.shutdown();
    await Promise.all(stopping.map(([, running]) => running));
  }

  return {
    start,
    stopWorkers,
    async stop(): Promise<void> {
      await stopWorkers();
      await temporal.teardown();
    },
  };
}
export type Syncs = Awaited<ReturnType<typeof openSyncs>>;
export type Sync = Awaited<ReturnType<Syncs['start']>>;
