import type { RunId } from '../domain/ids.ts';
import { isOpen } from '../domain/run.ts';
import type { Run } from '../ports/run-store.ts';
import type { RunsDeps } from './deps.ts';
import { NotThereError, RunConflictError } from './errors.ts';

/**
 * The flag stops activities at once, the Update keeps the workflow from handing out more. Neither may stand alone: with the
 * flag only, the workflow would hand out batches that come back untouched, again and again. So an Update that fails, or
 * that nobody answers, takes the flag back, and the caller hears that nothing was paused.
 */
export async function pauseRun(deps: RunsDeps, runId: RunId): Promise<void> {
  const run = await openRun(deps, runId);
  await flagged(deps, run, true, () => deps.workflows.pause(run.integrationId, runId));
}

export async function resumeRun(deps: RunsDeps, runId: RunId): Promise<void> {
  const run = await openRun(deps, runId);
  await flagged(deps, run, false, () => deps.workflows.resume(run.integrationId, runId));
}

/** Temporal's own cancellation, as from its UI; the run ends at the next person. */
export async function cancelRun(deps: RunsDeps, runId: RunId): Promise<void> {
  const run = await openRun(deps, runId);
  // A cancellation cannot say which run it means, and must not reach the one that runs now.
  const latest = await deps.workflows.latest(run.integrationId);
  if (!latest?.running || latest.runId !== runId) throw new RunConflictError('run-finished', runId);
  await named(runId, () => deps.workflows.cancel(run.integrationId));
}

async function openRun({ runs }: RunsDeps, runId: RunId): Promise<Run> {
  const run = await runs.read(runId);
  if (!run) throw new NotThereError('no such run');
  if (!isOpen(run.status)) throw new RunConflictError('run-finished', runId);
  return run;
}

async function flagged({ runs }: RunsDeps, run: Run, paused: boolean, send: () => Promise<void>): Promise<void> {
  await runs.setPaused(run.id, paused);
  try {
    await named(run.id, send);
  } catch (error) {
    await runs.setPaused(run.id, run.paused);
    throw error;
  }
}

/** The workflow does not know which run we asked about; the caller wants to hear it. */
async function named(runId: RunId, send: () => Promise<void>): Promise<void> {
  try {
    await send();
  } catch (error) {
    throw error instanceof RunConflictError ? new RunConflictError(error.code, runId, error.reason) : error;
  }
}
