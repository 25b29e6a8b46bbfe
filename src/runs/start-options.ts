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
    staticSummary: summaryOf(input, integrationName),
    // one integration with many activities must not keep the others waiting
    priority: { fairnessKey: input.integrationId },
  } satisfies WorkflowStartOptions;
}

function summaryOf({ kind, dryRun }: FullSyncInput, integrationName: string): string {
  if (kind === 'drift') return `Drift check of ${integrationName}`;
  return `Full sync of ${integrationName}${dryRun ? ' (dry run)' : ''}`;
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
