import type { ProblemCode } from '../../domain/problem.ts';
import type {
  CertificateLedger,
  CertificateReading,
  CertificateReadStore,
  LedgerClaim,
} from '../../ports/certificate-ledger.ts';
import type { LmsFiles } from './lms-files.ts';

interface NoteDeps {
  readonly ledger: Pick<CertificateLedger, 'putOffFiles'>;
  readonly certificateReads: Pick<CertificateReadStore, 'noteLook'>;
}

/** What is over for certain when the LMS has handed out a file. */
const OVER_WHEN_SERVED: readonly ProblemCode[] = ['host-unreachable', 'rate-limited', 'lms-key-refused'];

/**
 * How a batch found the LMS, told as a look at it would. Whatever else needs it waits, too: the next batch would claim the same ones again,
 * and come to nothing else.
 */
export async function noteLms(
  { ledger, certificateReads }: NoteDeps,
  claim: LedgerClaim,
  { away, hasServed }: LmsFiles,
  { lookFailed }: CertificateReading,
): Promise<void> {
  const { integrationId } = claim;
  if (away !== null) {
    await ledger.putOffFiles(claim, away.againAt);
    await certificateReads.noteLook(integrationId, away.problem);
  } else if (hasServed && lookFailed && OVER_WHEN_SERVED.includes(lookFailed.problem.code)) {
    await certificateReads.noteLook(integrationId, null);
  }
}
