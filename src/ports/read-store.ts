import type { ReadTally } from '../domain/complete-read.ts';
import type { Employee } from '../domain/employee.ts';
import type { EmployeeId, LearnerId, RunId } from '../domain/ids.ts';
import type { Learner } from '../domain/learner.ts';
import type { EmployeeKeys, LearnerKeys } from '../domain/matching.ts';
import type { OutOfScopeEmployee } from '../domain/plan-out-of-scope.ts';
import type { ReadPosition } from './paging.ts';

export type ReadSide = 'employees' | 'learners';

/** Which scope is meant: the run's own, or in the preview of a draft the one that is in force meanwhile. */
export type ScopeSide = 'own' | 'in-force';

/** An employee as kept for the run: whole inside the scope, the least outside it (design §4, invariant 11). */
export type EmployeeRow =
  | { readonly employee: Employee; readonly hash: string }
  | { readonly outOfScope: OutOfScopeEmployee };
export interface LearnerRow {
  readonly learner: Learner;
  readonly hash: string;
}

/** Rows as they are saved: what matching needs lies beside them, so that matching need not load whole people. */
export type EmployeeRecord = (
  | { readonly employee: Employee; readonly hash: string; readonly keys: EmployeeKeys }
  | { readonly outOfScope: OutOfScopeEmployee; readonly inForce?: KeptInForce }
) & { readonly inLiveScope?: boolean };

/** In a preview: somebody outside the draft's scope whom the scope in force takes in, kept whole until the run closes. */
type KeptInForce = Extract<EmployeeRow, { readonly employee: Employee }> & { readonly keys: EmployeeKeys };

export interface LearnerRecord extends LearnerRow {
  readonly keys: LearnerKeys & { readonly activeAdministrator: boolean };
}

/** A page's place in the read; saved together with its rows. `pass` counts up when a list is read again from the start. */
export interface PageMark {
  readonly page: number;
  readonly pass: number;
  readonly total: number | null;
  readonly rows: number;
  readonly unreadable: number;
  readonly cursor: string | null;
}

/** What a run read, until the run is closed. */
export interface ReadStore {
  /** Where a read goes on, for at most `limit` pages. */
  position(runId: RunId, side: ReadSide, pass: number, limit: number): Promise<ReadPosition>;
  saveEmployees(runId: RunId, mark: PageMark, rows: readonly EmployeeRecord[]): Promise<void>;
  saveLearners(runId: RunId, mark: PageMark, rows: readonly LearnerRecord[]): Promise<void>;
  /** Learners that were looked up singly because the list did not have them. */
  addLearners(runId: RunId, rows: readonly LearnerRecord[]): Promise<void>;
  tally(runId: RunId, side: ReadSide, pass: number): Promise<ReadTally>;

  /** Ends the reading: what only an older pass saw is dropped. */
  finish(runId: RunId): Promise<void>;

  /** Everybody that was read, inside the scope and out of it. */
  countEmployees(runId: RunId): Promise<number>;
  /** In scope or linked, ordered by employee id; pages of `limit` after the given id. */
  employeesAfter(
    runId: RunId,
    after: EmployeeId | null,
    limit: number,
    side?: ScopeSide,
  ): Promise<readonly EmployeeRow[]>;
  /** Of everybody in scope. */
  employeeKeys(runId: RunId, side?: ScopeSide): Promise<readonly EmployeeKeys[]>;
  learnerKeys(runId: RunId): Promise<readonly LearnerRecord['keys'][]>;
  learners(runId: RunId, ids: readonly LearnerId[]): Promise<ReadonlyMap<LearnerId, LearnerRow>>;
}
