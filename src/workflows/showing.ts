import { defineSearchAttributeKey, type SearchAttributePair, type TypedSearchAttributes } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { PlanResult } from '../activities/plan.ts';
import type { FullSyncProgress } from './messages.ts';
import type { EmployeeUpdateResult } from './update-messages.ts';

const INTEGRATION = defineSearchAttributeKey('MatrikelIntegration', 'KEYWORD');
const PHASE = defineSearchAttributeKey('MatrikelPhase', 'KEYWORD');
const FAILED = defineSearchAttributeKey('MatrikelFailed', 'INT');

/**
 * The phase as a column and filter of Temporal's list. A cluster whose administrator did not register the attribute starts
 * runs without it, and an upsert would hang them.
 */
export function showPhase(phase: string): void {
  if (workflowInfo().typedSearchAttributes.get(PHASE) === undefined) return;
  upsertSearchAttributes([{ key: PHASE, value: phase }]);
}

/** Lets the operator filter for runs that left people behind. */
export function showFailed(people: number): void {
  if (workflowInfo().typedSearchAttributes.get(PHASE) === undefined) return;
  upsertSearchAttributes([{ key: FAILED, value: people }]);
}

/** For a child that begins: the attributes that its parent has too, which were registered then. */
export function queuedLikeMe(mine: TypedSearchAttributes): { typedSearchAttributes?: SearchAttributePair[] } {
  const integration = mine.get(INTEGRATION);
  if (integration === undefined) return {};
  return {
    typedSearchAttributes: [
      { key: INTEGRATION, value: integration },
      { key: PHASE, value: 'queued' },
      { key: FAILED, value: 0 },
    ],
  };
}

export function showPlan({ people, calls, seconds, planHash }: PlanResult): void {
  setCurrentDetails(
    `Plan \`${planHash}\`: **${people} people**, about ${calls} calls, about ${Math.ceil(seconds / 60)} min`,
  );
}

export function showApplying({ done, people, failed }: FullSyncProgress): void {
  setCurrentDetails(`Applied to **${done} of ${people} people**, ${failed} steps failed`);
}

export function showUpdate({ updates, applied, failed }: EmployeeUpdateResult): void {
  setCurrentDetails(`**${updates} updates** wrote: ${applied} steps applied, ${failed} failed`);
}

export function showWaiting(): void {
  setCurrentDetails('**Waits for a person**: nothing has been changed yet');
}
