import { setTimeout as sleep } from 'node:timers/promises';
import type { IntegrationId } from '../domain/ids.ts';
import type { RunsDeps, StartRequest } from './deps.ts';
import { NoWorkerError, RunConflictError } from './errors.ts';
import type { LatestWorkflow } from './full-sync-workflows.ts';

const LOOKS = 50;
const LOOK_MS = 100;

/**
 * A run that only waits for a person makes room for a new start, and says so; for another look only where it was a look itself. True when
 * it did. It has written nothing, so where no
 * worker is up that could end it, it is ended from outside.
 */
export async function supersede(
  deps: RunsDeps,
  integrationId: IntegrationId,
  latest: LatestWorkflow | null,
  { dryRun }: Pick<StartRequest, 'dryRun'>,
): Promise<boolean> {
  const { runs, decisions, workflows } = deps;
  if (!latest?.running || latest.runId === null) return false;
  const { runId, chainId } = latest;
  const waiting = await runs.read(runId);
  if (waiting?.status !== 'waiting' || (dryRun && !waiting.dryRun)) return false;
  const decision = await decisions.decide(runId, { outcome: 'superseded' });
  if (typeof decision === 'string' || 'decided' in decision) return false;
  try {
    await workflows.supersede(integrationId, { runId });
    for (let look = 1; look <= LOOKS; look++) {
      const now = await workflows.latest(integrationId);
      if (!now?.running || now.chainId !== chainId) return true;
      await sleep(LOOK_MS);
    }
  } catch (error) {
    if (!(error instanceof NoWorkerError) && !(error instanceof RunConflictError)) throw error;
  }
  await runs.close(runId, 'superseded');
  await workflows.terminate(integrationId, chainId, 'superseded by a new start; it had written nothing');
  return true;
}
