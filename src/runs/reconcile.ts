import { closeOrphans } from './close-orphans.ts';
import type { RunsDeps } from './deps.ts';
import { endStranger } from './end-stranger.ts';

/** Closes runs that no workflow serves, and ends workflows that serve no run. Answers how many of both. */
export async function reconcileRuns(deps: RunsDeps): Promise<number> {
  const { integrations, runs, workflows, clock } = deps;
  let putRight = 0;
  for (const { id } of await integrations.list()) {
    const open = await runs.openRuns(id);
    const latest = await workflows.latest(id);
    putRight += await closeOrphans(runs, open, latest, clock.now());
    if (await endStranger(deps, id, latest)) putRight++;
  }
  return putRight;
}
