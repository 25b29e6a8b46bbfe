import { randomUUID } from 'node:crypto';
import { Client, type WorkflowHandle } from '@temporalio/client';
import { GracefulShutdownPeriodExpiredError, Worker } from '@temporalio/worker';
import type { Activities } from '../../src/activities/index.ts';
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
import { ONE_THREAD, workflowBundle } from '../support/bundle.ts';
import { type FakeActivities, fakeActivities } from '../support/fake-activities.ts';
import { startTemporal } from '../support/temporal.ts';
import { historiesOf } from './histories-of.ts';

/** Makes Temporal propose to cut the history after a few batches, instead of after 4,096 events. */
export const CUT_EARLY = ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=60'];
/** Stands in histories where the name of the machine would. */
const IDENTITY = 'test';
const TASK_QUEUE = 'full-syncs';

export interface SyncOptions extends Partial<FullSyncInput> {
  /** As where the operator registered the search attributes, which is the rule. */
  readonly searchable?: boolean;
}

/** A real server and a worker for one test file, on which full syncs run, each with its own faked activities. */
export async function openSyncs(temporalArgs: string[] = []) {
  const temporal = await startTemporal(temporalArgs);
  const client = new Client({ connection: temporal.connection, identity: IDENTITY });
  const fakesOf = new Map<RunId, FakeActivities>();
  const worker = await Worker.create({
    connection: temporal.nativeConnection,
    identity: IDENTITY,
    taskQueue: TASK_QUEUE,
    workflowBundle: await workflowBundle(),
    ...ONE_THREAD,
    activities: activitiesByRun(fakesOf),
    shutdownForceTime: '25 seconds', // a test that failed may have left an activity waiting
  });
  const running = worker.run().catch((error) => {
    if (!(error instanceof GracefulShutdownPeriodExpiredError)) throw error;
  });

  async function start(fakes: FakeActivities, { searchable: wanted = true, ...given }: SyncOptions = {}) {
    const id = randomUUID();
    const input: FullSyncInput = {
      integrationId: `integration-${id}` as IntegrationId,
      runId: `run-${id}` as RunId,
      dryRun: false,
      heartbeatTimeoutMs: 60_000, // fakes that wait do not beat
      ...given,
    };
    fakesOf.set(input.runId, fakes);
    const options = { ...startOptions(input, 'rehearsal', TASK_QUEUE), ...(wanted ? searchable('rehearsal') : {}) };
    const { workflowId } = await client.workflow.start(FULL_SYNC, options);
    return sync(client.workflow.getHandle(workflowId), input); // without a run id it follows the chain
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
      histories: () => historiesOf(client, handle.workflowId),
      isRunning: async () => (await handle.describe()).status.name === 'RUNNING',
    };
  }

  return {
    start,
    address: temporal.address,
    async stop(): Promise<void> {
      worker.shutdown();
      await running;
      await temporal.teardown();
    },
  };
}
export type Syncs = Awaited<ReturnType<typeof openSyncs>>;
export type Sync = Awaited<ReturnType<Syncs['start']>>;

/** Every activity is told first which run it works for; the run's own fakes answer. */
function activitiesByRun(fakesOf: ReadonlyMap<RunId, FakeActivities>): Activities {
  const names = Object.keys(fakeActivities().activities) as (keyof Activities)[];
  const asked =
    (name: keyof Activities) =>
    (runId: RunId, ...rest: unknown[]): unknown => {
      const activity = fakesOf.get(runId)?.activities[name] as ((...args: unknown[]) => unknown) | undefined;
      return activity?.(runId, ...rest);
    };
  return Object.fromEntries(names.map((name) => [name, asked(name)])) as unknown as Activities;
}
