import type { IntegrationId } from '../../domain/ids.ts';
import type { IntegrationStore } from '../../ports/integration-store.ts';

/** Quiet where the integration is gone. Throws, to be tried again, where somebody else changed it at the same moment. */
export async function pauseCertificates(
  integrations: Pick<IntegrationStore, 'read' | 'change'>,
  integrationId: IntegrationId,
): Promise<void> {
  const integration = await integrations.read(integrationId);
  if (!integration || integration.certificates.paused) return;
  const { certificates, revision } = integration;
  const changed = await integrations.change(
    integrationId,
    { certificates: { ...certificates, paused: true } },
    { revision },
  );
  if (changed === 'changed-meanwhile') throw new Error('the integration was changed meanwhile');
}
