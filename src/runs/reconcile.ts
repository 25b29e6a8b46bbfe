import { closeOrphan, closeOrphans, isYoung } from './close-orphans.ts';
import type { UpdatesDeps } from './deps.ts';
import { endStranger } from './end-stranger.ts';

/** Closes runs that no workflow serves, and ends workflows that serve no run. Answers how many of both. */
export async function reconcileRuns(deps: UpdatesDeps): Promise<number> {
  const { integrations, runs, workflows, clock } = deps;
  let putRight = 0;
  for (const { id } of await integrations.list()) {
    const open = await runs.openRuns(id);
    const latest = await workflows.latest(id);
    putRight += await closeOrphans(runs, open, latest, clock.now(), () => workflows.parentGoesOn(id));
    if (await endStranger(deps, id, latest)) putRight++;
  }
  return putRight + (await closeUnhinted(deps));
}

/**
 * Runs of one person: of a process that died before it told anybody, of a workflow that failed before their turn, or that somebody ended
 * outside. Hints are passed on again and bring theirs to an end; these would stay open for good, and keep the person from being erased.
 */
async function closeUnhinted({ personRuns, runs, updates, clock }: UpdatesDeps): Promise<number> {
  let closed = 0;
  for (const run of await personRuns.unhinted()) {
    const { integrationId, employeeId } = run;
    if (isYoung(run, clock.now())) continue;
    if (employeeId !== null && (await updates.isRunning({ integrationId, employeeId }))) continue;
    if (await closeOrphan(runs, run)) closed++;
  }
  return closed;
}
