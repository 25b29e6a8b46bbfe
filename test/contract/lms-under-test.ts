import type { GroupId, LearnerId } from '../../src/domain/ids.ts';
import type { LmsPort } from '../../src/ports/lms-port.ts';

/** What the portal itself holds about one account, seen from behind. */
export interface PortalAccount {
  readonly id: LearnerId;
  readonly status: string;
  readonly role: string;
  readonly fields: Readonly<Record<string, string | null>>;
  readonly groups: readonly GroupId[];
  readonly invitations: number;
  readonly courseMails: number;
}

/** Where a fault strikes. */
export type Write = 'create' | 'update' | 'group';

export interface LmsUnderTest {
  readonly lms: LmsPort;
  /** Two groups that the LMS can address; membership would send course mails. */
  readonly groups: readonly [GroupId, GroupId];
  /** Fields that hold any text, one with a list of values, one with a date; `sent` is what empties the choice. */
  readonly fields: {
    readonly texts: readonly [string, string];
    readonly choice: { readonly key: string; readonly value: string; readonly sent: string | null };
    readonly date: string;
  };
  /** Whether the vendor gives the number of learners with each page. */
  readonly totals: boolean;
  /** People whose accounts one call makes; one where it is not said. */
  readonly peoplePerCall?: number;
  /** What fields, status and two groups of one person cost. */
  readonly moveCosts: { readonly writes: number; readonly calls: number };
  /** A role that no new account gets. */
  readonly otherRole: string;
  accounts(email: string): Promise<readonly PortalAccount[]>;
  /** An administrator's hand: makes members, or changes one, unseen by the connector. */
  addMembers(count: number): Promise<void>;
  edit(id: LearnerId, values: Readonly<Record<string, unknown>>): Promise<void>;
  /** All that the portal holds about everybody, memberships that it hides included, by account. */
  portrait(): Promise<Readonly<Record<LearnerId, unknown>>>;
  /** Puts an account by hand into a group that the LMS cannot address; null where it can address all. */
  readonly hide: ((id: LearnerId) => Promise<void>) | null;
  /** Invitations that ever went to an address. */
  invitations(email: string): Promise<number>;
  /** Successful writing calls so far. */
  writes(): Promise<number>;
  faults: {
    /** The next write takes effect and its answer never comes. */
    answerLost(write: Write, how: 'timeout' | 'reset' | 'server-error'): Promise<void>;
    /** The next write is lost before it takes effect. */
    writeLost(write: Write): Promise<void>;
    /** All is well again. */
    none(): Promise<void>;
    /** Good answers to every update, and nothing changes. */
    updatesIgnored(): Promise<void>;
    /** Every write that carries this text is refused. */
    refused(text: string): Promise<void>;
    /** Every write that carries this text fails with a server error and does nothing. */
    failing(text: string): Promise<void>;
    /** The next writes are refused for the rate. */
    tooFast(times: number): Promise<void>;
    /** The credential is no longer accepted. */
    keyRevoked(): Promise<void>;
    /** What was just written does not show yet in the next reads. */
    staleReads(times: number): Promise<void>;
  };
  close(): Promise<void>;
}
