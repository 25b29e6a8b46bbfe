import {
  CancellationScope,
  CancelledFailure,
  continueAsNew,
  isCancellation,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import {
  type CertificateTransferInput,
  type CertificateTransferResult,
  transferProgressQuery,
} from './certificate-messages.ts';
import { storeWork, vendorRead, vendorWrite } from './profiles.ts';
import { showFailed, showPhase } from './showing.ts';
import { showCancelledTransfer, showTransfer } from './showing-certificates.ts';
import { TransferState } from './transfer-state.ts';

/** About two minutes at Personio's limit: each is a line in the UI, and 10,000 certificates stay at some 600 events. */
const BATCH = 100;

/**
 * Looks at the LMS, and files what is due, batch by batch, until nothing is left or something stands in the way. What was filed stands in
 * the ledger, so that it may end anywhere; the next look by schedule begins another one.
 */
export async function certificateTransfer(input: CertificateTransferInput): Promise<CertificateTransferResult> {
  const state = new TransferState(input, Date.now());
  setHandler(transferProgressQuery, () => state.progress(Date.now()), {
    description: 'How many certificates were filed, how many are left, and for about how long',
  });
  try {
    if (!input.carry) await begin(input, state);
    while (state.goesOn && !workflowInfo().continueAsNewSuggested) await fileBatch(input, state);
    // a batch that ended well after the cancel does not throw
    if (CancellationScope.current().consideredCancelled) throw new CancelledFailure('cancelled');
  } catch (error) {
    if (isCancellation(error)) await CancellationScope.nonCancellable(() => pause(input, state));
    throw error;
  }
  if (state.goesOn) return continueAsNew<typeof certificateTransfer>({ ...input, carry: state.carry });
  showPhase('done');
  showFailed(state.counts.failed);
  return { counts: state.counts, stopped: state.stopped };
}

async function begin({ integrationId, heartbeatTimeoutMs, due }: CertificateTransferInput, state: TransferState) {
  const { lookForCertificates } = proxyActivities<Activities>(vendorRead(heartbeatTimeoutMs));
  const summary = 'Ask the LMS for certificates';
  if (due === undefined) state.look(await lookForCertificates.executeWithOptions({ summary }, [integrationId]));
  if (state.goesOn) showPhase('transferring');
  showTransfer(state, Date.now());
}

async function fileBatch({ integrationId, heartbeatTimeoutMs }: CertificateTransferInput, state: TransferState) {
  const { transferCertificates } = proxyActivities<Activities>(vendorWrite(heartbeatTimeoutMs));
  const summary = `Up to ${BATCH} of ${state.due} certificates`;
  state.count(await transferCertificates.executeWithOptions({ summary }, [integrationId, BATCH]));
  showTransfer(state, Date.now());
}

/** Else the next look would begin another one at once. */
async function pause({ integrationId, heartbeatTimeoutMs }: CertificateTransferInput, state: TransferState) {
  const { pauseCertificates } = proxyActivities<Activities>(storeWork(heartbeatTimeoutMs));
  const summary = 'Nothing more until somebody resumes it';
  await pauseCertificates.executeWithOptions({ summary }, [integrationId]);
  showCancelledTransfer(state);
}
