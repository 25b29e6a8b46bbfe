import type { EmployeeId, IntegrationId, LearnerId, RunId } from '../domain/ids.ts';
import type { PlanStep } from '../domain/steps.ts';

/** Somebody for whom a run did something. */
export interface AppliedPerson {
  readonly employeeId: EmployeeId;
  /** The account that the employee is linked to now; null where there is none any more. */
  readonly linked: LearnerId | null;
  /** In the order in which they were applied. */
  readonly steps: readonly PlanStep[];
}

export interface UndoStore {
  /** How many people a run did something for, and for how many of them it is still known what. */
  extent(runId: RunId): Promise<{ readonly people: number; readonly kept: number }>;
  /**
   * People [from, to) of the run's plan for whom something was applied, or sent with an outcome that nobody knows; in the
   * order of the plan. Those whose values are no longer kept are left out.
   */
  people(integrationId: IntegrationId, runId: RunId, from: number, to: number): Promise<readonly AppliedPerson[]>;
  /** Everybody whom the run's own plan is still going to write for. */
  affected(runId: RunId): Promise<readonly EmployeeId[]>;
}
