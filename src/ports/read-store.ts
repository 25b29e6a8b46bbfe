import type { ReadTally } from '../domain/complete-read.ts';
import type { Employee } from '../domain/employee.ts';
import type { EmployeeId, LearnerId, RunId } from '../domain/ids.ts';
import type { Learner } from '../domain/learner.ts';
import type { OutOfScopeEmployee } from '../domain/plan-out-of-scope.ts';
import type { ReadPosition } from './paging.ts';

export type ReadSide = 'employees' | 'learners';

/** An employee as kept for the run: whole inside the scope, the least outside it (design §4, invariant 11). */
export type EmployeeRow = { readonly employee: Employee; readonly hash: string } | { readonly outOfScope: OutOfScopeEmployee };
export interface LearnerRow {
  readonly learner: Learner;
  readonly hash: string;
}

/** A page's place in the read; saved together with its rows. `pass` counts up when a list is read again from the start. */
export interface PageMark {
  readonly page: number;
  readonly pass: number;
  readonly total: number | null;
  readonly unreadable: number;
  readonly cursor: string | null;
}

/** What a run read, until the run is closed. */
export interface ReadStore {
  position(runId: RunId, side: ReadSide, pass: number): Promise<ReadPosition>;
  saveEmployees(runId: RunId, mark: PageMark, rows: readonly EmployeeRow[]): Promise<void>;
  saveLearners(runId: RunId, mark: PageMark, rows: readonly LearnerRow[]): Promise<void>;
  /** Learners that were looked up singly because the list did not have them. */
  addLearners(runId: RunId, rows: readonly LearnerRow[]): Promise<void>;
  tally(runId: RunId, side: ReadSide, pass: number): Promise<ReadTally>;

  /** In scope or linked, ordered by employee id; pages of `limit` after the given id. */
  employeesAfter(runId: RunId, after: EmployeeId | null, limit: number): Promise<readonly EmployeeRow[]>;
  learnersAfter(runId: RunId, after: LearnerId | null, limit: number): Promise<readonly LearnerRow[]>;
  learners(runId: RunId, ids: readonly LearnerId[]): Promise<ReadonlyMap<LearnerId, LearnerRow>>;
}
