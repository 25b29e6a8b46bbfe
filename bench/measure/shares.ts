import type { Client } from '@temporalio/client';

/** Which part of all batches each worker took, by its identity; the smallest comes first. */
export async function sharesOfWorkers(client: Client, workflowId: string, activity: string): Promise<number[]> {
  const { events } = await client.workflow.getHandle(workflowId).fetchHistory();
  const batches = new Set<string>();
  const taken = new Map<string, number>();
  for (const {
    eventId,
    activityTaskScheduledEventAttributes: scheduled,
    activityTaskStartedEventAttributes: started,
  } of events ?? []) {
    if (scheduled?.activityType?.name === activity) batches.add(String(eventId));
    if (!started || !batches.has(String(started.scheduledEventId))) continue;
    taken.set(started.identity ?? '', (taken.get(started.identity ?? '') ?? 0) + 1);
  }
  return [...taken.values()].map((count) => count / batches.size).sort((left, right) => left - right);
}
