import type { LedgerCertificate } from '../../ports/certificate-ledger.ts';
import { LeaseLostError } from '../../ports/step-store.ts';
import { isStoreAway } from '../../ports/store-away.ts';
import { originOf } from '../failure.ts';
import { type TransferContext, TransferStopped } from './transfer-context.ts';

/** Whether an error would have come up with any certificate: the claim is lost, the store away, the attempt told to stop. */
export function endsBatch({ lease, stopping }: TransferContext, error: unknown): boolean {
  if (error instanceof TransferStopped || error instanceof LeaseLostError || isStoreAway(error)) return true;
  return lease.lost.aborted || stopping.aborted;
}

/** An error of ours about one certificate, for whoever reads the log. Many in a row end the batch. */
export function noteStumble(
  { logger, faults, claim: { integrationId } }: TransferContext,
  { id: certificateId }: LedgerCertificate,
  error: unknown,
): void {
  logger.error({ integrationId, certificateId, ...originOf(error) }, 'A certificate could not be dealt with');
  faults.note(error instanceof Error ? error : new Error('unknown'));
}
