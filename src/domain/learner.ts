import type { FieldKey, GroupId, LearnerId } from './ids.ts';

/**
 * `open`: may still be accepted. `accepted`: there is, or was, an account, perhaps under another address. `over`: expired, declined or
 * withdrawn; only then it is certain that no account came of it.
 */
export type Invitation = 'open' | 'accepted' | 'over';

/** An account in the LMS, in our words. The connector translates; nothing here is one vendor's. */
export interface Learner {
  readonly id: LearnerId;
  /** The LMS's place for a foreign id (elearnio `employee_id`); customers sometimes keep personnel numbers there. */
  readonly externalId: string | null;
  readonly email: string | null;
  readonly fullName: string;
  /** The LMS's own word (`preboarding`, `active`); which of them bars from signing in is in `LmsCapabilities`. */
  readonly status: string;
  readonly isAdministrator: boolean;
  /** Every mappable field; null where the LMS has none. A default field that is left out is one that the LMS does not show. */
  readonly fields: Readonly<Record<FieldKey, string | null>>;
  /** Ids of the groups that the LMS shows for this learner; null where they were not read, which is not the same as none. */
  readonly groups: readonly GroupId[] | null;
  /**
   * Set where there is no account yet, only an invitation to one: the id is the invitation's, the status the one that bars from
   * signing in.
   */
  readonly invitation?: Invitation;
}

/** For an LMS that shows the groups with every learner. */
export interface LearnerInGroups extends Learner {
  readonly groups: readonly GroupId[];
}

export interface Group {
  readonly name: string;
  /** What a membership is written with; null when the LMS cannot address this group (elearnio: no external id). */
  readonly id: GroupId | null;
}

export interface GroupCatalogue {
  readonly groups: readonly Group[];
  /** Memberships that a group write would lose, because the LMS does not show them with the learner. */
  readonly hidden: readonly { readonly learnerId: LearnerId; readonly group: string }[];
}
