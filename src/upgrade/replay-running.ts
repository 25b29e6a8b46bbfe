import type { Client } from '@temporalio/client';
import { type ReplayWorkerOptions, Worker } from '@temporalio/worker';
import { breakReason } from './break-reason.ts';

const AT_ONCE = 5;

interface BreakingRun {
  readonly workflowId: string;
  /** Temporal's own, of this execution. */
  readonly runId: string;
  readonly reason: string;
}
export interface ReplayResult {
  readonly replayed: number;
  readonly breaking: readonly BreakingRun[];
}

/** Runs the histories of the workflows that go on now through this version's code. Touches none of them. */
export async function replayRunning(
  client: Client,
  taskQueue: string,
  workflows: ReplayWorkerOptions,
): Promise<ReplayResult> {
  const query = `ExecutionStatus = 'Running' AND TaskQueue = '${taskQueue.replaceAll("'", "''")}'`;
  const running = client.workflow.list({ query }).intoHistories({ concurrency: AT_ONCE });
  const breaking: BreakingRun[] = [];
  let replayed = 0;
  for await (const { workflowId, runId, error } of Worker.runReplayHistories(workflows, running)) {
    replayed++;
    if (error) breaking.push({ workflowId, runId, reason: breakReason(error) });
  }
  return { replayed, breaking };
}
