import type { Client } from '@temporalio/client';

/** Work that waits for a worker; null where the server does not say (it does from version 1.28 on). */
interface Backlog {
  readonly tasks: number | null;
  /** Age of the oldest of them. */
  readonly ageSeconds: number | null;
}

export interface QueueState {
  /** Worker processes that asked for work lately. */
  readonly workers: number;
  readonly backlog: Readonly<Record<'workflow' | 'activity', Backlog>>;
}

/** An idle worker asks anew every minute; the server goes on naming one that has gone for five. */
const POLLS_EVERY_MS = 70_000;
const TYPES = { workflow: 1, activity: 2 } as const;

/** What the server knows of our task queue, a few seconds old. */
export async function describeQueue(client: Client, taskQueue: string, now: Date): Promise<QueueState> {
  const describe = (taskQueueType: number) =>
    client.workflowService.describeTaskQueue({
      namespace: client.options.namespace,
      taskQueue: { name: taskQueue },
      taskQueueType,
      reportStats: true,
    });
  const [workflow, activity] = await Promise.all([describe(TYPES.workflow), describe(TYPES.activity)]);
  const polled = [...(workflow.pollers ?? []), ...(activity.pollers ?? [])].filter(
    ({ lastAccessTime }) => now.getTime() - Number(lastAccessTime?.seconds ?? 0) * 1000 < POLLS_EVERY_MS,
  );
  return {
    workers: new Set(polled.map(({ identity }) => identity)).size,
    backlog: { workflow: backlogOf(workflow), activity: backlogOf(activity) },
  };
}

type Described = Awaited<ReturnType<Client['workflowService']['describeTaskQueue']>>;

function backlogOf({ stats }: Described): Backlog {
  if (!stats) return { tasks: null, ageSeconds: null };
  const { approximateBacklogCount: tasks, approximateBacklogAge: age } = stats;
  return { tasks: Number(tasks ?? 0), ageSeconds: Number(age?.seconds ?? 0) + (age?.nanos ?? 0) / 1e9 };
}
