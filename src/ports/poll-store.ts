import type { EmployeeId, IntegrationId } from '../domain/ids.ts';

/** Where a poll goes on, and what the last one found. */
interface PollMark {
  /** Everything that changed before it has been looked at. */
  readonly since: Date;
  readonly polledAt: Date;
  readonly found: { readonly employees: number; readonly changed: number } | null;
}

export interface PollStore {
  /** The mark, null before the first poll, and the moment by the clock that all workers share. */
  begin(integrationId: IntegrationId): Promise<{ readonly mark: PollMark | null; readonly now: Date }>;
  /** Moves the mark on, never back. */
  move(integrationId: IntegrationId, since: Date, found: NonNullable<PollMark['found']>): Promise<void>;
  mark(integrationId: IntegrationId): Promise<PollMark | null>;
  /** What the accounts of these people were last brought in step with; whoever is not linked is left out. */
  fingerprints(
    integrationId: IntegrationId,
    employeeIds: readonly EmployeeId[],
  ): Promise<ReadonlyMap<EmployeeId, string | null>>;
}
