import type { OwnMembership } from '../domain/groups.ts';
import type { EmployeeId, IntegrationId, LearnerId, RunId } from '../domain/ids.ts';

/** A membership that Matrikel added. Rows are written and removed together with the outcome of the step (StepStore.record). */
export interface AddedMembership extends OwnMembership {
  readonly employeeId: EmployeeId;
  readonly learnerId: LearnerId;
  /** The run that added it. */
  readonly runId: RunId | null;
  readonly addedAt: Date;
}

export interface MembershipStore {
  /** What Matrikel added, by learner; who has nothing of it is not in the map. */
  ofLearners(
    integrationId: IntegrationId,
    learnerIds: readonly LearnerId[],
  ): Promise<ReadonlyMap<LearnerId, readonly AddedMembership[]>>;
  /**
   * Forgets those that the LMS no longer showed when the run read it: somebody else took them away, and if somebody else gives
   * them back, they are not ours. What was added after the run began to read stays, and all of a learner whose groups it did not read.
   */
  forgetLost(integrationId: IntegrationId, runId: RunId): Promise<void>;
  /** In the order of learner and group; `after` is the last one of the page before. */
  list(
    integrationId: IntegrationId,
    filter: { limit: number; after?: Pick<AddedMembership, 'learnerId' | 'groupId'> },
  ): Promise<readonly AddedMembership[]>;
}
