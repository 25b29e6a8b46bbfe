import type { Run, RunStore } from '../ports/run-store.ts';
import type { LatestWorkflow } from './full-sync-workflows.ts';

/** Between a run's row and the start of its workflow lie milliseconds; a younger run may still be on its way. */
const YOUNG_MS = 30_000;

export function isYoung({ createdAt }: Run, now: Date): boolean {
  return now.getTime() - createdAt.getTime() < YOUNG_MS;
}

/**
 * Closes open runs that no workflow serves: the API died between row and start, or somebody ended the workflow outside.
 * `latest` must have been asked after the runs were listed, or a run that started in between would look abandoned. A run of a schedule
 * begins when a worker sees to its parent: without one, any time may lie between. `parentWaits` says whether there is such a parent.
 */
export async function closeOrphans(
  runs: RunStore,
  open: readonly Run[],
  latest: LatestWorkflow | null,
  now: Date,
  parentWaits: () => Promise<boolean>,
): Promise<number> {
  let closed = 0;
  for (const run of open) {
    if (latest?.running && latest.runId === run.id) continue;
    if (isYoung(run, now)) continue;
    if (run.phase === 'queued' && run.startedBy === null && (await parentWaits())) continue;
    if (await closeOrphan(runs, run)) closed++;
  }
  return closed;
}

export async function closeOrphan(runs: RunStore, run: Run): Promise<boolean> {
  // read again: its workflow may have ended it properly since it was listed
  const current = await runs.read(run.id);
  if (!current || current.finishedAt !== null) return false;
  const code = current.phase === 'queued' ? 'run-not-started' : 'run-ended-outside';
  await runs.setProblems(run.id, 'end', [{ code, severity: 'error' }]);
  return runs.close(run.id, 'failed');
}
