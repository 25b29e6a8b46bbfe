import type { Client } from '@temporalio/client';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import { systemClock } from '../ports/clock.ts';
import type { RunProgress } from '../ports/run-store.ts';
import { cancelRun, pauseRun, resumeRun, type Taken } from './command-run.ts';
import { approveRun, type Deciding, rejectRun } from './decide-run.ts';
import type { RunsDeps, StartedRun, StartRequest } from './deps.ts';
import { endWorkflowOf } from './end-of-integration.ts';
import { createFullSyncWorkflows } from './full-sync-workflows.ts';
import { reconcileRuns } from './reconcile.ts';
import { startOnce } from './start-once.ts';
import type { QueueState } from './task-queue.ts';

export { NotThereError, RunConflictError, TemporalAwayError, TemporalRefusedError } from './errors.ts';

/** Starting and steering runs; everything that is said to Temporal goes through here. Throws the errors of errors.ts. */
export interface SyncRuns {
  start(integrationId: IntegrationId, request: StartRequest): Promise<StartedRun>;
  /** Both keep what was asked also when nobody answers: `noted`. */
  pause(runId: RunId): Promise<Taken>;
  resume(runId: RunId): Promise<Taken>;
  cancel(runId: RunId): Promise<void>;
  /** Both keep the decision also when nobody answers: `noted`. */
  approve(runId: RunId, planHash: string, who: Deciding): Promise<Taken>;
  reject(runId: RunId, who: Deciding): Promise<Taken>;
  /** Ends what still waits for an integration that was deleted; quiet where Temporal is away. */
  forget(integrationId: IntegrationId): Promise<void>;
  progress(runId: RunId): Promise<RunProgress>;
  /** Closes runs that no workflow serves any more, and ends workflows that serve no run; called at the API's start and every minute. */
  reconcile(): Promise<number>;
  /** Both throw when Temporal does not answer within that time. */
  ping(deadlineMs: number): Promise<void>;
  queue(deadlineMs: number): Promise<QueueState>;
}

export type RunsOptions = Omit<RunsDeps, 'workflows' | 'clock'> & {
  readonly client: Client;
  readonly taskQueue: string;
};

export function createRuns({ client, taskQueue, ...stores }: RunsOptions): SyncRuns {
  return syncRuns({ ...stores, workflows: createFullSyncWorkflows(client, taskQueue), clock: systemClock });
}

export function syncRuns(deps: RunsDeps): SyncRuns {
  return {
    start: (integrationId, request) => startOnce(deps, integrationId, request),
    pause: (runId) => pauseRun(deps, runId),
    resume: (runId) => resumeRun(deps, runId),
    cancel: (runId) => cancelRun(deps, runId),
    approve: (runId, planHash, who) => approveRun(deps, runId, planHash, who),
    reject: (runId, who) => rejectRun(deps, runId, who),
    forget: (integrationId) => endWorkflowOf(deps, integrationId),
    progress: (runId) => deps.runs.progress(runId),
    reconcile: () => reconcileRuns(deps),
    ping: (deadlineMs) => deps.workflows.ping(deadlineMs),
    queue: (deadlineMs) => deps.workflows.queue(deadlineMs),
  };
}
