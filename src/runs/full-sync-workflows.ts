import type { Client, WorkflowHandle } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import { PayloadKeyError } from '../payloads/errors.ts';
import { fullSyncId, scheduledDriftCheckId, scheduledFullSyncId } from '../workflows/ids.ts';
import {
  approveUpdate,
  FULL_SYNC,
  type FullSyncInput,
  type MeantPlan,
  type MeantRun,
  pauseUpdate,
  rejectUpdate,
  resumeUpdate,
  supersedeUpdate,
} from '../workflows/messages.ts';
import { SCHEDULED_DRIFT_CHECK, SCHEDULED_FULL_SYNC } from '../workflows/scheduled-messages.ts';
import { runIdOfExecution } from './run-of-execution.ts';
import { searchable, startOptions } from './start-options.ts';
import { describeQueue, type QueueState } from './task-queue.ts';
import { isInvalidArgument, isNotFound, translated } from './temporal-errors.ts';

/** Without a deadline the client goes on trying for 20 s when the server is down. */
const DEADLINE_MS = 3_000;

/** Which run the newest workflow of an integration serves, and whether it still goes on. */
export interface LatestWorkflow {
  readonly runId: RunId | null;
  readonly running: boolean;
  /** Temporal's id of the first execution of its chain: what a cut history keeps, and the next workflow does not share. */
  readonly chainId: string;
}

/** The workflow `fullSync` of an integration, in our words and with our errors. */
export interface FullSyncWorkflows {
  /** False when one is running already. */
  start(input: FullSyncInput, integrationName: string): Promise<boolean>;
  latest(integrationId: IntegrationId): Promise<LatestWorkflow | null>;
  /** Whether something that a schedule started goes on, whose full sync may yet begin; known a moment later. */
  parentGoesOn(integrationId: IntegrationId): Promise<boolean>;
  /** Both are refused (RunConflictError) when the workflow serves another run by now. */
  pause(integrationId: IntegrationId, runId: RunId): Promise<void>;
  resume(integrationId: IntegrationId, runId: RunId): Promise<void>;
  /** All three are refused (RunConflictError) unless the workflow serves that run, and waits. */
  approve(integrationId: IntegrationId, plan: MeantPlan): Promise<void>;
  reject(integrationId: IntegrationId, run: MeantRun): Promise<void>;
  supersede(integrationId: IntegrationId, run: MeantRun): Promise<void>;
  /** Refused (RunConflictError) when that chain is over, so that the workflow of a later run is never hit. */
  cancel(integrationId: IntegrationId, chainId: string): Promise<void>;
  /** At once and without a word to it; nothing happens when that chain is over. */
  terminate(integrationId: IntegrationId, chainId: string, why: string): Promise<void>;
  /** Both throw TemporalAwayError when the server does not answer in time. */
  ping(deadlineMs: number): Promise<void>;
  queue(deadlineMs: number): Promise<QueueState>;
}

export function createFullSyncWorkflows(client: Client, taskQueue: string): FullSyncWorkflows {
  async function asked<Answer>(ask: () => Promise<Answer>, deadlineMs = DEADLINE_MS): Promise<Answer> {
    try {
      return await client.withDeadline(Date.now() + deadlineMs, ask);
    } catch (error) {
      throw translated(error);
    }
  }
  const handle = (integrationId: IntegrationId, firstExecutionRunId?: string): WorkflowHandle =>
    client.workflow.getHandle(
      fullSyncId(integrationId),
      undefined,
      firstExecutionRunId === undefined ? {} : { firstExecutionRunId },
    );

  return {
    async start(input, integrationName) {
      const options = startOptions(input, integrationName, taskQueue);
      const start = () => client.workflow.start(FULL_SYNC, { ...options, ...searchable(integrationName) });
      // where the operator has not registered the search attributes, the run matters more than its filter
      const startPlainly = (error: unknown) =>
        isInvalidArgument(error) ? client.workflow.start(FULL_SYNC, options) : Promise.reject(error);
      try {
        await asked(() => start().catch(startPlainly));
        return true;
      } catch (error) {
        if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
        throw error;
      }
    },

    async latest(integrationId) {
      const describe = async (): Promise<LatestWorkflow> => {
        const { status, runId: executionId, raw } = await handle(integrationId).describe();
        const running = status.name === 'RUNNING' || status.name === 'PAUSED';
        const execution = { workflowId: fullSyncId(integrationId), runId: executionId };
        // a key that was lost must not keep what is over in the way of what is to come
        const orUnknown = (error: unknown) =>
          error instanceof PayloadKeyError && !running ? null : Promise.reject(error);
        const runId = await runIdOfExecution(client, execution).catch(orUnknown);
        return { runId, running, chainId: raw.workflowExecutionInfo?.firstRunId || executionId };
      };
      return asked(() => describe().catch((error) => (isNotFound(error) ? null : Promise.reject(error))));
    },

    parentGoesOn: (integrationId) =>
      asked(async () => {
        const parents = [
          parentsQuery(SCHEDULED_FULL_SYNC, scheduledFullSyncId(integrationId)),
          parentsQuery(SCHEDULED_DRIFT_CHECK, scheduledDriftCheckId(integrationId)),
        ];
        return (await client.workflow.count(`(${parents.join(' OR ')}) AND ExecutionStatus = 'Running'`)).count > 0;
      }),

    pause: (integrationId, runId) =>
      asked(() => handle(integrationId).executeUpdate(pauseUpdate, { args: [{ runId }] })),
    resume: (integrationId, runId) =>
      asked(() => handle(integrationId).executeUpdate(resumeUpdate, { args: [{ runId }] })),
    approve: (integrationId, plan) => asked(() => handle(integrationId).executeUpdate(approveUpdate, { args: [plan] })),
    reject: (integrationId, run) => asked(() => handle(integrationId).executeUpdate(rejectUpdate, { args: [run] })),
    supersede: (integrationId, run) =>
      asked(() => handle(integrationId).executeUpdate(supersedeUpdate, { args: [run] })),
    cancel: (integrationId, chainId) => asked(async () => void (await handle(integrationId, chainId).cancel())),
    terminate: (integrationId, chainId, why) =>
      asked(() =>
        handle(integrationId, chainId)
          .terminate(why)
          .then(
            () => {},
            (error) => (isNotFound(error) ? undefined : Promise.reject(error)),
          ),
      ),
    queue: (deadlineMs) => asked(() => describeQueue(client, taskQueue, new Date()), deadlineMs),
    ping: (deadlineMs) => asked(async () => void (await client.workflowService.getSystemInfo({})), deadlineMs),
  };
}

function parentsQuery(workflowType: string, workflowId: string): string {
  return `(WorkflowType = '${workflowType}' AND WorkflowId STARTS_WITH '${workflowId}')`;
}
