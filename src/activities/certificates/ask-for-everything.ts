import type { IntegrationId } from '../../domain/ids.ts';
import type { CertificateReadStore } from '../../ports/certificate-ledger.ts';
import type { IntegrationStore } from '../../ports/integration-store.ts';

export interface AskForEverythingDeps {
  readonly integrations: Pick<IntegrationStore, 'read'>;
  readonly certificateReads: Pick<CertificateReadStore, 'askForEverything'>;
}

/**
 * Certificates of accounts of nobody are not kept: after somebody was linked to an account that was there before, the next look reads
 * everything, and finds theirs.
 */
export async function askForEverything(
  { integrations, certificateReads }: AskForEverythingDeps,
  integrationId: IntegrationId,
): Promise<void> {
  const integration = await integrations.read(integrationId);
  if (integration?.certificates.enabled) await certificateReads.askForEverything(integrationId);
}
