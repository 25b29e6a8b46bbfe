import type { WorkflowStartOptions } from '@temporalio/client';
import type { SearchAttributePair } from '@temporalio/common';
import { fullSyncId } from '../workflows/ids.ts';
import type { FullSyncInput } from '../workflows/messages.ts';
import { FAILED_KEY, INTEGRATION_KEY, PHASE_KEY } from './search-attribute-keys.ts';

/** The words are for whoever reads the Temporal UI; they are stored in clear, so they name the integration and no person. */
export function startOptions(input: FullSyncInput, integrationName: string, taskQueue: string) {
  return {
    workflowId: fullSyncId(input.integrationId),
    workflowIdConflictPolicy: 'FAIL',
    taskQueue,
    args: [input],
    staticSummary: `Full sync of ${integrationName}${input.dryRun ? ' (dry run)' : ''}`,
    // one integration with many activities must not keep the others waiting
    priority: { fairnessKey: input.integrationId },
  } satisfies WorkflowStartOptions;
}

export function searchable(integrationName: string): { typedSearchAttributes: SearchAttributePair[] } {
  return {
    typedSearchAttributes: [
      { key: INTEGRATION_KEY, value: integrationName },
      { key: PHASE_KEY, value: 'queued' },
      // Also here, so that a server that knows only the others refuses the start at once: an upsert would hang the run.
      { key: FAILED_KEY, value: 0 },
    ],
  };
}
