import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { RunStatus } from '../domain/run.ts';
import type { StepKind, StepStatus } from '../domain/steps.ts';
import type { PlannedPerson } from './step-store.ts';

/** What a run made of one person. */
export interface PersonInRun {
  readonly runId: RunId;
  readonly status: RunStatus;
  readonly dryRun: boolean;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly match: PlannedPerson['match'];
  readonly disposition: PlannedPerson['plan']['disposition'];
  readonly steps: readonly {
    readonly kind: StepKind;
    readonly status: StepStatus;
    readonly finishedAt: Date | null;
    readonly problem: Problem | null;
  }[];
  readonly problems: readonly Problem[];
}

/** Something about a person that somebody has to decide. */
export interface OpenCase {
  readonly problem: Problem;
  readonly openedAt: Date;
}

export interface PersonStore {
  /** The newest run that planned anything for the person, and the newest that looked at them at all; often the same. */
  lastRuns(
    integrationId: IntegrationId,
    employeeId: EmployeeId,
  ): Promise<{ readonly seen: PersonInRun | null; readonly planned: PersonInRun | null }>;
  openCases(integrationId: IntegrationId, employeeId: EmployeeId): Promise<readonly OpenCase[]>;
}
