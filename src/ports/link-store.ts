import type { EmployeeId, IntegrationId, LearnerId, RunId } from '../domain/ids.ts';
import type { LinkKeys } from '../domain/matching.ts';

export interface LinkStore {
  all(integrationId: IntegrationId): Promise<readonly LinkKeys[]>;
  /** Learners that are linked but were not in the run's list, up to `limit`, with how many there are in all. */
  unseen(
    integrationId: IntegrationId,
    runId: RunId,
    limit: number,
  ): Promise<{ readonly total: number; readonly learnerIds: readonly LearnerId[] }>;
  /** Linked employees who were not in the run's list: reported, never switched off. */
  absent(integrationId: IntegrationId, runId: RunId): Promise<readonly EmployeeId[]>;
  /** Makes the plan's matches links, moves the link of a rehire, and prepares the rows that writes lock. Repeatable. */
  adopt(integrationId: IntegrationId, runId: RunId): Promise<void>;
}
