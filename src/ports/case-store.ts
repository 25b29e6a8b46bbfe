import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { Problem, ProblemCode } from '../domain/problem.ts';
import type { PlanStep } from '../domain/steps.ts';

type CaseState = 'open' | 'closed';

/** Something about a person that only a person can decide or put right. */
export interface Case {
  readonly id: string;
  readonly integrationId: IntegrationId;
  readonly employeeId: EmployeeId;
  readonly problem: Problem;
  /** Whether the next runs leave the person's change out, since the LMS refused the same one. */
  readonly waits: boolean;
  /** The run that saw it last. */
  readonly runId: RunId | null;
  readonly openedAt: Date;
  readonly seenAt: Date;
  readonly closedAt: Date | null;
}

/** What a run that ended says about cases. */
export interface CaseFindings {
  readonly codes: readonly ProblemCode[];
  /** Who has one of these was not looked at: their cases stay open. */
  readonly notJudged: readonly ProblemCode[];
  /** Hashes of the steps that the LMS refused. */
  readonly refused: ReadonlyMap<EmployeeId, string>;
  /** Everybody was looked at, or `only` this person: what was not found again is closed. */
  readonly complete: boolean;
  readonly only?: EmployeeId;
}

export interface CaseStore {
  /** By id; `after` is the last one of the page before. */
  list(
    integrationId: IntegrationId,
    filter: { readonly state?: CaseState; readonly limit: number; readonly after?: string },
  ): Promise<readonly Case[]>;
  read(id: string): Promise<Case | null>;
  /** Takes the fingerprint away, so that the next run tries again. Null when there is no such case. */
  tryAgain(id: string): Promise<Case | null>;
  /** The same for all that wait, or for those that one run saw last; answers how many there were. */
  tryAllAgain(integrationId: IntegrationId, seenBy?: RunId): Promise<number>;
  /** Fingerprints of the open cases that wait, by employee. */
  waiting(integrationId: IntegrationId): Promise<ReadonlyMap<EmployeeId, string>>;
  /** The steps that failed in the run with one of these codes, by employee. */
  refusedSteps(runId: RunId, codes: readonly ProblemCode[]): Promise<ReadonlyMap<EmployeeId, readonly PlanStep[]>>;
  /** Opens, or sees again, what the run found, and closes the rest where everybody was looked at. Repeatable. */
  settle(integrationId: IntegrationId, runId: RunId, findings: CaseFindings): Promise<void>;
}
