import { closeOrphans } from './close-orphans.ts';
import type { RunsDeps } from './deps.ts';

/** Looks at every integration's open runs and closes those that no workflow serves. Answers how many. */
export async function reconcileRuns({ integrations, runs, workflows, clock }: RunsDeps): Promise<number> {
  let closed = 0;
  for (const { id } of await integrations.list()) {
    const open = await runs.openRuns(id);
    if (open.length === 0) continue;
    closed += await closeOrphans(runs, open, await workflows.latest(id), clock.now());
  }
  return closed;
}
