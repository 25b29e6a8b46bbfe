import { Gauge, type Registry } from 'prom-client';
import type { SyncRuns } from '../../runs/index.ts';
import { inTime } from './in-time.ts';

const DEADLINE_MS = 2_000;

/** What Temporal knows of our task queue, asked when somebody asks us. Returns the function that asks. */
export function temporalGauges(registry: Registry, syncRuns: Pick<SyncRuns, 'queue'>): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `matrikel_${name}`, help, labelNames, registers: [registry] });
  const up = gauge('temporal_up', 'Whether Temporal answered when these numbers were read');
  const workers = gauge('workers', 'Worker processes that asked Temporal for work during the last 70 seconds');
  const backlog = gauge('task_queue_backlog', 'Tasks that wait for a worker, about', ['type']);
  const age = gauge('task_queue_backlog_age_seconds', 'For how long the oldest of them has waited, about', ['type']);

  return async () => {
    const queue = await inTime(syncRuns.queue(DEADLINE_MS));
    workers.remove(); // a reset would show 0, which means something else
    for (const each of [backlog, age]) each.reset();
    up.set(queue ? 1 : 0);
    if (!queue) return;
    workers.set(queue.workers);
    for (const [type, { tasks, ageSeconds }] of Object.entries(queue.backlog)) {
      if (tasks !== null) backlog.set({ type }, tasks);
      if (ageSeconds !== null) age.set({ type }, ageSeconds);
    }
  };
}
