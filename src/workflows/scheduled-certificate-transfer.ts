import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, proxyActivities, startChild, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { BegunTransfer, LookResult } from '../domain/certificates/transfer-result.ts';
import { certificateTransfer } from './certificate-transfer.ts';
import { certificatesId } from './ids.ts';
import { soonAgain } from './profiles.ts';
import type { ScheduledInput, ScheduledTransferResult } from './scheduled-messages.ts';
import { queuedLikeMe } from './showing.ts';
import { showLook } from './showing-certificates.ts';

/**
 * What a Schedule starts every minute at the latest: a look at the LMS where that is due, and where something is due a transfer, which may take hours. It goes on
 * without its parent: to Temporal a parent that waits would be a look that goes on, and no other one would start.
 */
export async function scheduledCertificateTransfer(input: ScheduledInput): Promise<ScheduledTransferResult> {
  const { lookForCertificates } = proxyActivities<Activities>(soonAgain());
  const look = await lookForCertificates.executeWithOptions({ summary: 'Ask the LMS for certificates' }, [
    input.integrationId,
    'due',
  ]);
  const begun = look.begin !== null && (await beginTransfer(input, look, look.begin));
  showLook(look, look.begin !== null && !begun);
  return { found: look.found, due: look.due, stopped: look.stopped, begun };
}

/** False where one goes on already: it comes to what is due by itself. */
async function beginTransfer(
  { integrationId }: ScheduledInput,
  { due }: LookResult,
  { integrationName, heartbeatTimeoutMs }: BegunTransfer,
): Promise<boolean> {
  try {
    await startChild(certificateTransfer, {
      workflowId: certificatesId(integrationId),
      args: [{ integrationId, heartbeatTimeoutMs, due }],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      staticSummary: `Certificates of ${integrationName}`,
      priority: { fairnessKey: integrationId },
      ...queuedLikeMe(workflowInfo().typedSearchAttributes),
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}
