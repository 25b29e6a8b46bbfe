import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import type { OpenRun } from './integration-store.ts';

/** What is left of somebody who was erased. */
export interface Tombstone {
  readonly integrationId: IntegrationId;
  readonly employeeId: EmployeeId;
  readonly erasedAt: Date;
  /** Name of the token. */
  readonly erasedBy: string | null;
}

/** Erases people and remembers that they are (design §4, invariant 11). */
export interface ErasureStore {
  /**
   * Erases everything that is kept of one person in these integrations, in one transaction, and leaves a tombstone in each.
   * Answers the run in the way where one reads, plans or writes; nothing is erased then. Where a run waits for approval, the
   * person is taken out of its plan. `keep` is called last, before the commit; whatever it throws takes everything back.
   */
  erase(
    integrationIds: readonly IntegrationId[],
    employeeId: EmployeeId,
    by: string,
    keep: (tombstones: readonly Tombstone[]) => Promise<void>,
  ): Promise<readonly Tombstone[] | OpenRun>;
  /** Lifts tombstones; answers those that there were. */
  readmit(
    integrationIds: readonly IntegrationId[],
    employeeId: EmployeeId,
    keep: (tombstones: readonly Tombstone[]) => Promise<void>,
  ): Promise<readonly Tombstone[]>;
  find(integrationId: IntegrationId, employeeId: EmployeeId): Promise<Tombstone | null>;
}
