import type { RunId } from '../domain/ids.ts';
import type { Run } from '../ports/run-store.ts';
import type { RunsDeps } from './deps.ts';
import { NoWorkerError, RunConflictError, TemporalAwayError } from './errors.ts';
import { openRun } from './open-run.ts';

/** `noted`: the store has it, and the workflow follows as soon as a worker takes it up. */
export type Taken = 'done' | 'noted';

/**
 * The flag stops activities at once, the Update keeps the workflow from handing out more. An Update that nobody answered
 * may have been admitted, and reaches the workflow later: taking the flag back would leave the two in disagreement. So the
 * flag stays as asked, and the workflow comes to agree with it: by the Update, by a batch that comes back untouched, or by
 * asking the store while it is paused. Only a refusal takes it back.
 */
export async function pauseRun(deps: RunsDeps, runId: RunId): Promise<Taken> {
  const run = await steerable(deps, runId);
  return flagged(deps, run, true, () => deps.workflows.pause(run.integrationId, runId));
}

export async function resumeRun(deps: RunsDeps, runId: RunId): Promise<Taken> {
  const run = await steerable(deps, runId);
  return flagged(deps, run, false, () => deps.workflows.resume(run.integrationId, runId));
}

/** Temporal's own cancellation, as from its UI; the run ends at the next person. */
export async function cancelRun(deps: RunsDeps, runId: RunId): Promise<void> {
  const run = await steerable(deps, runId);
  // A cancellation cannot say which run it means, and must not reach the one that runs now, or begins at this moment.
  const latest = await deps.workflows.latest(run.integrationId);
  if (!latest?.running || latest.runId !== runId) throw new RunConflictError('run-finished', runId);
  await named(runId, () => deps.workflows.cancel(run.integrationId, latest.chainId));
}

/** A run about one person ends before anybody could steer it. */
async function steerable(deps: RunsDeps, runId: RunId): Promise<Run> {
  const run = await openRun(deps, runId);
  if (run.kind === 'person') throw new RunConflictError('one-person', runId);
  return run;
}

async function flagged({ runs }: RunsDeps, run: Run, paused: boolean, send: () => Promise<void>): Promise<Taken> {
  await runs.setPaused(run.id, paused);
  try {
    await named(run.id, send);
    return 'done';
  } catch (error) {
    if (error instanceof NoWorkerError || error instanceof TemporalAwayError) return 'noted';
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
