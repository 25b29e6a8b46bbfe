import type { Client } from '@temporalio/client';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import { systemClock } from '../ports/clock.ts';
import type { NewHint } from '../ports/hint-store.ts';
import type { RunProgress } from '../ports/run-store.ts';
import { askForChanges } from './ask-for-changes.ts';
import { cancelRun, pauseRun, resumeRun, type Taken } from './command-run.ts';
import { approveRun, type Deciding, rejectRun } from './decide-run.ts';
import type { Asker, InvitedPerson, StartedRun, StartRequest, UpdatesDeps } from './deps.ts';
import { createEmployeeUpdates, type UpdateTimes } from './employee-updates.ts';
import { endWorkflowOf } from './end-of-integration.ts';
import { createFullSyncWorkflows } from './full-sync-workflows.ts';
import { invitePerson } from './invite-person.ts';
import { type Hinted, type PassedOn, passOnHints, takeHints, tellOf } from './pass-on-hints.ts';
import { reconcileRuns } from './reconcile.ts';
import { startOnce } from './start-once.ts';
import type { QueueState } from './task-queue.ts';
import { type AskedUpdate, ready, updatePerson } from './update-person.ts';

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
  /** One person now: the run waits where Temporal is away. */
  update(
    integrationId: IntegrationId,
    employeeId: EmployeeId,
    who: { readonly startedBy: string },
  ): Promise<AskedUpdate>;
  /** Once for each call, or for each key. Nothing is sent where Temporal is away. */
  invite(integrationId: IntegrationId, employeeId: EmployeeId, who: Asker): Promise<InvitedPerson>;
  /** Throws what a start would be refused with: quarantine, a secret that is missing. */
  requireReady(integrationId: IntegrationId): Promise<void>;
  /** Keeps that somebody wants a look for changes now; the look itself is `Schedules.pollNow`. */
  askForChanges(integrationId: IntegrationId): Promise<void>;
  /** Keeps hints and passes them on; answers how many were new. Where Temporal is away they wait for `passOnHints`. */
  hint(integrationId: IntegrationId, hints: readonly NewHint[]): Promise<number>;
  /** Passes on hints that are kept already; quiet where Temporal is away. */
  tellOf(integrationId: IntegrationId, people: Hinted): Promise<void>;
  /** Hints that nobody was told of, or that helped nobody; called regularly. Throws where Temporal is away. */
  passOnHints(): Promise<PassedOn>;
  /** Ends what still waits for an integration that was deleted; quiet where Temporal is away. */
  forget(integrationId: IntegrationId): Promise<void>;
  progress(runId: RunId): Promise<RunProgress>;
  /** Closes runs that no workflow serves any more, and ends workflows that serve no run; called at the API's start and every minute. */
  reconcile(): Promise<number>;
  /** Both throw when Temporal does not answer within that time. */
  ping(deadlineMs: number): Promise<void>;
  queue(deadlineMs: number): Promise<QueueState>;
}

export type RunsOptions = Omit<UpdatesDeps, 'workflows' | 'updates' | 'clock'> & {
  readonly client: Client;
  readonly taskQueue: string;
  readonly updateTimes?: UpdateTimes;
};

export function createRuns({ client, taskQueue, updateTimes, ...stores }: RunsOptions): SyncRuns {
  return syncRuns({
    ...stores,
    workflows: createFullSyncWorkflows(client, taskQueue),
    updates: createEmployeeUpdates(client, taskQueue, stores.heartbeatTimeoutMs, updateTimes),
    clock: systemClock,
  });
}

export function syncRuns(deps: UpdatesDeps): SyncRuns {
  return {
    start: (integrationId, request) => startOnce(deps, integrationId, request),
    pause: (runId) => pauseRun(deps, runId),
    resume: (runId) => resumeRun(deps, runId),
    cancel: (runId) => cancelRun(deps, runId),
    approve: (runId, planHash, who) => approveRun(deps, runId, planHash, who),
    reject: (runId, who) => rejectRun(deps, runId, who),
    update: (integrationId, employeeId, who) => updatePerson(deps, integrationId, employeeId, who),
    invite: (integrationId, employeeId, who) => invitePerson(deps, integrationId, employeeId, who),
    requireReady: async (integrationId) => void (await ready(deps, integrationId)),
    askForChanges: (integrationId) => askForChanges(deps, integrationId),
    hint: (integrationId, hints) => takeHints(deps, integrationId, hints),
    tellOf: (integrationId, people) => tellOf(deps, integrationId, people),
    passOnHints: () => passOnHints(deps),
    forget: (integrationId) => endWorkflowOf(deps, integrationId),
    progress: (runId) => deps.runs.progress(runId),
    reconcile: () => reconcileRuns(deps),
    ping: (deadlineMs) => deps.workflows.ping(deadlineMs),
    queue: (deadlineMs) => deps.workflows.queue(deadlineMs),
  };
}
