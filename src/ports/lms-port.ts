import type { EmployeeId, FieldKey, LearnerId, StepId } from '../domain/ids.ts';
import type { GroupCatalogue, Learner } from '../domain/learner.ts';
import type { FieldDefinition, LmsCapabilities } from '../domain/lms-capabilities.ts';
import type { Problem } from '../domain/problem.ts';
import type { PlanStep } from '../domain/steps.ts';
import type { PreparedProbe } from './lms-probe.ts';
import type { Page, ReadPosition } from './paging.ts';

/** One person's steps, in the order in which they are to be applied. A connector may send several with one call. */
export interface PersonSteps {
  readonly employeeId: EmployeeId;
  /** Null while the account is still to be made. */
  readonly learnerId: LearnerId | null;
  readonly steps: readonly { readonly id: StepId; readonly step: PlanStep }[];
  /** True when an earlier attempt may have sent these: look the outcome up first, send only what did not take effect. */
  readonly uncertain: boolean;
  /**
   * The account was written by somebody else of ours after this was planned: look first, and send only what is not there. What is there
   * was not made by these steps.
   */
  readonly writtenSince?: boolean;
}

export type StepOutcome =
  /**
   * The LMS now holds what the step wanted, by this call or an earlier one. `already`: it did before anything was sent. `without`: an
   * account was made, but not with these fields.
   */
  | {
      readonly result: 'applied';
      readonly already?: true;
      readonly without?: { readonly fields: readonly FieldKey[]; readonly problem: Problem };
    }
  /** The LMS said no, or took the call and did nothing. */
  | { readonly result: 'failed'; readonly problem: Problem }
  /** Sent, and nobody could say whether it took effect. Never repeated by itself. */
  | { readonly result: 'unconfirmed'; readonly problem: Problem };

export interface PersonOutcome {
  readonly employeeId: EmployeeId;
  /**
   * The account's id, new or known, or that of the invitation to one (`unknownInvitation` where nobody knows whether it went out);
   * null when neither was made.
   */
  readonly learnerId: LearnerId | null;
  readonly steps: readonly { readonly id: StepId; readonly outcome: StepOutcome }[];
}

/** What a connector must ask before each write. */
export interface WritePermission {
  /** Aborted when the lease is lost. At a cancel, a pause or a shutdown the people end instead, and calls on the wire finish. */
  readonly signal: AbortSignal;
  /** Throws when this attempt may no longer write. Called right before every writing call. */
  check(): void;
  /** These people failed before while others were served: a fault of the vendor is their outcome now, and stops nobody. */
  readonly lastRound?: boolean;
}

/** What one person's account could be known by. */
export interface CandidateKeys {
  readonly linked: LearnerId | null;
  /** Null where the portal keeps something else there. */
  readonly externalId: string | null;
  readonly email: string | null;
}

/** The learning system as the sync sees it. Every write may be repeated: a retry must not create a second learner. */
export interface LmsPort {
  /** What this vendor can do; the planner leaves out what it cannot. */
  readonly can: LmsCapabilities;

  /** The credential works and the base URL leads to this LMS; throws `VendorError` otherwise. */
  check(signal: AbortSignal): Promise<readonly Problem[]>;

  /**
   * The fields that an assignment may name, as the portal has them at this moment: those that it defines itself, else the static
   * ones. A field that cannot be written is left out.
   */
  readFields(signal: AbortSignal): Promise<readonly FieldDefinition[]>;

  /** Groups by name, and the memberships that a group write would lose. */
  readGroups(signal: AbortSignal): Promise<GroupCatalogue>;

  /**
   * All learners page by page, ending with the vendor's own proof of the end. Where their groups are not read because nobody compares
   * them, each has null for them. Where nobody has an account before an invitation is
   * accepted, the invitations are among them (`Learner.invitation`). A vendor without a total that marks its end in another
   * way hands out an empty page for the mark.
   */
  readLearners(from: ReadPosition, signal: AbortSignal): AsyncIterable<Page<Learner>>;

  /** One learner read afresh, with the groups; null when the LMS does not know the id. */
  findLearner(id: LearnerId, signal: AbortSignal): Promise<Learner | null>;

  /**
   * Everybody who could be this one person's account: whoever is linked, carries the external id, or has the address. Each once.
   * Throws `VendorError` where a list does not end: not seen is not the same as not there. An LMS that compares addresses by
   * letter may overlook one with other capitals than as asked for, all small or all large: making an account because nobody was
   * found takes a list of everybody.
   */
  findCandidates(who: CandidateKeys, signal: AbortSignal): Promise<readonly Learner[]>;

  /**
   * Takes people as it has room for them, applies them side by side and answers per person, in the order in which they finish. A refused person is an outcome
   * and never stops the others. Throws `VendorError` only for what concerns everybody (access refused, vendor down), and
   * whatever `permission` throws; people not yet answered then count as unknown.
   */
  apply(people: AsyncIterable<PersonSteps>, permission: WritePermission): AsyncIterable<PersonOutcome>;

  /**
   * Gets ready to settle what this vendor's documentation leaves open, with one account that belongs to nobody. Only reads.
   * What is found goes into the integration and comes back with the connection.
   */
  prepareProbe(email: string, signal: AbortSignal): Promise<PreparedProbe>;
}
