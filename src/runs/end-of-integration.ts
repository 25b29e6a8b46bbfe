import type { IntegrationId } from '../domain/ids.ts';
import type { RunsDeps } from './deps.ts';
import { TemporalAwayError, TemporalRefusedError } from './errors.ts';

/**
 * Ends the workflow that still waits for an approval when its integration is deleted; nothing could come of it. Terminated,
 * not cancelled: its run is gone. Where Temporal does not answer it runs out by itself, and closes nothing.
 */
export async function endWorkflowOf(
  { workflows }: Pick<RunsDeps, 'workflows'>,
  integrationId: IntegrationId,
): Promise<void> {
  try {
    const latest = await workflows.latest(integrationId);
    if (latest?.running) await workflows.terminate(integrationId, latest.chainId, 'its integration was deleted');
  } catch (error) {
    if (!(error instanceof TemporalAwayError) && !(error instanceof TemporalRefusedError)) throw error;
  }
}
