import type { IntegrationId } from '../domain/ids.ts';

/** The id is the lock: one full sync of an integration at a time. */
export function fullSyncId(integrationId: IntegrationId): string {
  return `full-sync/${integrationId}`;
}
