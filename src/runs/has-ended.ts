import { setTimeout as sleep } from 'node:timers/promises';
import type { IntegrationId } from '../domain/ids.ts';
import type { FullSyncWorkflows } from './full-sync-workflows.ts';

const LOOKS = 50;
const LOOK_MS = 100;

/** Waits a few seconds for a workflow that was told to end; false where it still goes on. */
export async function hasEnded(
  workflows: Pick<FullSyncWorkflows, 'latest'>,
  integrationId: IntegrationId,
  chainId: string,
): Promise<boolean> {
  for (let look = 1; look <= LOOKS; look++) {
    const now = await workflows.latest(integrationId);
    if (!now?.running || now.chainId !== chainId) return true;
    await sleep(LOOK_MS);
  }
  return false;
}
