import type { Client } from '@temporalio/client';

/** Run after run, as long as histories were cut. */
export async function historiesOf(client: Client, workflowId: string) {
  const histories = [];
  const first = (await client.workflow.getHandle(workflowId).describe()).raw.workflowExecutionInfo?.firstRunId;
  for (let runId = first; runId; ) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    histories.push({ runId, events: history.events ?? [] });
    runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return histories;
}
