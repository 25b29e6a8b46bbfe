import type { WrittenHashes } from '../domain/drift/field-drift.ts';
import type { EmployeeId, IntegrationId, LearnerId, RunId } from '../domain/ids.ts';
import type { LinkKeys } from '../domain/matching.ts';

/** Hashes of what was last written, or found as wanted, in somebody's account. */
interface WrittenValues {
  readonly employeeId: EmployeeId;
  readonly written: WrittenHashes;
}

export interface LinkStore {
  all(integrationId: IntegrationId): Promise<readonly LinkKeys[]>;
  /** Whether anybody is linked at all. */
  any(integrationId: IntegrationId): Promise<boolean>;
  /** Whether this employee was linked to an account at that moment or later. */
  linkedSince(integrationId: IntegrationId, employeeId: EmployeeId, since: Date): Promise<boolean>;
  /** What is known around one person: links of these employees, and whoever is linked to one of these learners. */
  around(
    integrationId: IntegrationId,
    employeeIds: readonly EmployeeId[],
    learnerIds: readonly LearnerId[],
  ): Promise<readonly LinkKeys[]>;
  /** Learners that are linked but were not in the run's list, up to `limit`, with how many there are in all. */
  unseen(
    integrationId: IntegrationId,
    runId: RunId,
    limit: number,
  ): Promise<{ readonly total: number; readonly learnerIds: readonly LearnerId[] }>;
  /** Linked employees who were not in the run's list: reported, never switched off. */
  absent(integrationId: IntegrationId, runId: RunId): Promise<readonly EmployeeId[]>;
  /** Makes the plan's matches links, moves the link of a rehire, and prepares the rows that writes lock. Repeatable. `of`: how many people the plan is of. */
  adopt(integrationId: IntegrationId, runId: RunId, of?: 'everybody' | 'one'): Promise<void>;
  /**
   * Whoever has nothing to be written by this full sync is in step with its reading: an older plan of theirs is dropped. Leaves out whoever
   * is being written for, or was since it began to read.
   */
  noteEverybodyInStep(integrationId: IntegrationId, runId: RunId): Promise<void>;
  /** The same for the one person of an update, whether linked or not. False where somebody writes or wrote meanwhile: look once more. */
  noteOneInStep(runId: RunId, employeeId: EmployeeId): Promise<boolean>;
  /** Of those linked people of whom anything is known. */
  written(
    integrationId: IntegrationId,
    employeeIds: readonly EmployeeId[],
  ): Promise<ReadonlyMap<EmployeeId, WrittenHashes>>;
  /** Adds to what is known; whoever is not linked is left out. */
  noteWritten(integrationId: IntegrationId, people: readonly WrittenValues[]): Promise<void>;
}
