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
import type { BegunRun, ScheduledKind, SkippedRun } from '../domain/incremental/scheduled-run.ts';
import { fullSync } from './full-sync.ts';
import { fullSyncId } from './ids.ts';
import { storeWork } from './profiles.ts';
import type { ScheduledInput, ScheduledRunResult } from './scheduled-messages.ts';
import { queuedLikeMe } from './showing.ts';

const HEARTBEAT_TIMEOUT_MS = 60_000;
const WORDS = { full: 'Full sync', drift: 'Drift check' } as const;

/** The run that a Schedule starts is a child of what it starts, because only an id of our own can be the lock. */
export async function scheduledRun(
  { integrationId }: ScheduledInput,
  kind: ScheduledKind,
): Promise<ScheduledRunResult> {
  const activities = proxyActivities<Activities>(storeWork(HEARTBEAT_TIMEOUT_MS));
  const begin = kind === 'drift' ? activities.beginDriftCheck : activities.beginScheduledRun;
  const begun: BegunRun | SkippedRun = await begin(integrationId);
  if ('because' in begun) return skipped(begun.because);
  const { runId } = begun;
  try {
    const { status } = await runAsChild({ integrationId }, kind, begun);
    return { outcome: status, runId };
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) {
      await activities.takeBackRun(runId);
      return skipped('run-goes-on');
    }
    // whoever cancels the run has nothing against the schedule
    if (error instanceof ChildWorkflowFailure && error.cause instanceof CancelledFailure)
      return { outcome: 'cancelled', runId };
    throw error;
  }
}

function runAsChild(
  { integrationId }: ScheduledInput,
  kind: ScheduledKind,
  { runId, heartbeatTimeoutMs, integrationName }: BegunRun,
) {
  setCurrentDetails(`Run \`${runId}\` is the child \`${fullSyncId(integrationId)}\``);
  return executeChild(fullSync, {
    workflowId: fullSyncId(integrationId),
    args: [{ integrationId, runId, kind, dryRun: kind === 'drift', heartbeatTimeoutMs }],
    parentClosePolicy: ParentClosePolicy.REQUEST_CANCEL,
    staticSummary: `${WORDS[kind]} of ${integrationName} (by schedule)`,
    priority: { fairnessKey: integrationId },
    ...queuedLikeMe(workflowInfo().typedSearchAttributes),
  });
}

function skipped(because: string): ScheduledRunResult {
  setCurrentDetails(`**Skipped**: ${because}`);
  return { outcome: 'skipped', because };
}
