import type { TransferResult } from '../../domain/certificates/transfer-result.ts';
import type { IntegrationId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type { CertificateBook, CertificateReadStore, LedgerClaim } from '../../ports/certificate-ledger.ts';
import type { Connections } from '../../ports/connections.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { attemptName } from '../apply.ts';
import { heartbeating } from '../heartbeating.ts';
import { type BatchDeps, NOTHING_DEALT, transferBatch } from './transfer-batch.ts';

export interface TransferDeps extends BatchDeps {
  readonly connections: Connections;
  readonly certificateBook: Pick<CertificateBook, 'tally'>;
  readonly certificateReads: BatchDeps['certificateReads'] & Pick<CertificateReadStore, 'noteTransfer'>;
  readonly leaseMs: number;
}

export function createTransferActivities(deps: TransferDeps) {
  const { connections, certificateBook, certificateReads, logger, leaseMs } = deps;
  return {
    /**
     * At most `limit` of the certificates that are due, oldest first. A retry sends none again that may have been sent. Ends, with what
     * was begun finished, as soon as certificates are paused or switched off.
     */
    async transferCertificates(integrationId: IntegrationId, limit: number): Promise<TransferResult> {
      return heartbeating(logger, async (stopping) => {
        const connected = await connections.open(integrationId);
        if ('problems' in connected) return standStill(connected.problems[0]);
        const claim: LedgerClaim = { integrationId, token: attemptName(), leaseMs };
        const { counts, stopped } = await transferBatch(deps, connected, claim, limit, stopping).catch(noted);
        if (typeof stopped !== 'string') await certificateReads.noteTransfer(integrationId, stopped);
        const { due } = await certificateBook.tally(integrationId);
        return { ...counts, due, stopped: typeof stopped === 'string' ? stopped : (stopped?.code ?? null) };
      });

      /** It may be tried again for long, and whoever asks meanwhile is told why nothing is filed. */
      async function noted(error: unknown): Promise<never> {
        if (error instanceof VendorError) await certificateReads.noteTransfer(integrationId, error.problem);
        throw error;
      }

      async function standStill(
        problem: Problem = { code: 'internal-error', severity: 'error' },
      ): Promise<TransferResult> {
        const { code } = problem;
        if (code !== 'integration-gone') await certificateReads.noteTransfer(integrationId, problem);
        return { ...NOTHING_DEALT, due: 0, stopped: code };
      }
    },
  };
}
