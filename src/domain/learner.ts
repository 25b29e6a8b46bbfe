import type { FieldKey, GroupId, LearnerId } from './ids.ts';

/** `open`: may still be accepted. `over`: expired, declined, withdrawn, or accepted by an account that shows under another address. */
export type Invitation = 'open' | 'over';

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
  /** Every mappable field; null where the LMS has none. */
  readonly fields: Readonly<Record<FieldKey, string | null>>;
  /** Ids of the groups that the LMS shows for this learner. */
  readonly groups: readonly GroupId[];
  /**
   * Set where there is no account yet, only an invitation to one: the id is the invitation's, the status the one that bars from
   * signing in.
   */
  readonly invitation?: Invitation;
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
