import type { IntegrationId } from '../ids.ts';

/** Where Personio calls for an integration, after the public address of the API. */
export function webhookPath(integrationId: IntegrationId): string {
  return `/api/v1/webhooks/personio/${integrationId}`;
}
