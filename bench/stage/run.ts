import { WorkflowFailedError } from '@temporalio/client';
import type { RunAnswer } from './api.ts';
import type { Stage } from './stage.ts';

export interface ClosedRun {
  /** From just before the API was asked to start it until Temporal said that it is closed. */
  readonly ms: number;
  readonly answer: RunAnswer;
}

export interface StartedRun {
  readonly id: string;
  readonly closed: Promise<ClosedRun>;
}

/** Starts a full sync as a person would. Temporal tells us when it is closed, so that nobody has to poll. */
export async function startRun({ api, client, integrationId, workflowId }: Stage): Promise<StartedRun> {
  const startedAt = performance.now();
  const { runId } = await api.post<{ runId: string }>(`/integrations/${integrationId}/runs`, { kind: 'full' });
  const closed = client.workflow
    .getHandle(workflowId)
    .result()
    .catch(endedOtherwise)
    .then(async () => {
      const ms = performance.now() - startedAt;
      return { ms, answer: await api.get<RunAnswer>(`/runs/${runId}`) };
    });
  closed.catch(() => {}); // awaited by whoever started it, later
  return { id: runId, closed };
}

export async function fullRun(stage: Stage): Promise<ClosedRun> {
  const { closed } = await startRun(stage);
  const run = await closed;
  if (!run.answer.status.startsWith('completed')) throw new Error(`the run ended as ${run.answer.status}`);
  return run;
}

/** A cancelled or failed workflow is an answer too; its status is read from our API. */
function endedOtherwise(error: unknown): void {
  if (!(error instanceof WorkflowFailedError)) throw error;
}
