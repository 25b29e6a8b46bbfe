import type { WrittenHashes } from '../domain/drift/field-drift.ts';
import type { EmployeeId, IntegrationId, LearnerId, RunId, StepId } from '../domain/ids.ts';
import type { Match } from '../domain/matching.ts';
import type { PersonPlan } from '../domain/plan-person.ts';
import type { Problem, ProblemCode } from '../domain/problem.ts';
import type { WriteResults } from '../domain/quarantine/too-many-failures.ts';
import type { PlanStep, StepKind, StepStatus } from '../domain/steps.ts';
import type { PersonOutcome, PersonSteps } from './lms-port.ts';

export interface PlannedPerson {
  readonly plan: PersonPlan;
  readonly inScope: boolean;
  readonly match: Match['outcome'] | 'out-of-scope';
  /** The former employee id whose link a rehire takes over. */
  readonly inheritedFrom: EmployeeId | null;
  /** Hash of the person's part of the plan; null without steps. */
  readonly planHash: string | null;
}

export interface StoredStep {
  readonly id: StepId;
  readonly employeeId: EmployeeId;
  readonly learnerId: LearnerId | null;
  readonly kind: StepKind;
  readonly status: StepStatus;
  readonly step: PlanStep;
  readonly problem: Problem | null;
  readonly finishedAt: Date | null;
}

/** One attempt at people [from, to) of a run's plan. `owner` is unique to the attempt, so that two never mix. */
export interface Claim {
  readonly runId: RunId;
  readonly integrationId: IntegrationId;
  readonly from: number;
  readonly to: number;
  readonly owner: string;
  readonly leaseMs: number;
}

/** An outcome as it is recorded, with hashes of the values that the account now holds by it. */
export interface RecordedOutcome extends PersonOutcome {
  readonly written?: WrittenHashes;
}

/** Thrown when another attempt has taken over; whoever gets it stops writing. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
  constructor() {
    super('another attempt has taken these people over');
  }
}

export interface RememberedPerson {
  readonly learnerId: LearnerId | null;
  readonly match: PlannedPerson['match'];
  readonly planHash: string | null;
}

export interface StepStore {
  /** Forgets a plan that was begun; planning starts over after a crash. */
  clearPlan(runId: RunId): Promise<void>;
  /** `firstPosition` is the place in the plan of the first person here that has steps. */
  savePlan(runId: RunId, people: readonly PlannedPerson[], firstPosition: number): Promise<void>;
  /**
   * Moves the next people's steps from `pending` to `sending` in one statement, with attempt and lease, and hands them out.
   * People whose former attempt's lease has run out come back as uncertain, and whose account was written after the plan was read
   * as `writtenSince`. Empty when nothing can be had at the moment, and while the run is paused.
   */
  claim(claim: Claim, limit: number): Promise<readonly PersonSteps[]>;
  /** Steps of the range still without an outcome. */
  open(claim: Claim): Promise<number>;
  /** The same without those that this attempt itself has sent and waits for. */
  openForOthers(claim: Claim): Promise<number>;
  /** Drops people of the range for whom something newer was applied meanwhile. */
  dropOutdated(claim: Claim): Promise<void>;
  /** Prolongs the lease; false when the run was closed meanwhile: then nobody may write for it. */
  renew(claim: Claim): Promise<boolean>;
  /** Outcomes and links together; throws LeaseLostError when another attempt has taken one of them over. */
  record(claim: Claim, outcomes: readonly RecordedOutcome[]): Promise<void>;
  /** Counted from the steps themselves; people whose plan was dropped do not count. */
  writeResults(runId: RunId): Promise<WriteResults>;
  /** Opens steps again that failed with one of these codes; answers how many people have open steps. Repeatable. */
  reopen(runId: RunId, codes: readonly ProblemCode[]): Promise<number>;
  /** Gives back people that were claimed and not sent. */
  giveBack(claim: Claim, employeeIds: readonly EmployeeId[]): Promise<void>;
  /** Of everybody in the plan: whose account it is, how it was found, and the hash of the person's part; null without steps. */
  remembered(runId: RunId): Promise<ReadonlyMap<EmployeeId, RememberedPerson>>;
  /** Leaves these people out: what is pending for them is dropped with the reason that they changed, and no match of theirs is kept. */
  dropChanged(runId: RunId, employeeIds: readonly EmployeeId[]): Promise<void>;
  list(
    runId: RunId,
    filter: { status?: StepStatus; kind?: StepKind; differs?: boolean; limit: number; after?: StepId },
  ): Promise<readonly StoredStep[]>;
}
