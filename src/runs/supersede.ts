import type { IntegrationId } from '../domain/ids.ts';
import type { RunsDeps, StartRequest } from './deps.ts';
import { NoWorkerError, RunConflictError } from './errors.ts';
import type { LatestWorkflow } from './full-sync-workflows.ts';
import { hasEnded } from './has-ended.ts';

/**
 * A run that only waits for a person makes room for a new start, and says so; for another look only where it was a look itself, and never for
 * a look at drift. True when it did. It has written nothing, so where no worker is up that could end it, it is ended from outside.
 */
export async function supersede(
  deps: RunsDeps,
  integrationId: IntegrationId,
  latest: LatestWorkflow | null,
  { kind, dryRun }: Pick<StartRequest, 'kind' | 'dryRun'>,
): Promise<boolean> {
  const { runs, decisions, workflows } = deps;
  if (!latest?.running || latest.runId === null || kind === 'drift') return false;
  const { runId, chainId } = latest;
  const waiting = await runs.read(runId);
  if (waiting?.status !== 'waiting' || (dryRun && !waiting.dryRun)) return false;
  const decision = await decisions.decide(runId, { outcome: 'superseded' });
  if (typeof decision === 'string' || 'decided' in decision) return false;
  try {
    await workflows.supersede(integrationId, { runId });
    if (await hasEnded(workflows, integrationId, chainId)) return true;
  } catch (error) {
    if (!(error instanceof NoWorkerError) && !(error instanceof RunConflictError)) throw error;
  }
  await runs.close(runId, 'superseded');
  await workflows.terminate(integrationId, chainId, 'superseded by a new start; it had written nothing');
  return true;
}
