import type { IntegrationId } from '../domain/ids.ts';
import { isOpen } from '../domain/run.ts';
import type { RunsDeps, StartRequest } from './deps.ts';
import { RunConflictError } from './errors.ts';
import type { LatestWorkflow } from './full-sync-workflows.ts';
import { hasEnded } from './has-ended.ts';

/**
 * A look at drift makes room for every other start: it writes nothing, and whatever a full sync plans shows the same edits. True when it
 * did. Cancelled, never ended from outside: a plan that is still being made would go on without what was read for it.
 */
export async function endDriftCheck(
  { runs, workflows }: RunsDeps,
  integrationId: IntegrationId,
  latest: LatestWorkflow | null,
  { kind }: Pick<StartRequest, 'kind'>,
): Promise<boolean> {
  if (!latest?.running || latest.runId === null || kind === 'drift') return false;
  const run = await runs.read(latest.runId);
  if (run?.kind !== 'drift' || !isOpen(run.status)) return false;
  try {
    await workflows.cancel(integrationId, latest.chainId);
  } catch (error) {
    if (error instanceof RunConflictError) return true; // it ended by itself
    throw error;
  }
  return hasEnded(workflows, integrationId, latest.chainId);
}
