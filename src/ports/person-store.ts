import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { HintSource } from '../domain/incremental/hint.ts';
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

/** How fast changes of the person arrive. */
export interface PersonFreshness {
  /** Since when somebody says that something changed, and no update has looked; null where nobody does. */
  readonly waitingSince: Date | null;
  /** The newest change that an update of this person wrote; null where there was none for so long as updates are kept. */
  readonly lastChange: {
    readonly source: HintSource;
    /** In Personio, where it is known when. */
    readonly changedAt: Date | null;
    readonly receivedAt: Date;
    readonly writtenAt: Date;
  } | null;
}

export interface PersonStore {
  /** The newest run that planned anything for the person, and the newest that looked at them at all; often the same. */
  lastRuns(
    integrationId: IntegrationId,
    employeeId: EmployeeId,
  ): Promise<{
    readonly seen: PersonInRun | null;
    readonly planned: PersonInRun | null;
    /** The newest of kind `person`. */
    readonly update: PersonInRun | null;
  }>;
  freshness(integrationId: IntegrationId, employeeId: EmployeeId): Promise<PersonFreshness>;
  openCases(integrationId: IntegrationId, employeeId: EmployeeId): Promise<readonly OpenCase[]>;
}
