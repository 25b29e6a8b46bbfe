import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { DueDate, DueKind } from '../domain/incremental/due.ts';
import type { ProblemCode } from '../domain/problem.ts';

/** Somebody who is to be looked at when the moment comes. */
export interface DueRow {
  /** Where a list goes on. */
  readonly id: string;
  readonly employeeId: EmployeeId;
  readonly kind: DueKind;
  readonly dueAt: Date;
  /** How often an update was asked for since. */
  readonly attempts: number;
  /** When one is asked for again, should it still be there; null before the first time. */
  readonly askAgainAt: Date | null;
  /** When it was first set. */
  readonly setAt: Date;
  /** `given-up`: no update is asked for any more, and the runs go on trying. */
  readonly state: 'waiting' | 'due' | 'given-up';
}

/** What a plan says of one person; everything else that was set for them falls away. */
export interface DatesOfPerson {
  readonly employeeId: EmployeeId;
  readonly dates: readonly { readonly kind: DueDate['kind']; readonly at: Date }[];
}

export interface DueDateStore {
  /** By the clock that all workers share. */
  now(): Promise<Date>;
  /** When those of them who have days of grace were first seen outside the scope. */
  graceSince(integrationId: IntegrationId, employeeIds: readonly EmployeeId[]): Promise<ReadonlyMap<EmployeeId, Date>>;
  /**
   * Sets, moves and drops what the plan of this run says of a page of people. A day that is past is not set anew, since the plan has its
   * steps; what a run that began to read later has set stays. Repeatable.
   */
  keep(integrationId: IntegrationId, runId: RunId, people: readonly DatesOfPerson[]): Promise<void>;
  /**
   * Drops what is set for people whom this run had no plan for: they left the scope before they had an account. Whoever it did not even
   * read only where the list was `complete`.
   */
  dropUnplanned(integrationId: IntegrationId, runId: RunId, complete: boolean): Promise<void>;
  /**
   * After a run: whoever has a failed step with one of these codes is retried in an hour, unless that is set already; whoever was served
   * is not, and a day that came and was served is done. Repeatable.
   */
  settle(runId: RunId, passing: readonly ProblemCode[]): Promise<void>;
  /** Whose moment has come and for whom it is time to ask, longest due first; nobody who is held, and no retry that was given up. */
  due(integrationId: IntegrationId, limit: number): Promise<readonly DueRow[]>;
  /** An update was asked for them: the next time is later with each attempt. Repeatable for the same rows. */
  asked(integrationId: IntegrationId, rows: readonly DueRow[]): Promise<void>;
  /** In the order of the moment; `after` is the `id` of the last one of the page before. */
  list(
    integrationId: IntegrationId,
    filter: {
      readonly kind?: DueKind;
      readonly employeeId?: EmployeeId;
      readonly limit: number;
      readonly after?: string;
    },
  ): Promise<readonly DueRow[]>;
  /** How many have been due for longer than this, by integration and kind. */
  countOverdue(
    forMs: number,
  ): Promise<readonly { readonly integrationId: IntegrationId; readonly kind: DueKind; readonly people: number }[]>;
}
