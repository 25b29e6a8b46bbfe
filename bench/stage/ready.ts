import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { Explained } from '../../src/servers/explained.ts';
import { lastLines } from '../../src/servers/log-file.ts';
import type { NodeProcess } from './node-process.ts';

const [WORKFLOW_TASKS, ACTIVITY_TASKS] = [1, 2] as const;

/** Workers that have started ask Temporal for work; only then may a clock run. */
export async function isPolled(
  { workflowService, options: { namespace } }: Client,
  name: string,
  workers: number,
): Promise<boolean> {
  for (const taskQueueType of [WORKFLOW_TASKS, ACTIVITY_TASKS]) {
    const { pollers } = await workflowService.describeTaskQueue({ namespace, taskQueue: { name }, taskQueueType });
    if (new Set(pollers?.map(({ identity }) => identity)).size < workers) return false;
  }
  return true;
}

/** Asks until the answer is yes; a process that ends meanwhile is a problem with its log in it. */
export async function until(
  what: string,
  running: NodeProcess,
  log: string,
  ask: () => Promise<boolean | undefined>,
): Promise<void> {
  let ended: string | null = null;
  void running.ended.then((how) => {
    ended = how;
  });
  for (const deadline = Date.now() + 60_000; Date.now() < deadline && ended === null; await sleep(50)) {
    if (await ask()) return;
  }
  throw new Explained(`${what} did not start (${ended ?? 'no answer within a minute'}).\n${lastLines(log, 5)}`);
}
