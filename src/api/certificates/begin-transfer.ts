import type { Integration } from '../../ports/integration-store.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { CertificatesBody } from './settings-body.ts';

/**
 * What a save leads to: switched on, everything that there is is asked for, and a transfer begins at once. Kept while Temporal is away:
 * the Schedule follows the store.
 */
export async function beginTransfer(
  { certificateReads, certificateTransfers }: Pick<ApiDependencies, 'certificateReads' | 'certificateTransfers'>,
  { id, certificates }: Pick<Integration, 'id' | 'certificates'>,
  given: CertificatesBody,
): Promise<void> {
  if (!certificates.enabled) return;
  if (given.enabled) await certificateReads.askForEverything(id);
  await certificateTransfers.start(id);
}
