import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  CancelledFailure,
  ChildWorkflowFailure,
  executeChild,
  ParentClosePolicy,
  proxyActivities,
  setCurrentDetails,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { BegunRun } from '../domain/incremental/scheduled-run.ts';
import { fullSync } from './full-sync.ts';
import { fullSyncId } from './ids.ts';
import { storeWork } from './profiles.ts';
import type { ScheduledFullSyncResult, ScheduledInput } from './scheduled-messages.ts';
import { queuedLikeMe } from './showing.ts';

const HEARTBEAT_TIMEOUT_MS = 60_000;

/** What a Schedule starts: the full sync is its child, because only an id of our own can be the lock. */
export async function scheduledFullSync({ integrationId }: ScheduledInput): Promise<ScheduledFullSyncResult> {
  const { beginScheduledRun, takeBackRun } = proxyActivities<Activities>(storeWork(HEARTBEAT_TIMEOUT_MS));
  const begun = await beginScheduledRun(integrationId);
  if ('because' in begun) return skipped(begun.because);
  const { runId } = begun;
  try {
    const { status } = await runFullSync({ integrationId }, begun);
    return { outcome: status, runId };
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) {
      await takeBackRun(runId);
      return skipped('run-goes-on');
    }
    // whoever cancels the run has nothing against the schedule
    if (error instanceof ChildWorkflowFailure && error.cause instanceof CancelledFailure)
      return { outcome: 'cancelled', runId };
    throw error;
  }
}

function runFullSync({ integrationId }: ScheduledInput, { runId, heartbeatTimeoutMs, integrationName }: BegunRun) {
  setCurrentDetails(`Run \`${runId}\` is the child \`${fullSyncId(integrationId)}\``);
  return executeChild(fullSync, {
    workflowId: fullSyncId(integrationId),
    args: [{ integrationId, runId, kind: 'full', dryRun: false, heartbeatTimeoutMs }],
    parentClosePolicy: ParentClosePolicy.REQUEST_CANCEL,
    staticSummary: `Full sync of ${integrationName} (by schedule)`,
    priority: { fairnessKey: integrationId },
    ...queuedLikeMe(workflowInfo().typedSearchAttributes),
  });
}

function skipped(because: string): ScheduledFullSyncResult {
  setCurrentDetails(`**Skipped**: ${because}`);
  return { outcome: 'skipped', because };
}
