import type { FieldKey } from './ids.ts';
import type { FieldType } from './mapping/field-type.ts';
import type { Clearing } from './probed-capabilities.ts';
import type { EmployeeStatus } from './status.ts';
import type { PlanStep } from './steps.ts';

export interface FieldDefinition {
  readonly key: FieldKey;
  readonly label: string;
  /** Absent where the LMS does not say: untyped text, any attribute goes. */
  readonly type?: FieldType;
  /** A choice that takes one value, whatever a row says. */
  readonly single?: true;
  /** Of text: more characters would be refused, or cut off. Absent where nobody says. */
  readonly mostCharacters?: number;
  /** Closed list of values; absent when any text goes. */
  readonly allowed?: readonly string[];
  /** What stands for "no value" where the LMS has a word for it (elearnio gender `undefined`). */
  readonly emptyAs?: string;
  /** A date from which on nobody can sign in with the account: setting it is guarded like switching off. */
  readonly endsAccess?: true;
  /** What empties it where there is no such word: null, unless the portal was found to want something else. */
  readonly clearedWith?: Clearing;
}

/** A default attribute that always goes along, and the field it feeds. */
export interface MasterDataField {
  /** Personio key or universal id. */
  readonly attribute: string;
  readonly field: FieldKey;
  /** Optional ones may be unreadable without a word; the check names each of the others. */
  readonly optional: boolean;
  /** The switch of `settings.connector` that it waits for; absent where it always goes along. */
  readonly onlyIf?: string;
}

/** What an LMS can do, declared by its connector; the planner leaves out what it cannot. */
export interface LmsCapabilities {
  readonly fields: readonly FieldDefinition[];
  readonly masterData: readonly MasterDataField[];
  /** Fields that custom attributes may be assigned to, in every portal. */
  readonly customFields: readonly FieldKey[];
  /** Portals define such fields for themselves, with types; rows of the mapping are held against them when they are saved. */
  readonly portalFields?: true;
  readonly emailField: FieldKey;
  /** Field of the foreign id; null when the LMS has none. */
  readonly externalIdField: FieldKey | null;
  readonly statusMap: Readonly<Record<EmployeeStatus, string>>;
  /** Every status that the LMS knows. */
  readonly statuses: readonly string[];
  /** The status that bars from signing in. */
  readonly inactiveStatus: string;
  readonly invitations: boolean;
  /** Whether an invitation can be sent by itself, to an account that is there already. */
  readonly invitesAgain: boolean;
  /** True where somebody who is invited has no account before they accept. */
  readonly invitesFirst: boolean;
  readonly groups: boolean;
  /** Groups may have rules of the LMS's own, which never take out whom the API added. */
  readonly groupsMayHaveRules?: true;
  /** Whether the API key belongs to a user name that is entered beside it. */
  readonly apiUser: boolean;
  /** It tells by itself of what happened there, signed with a secret. */
  readonly sendsEvents?: true;
  /** The address of the API where all portals share one; null where each has its own. */
  readonly baseUrl: string | null;
  /** What `settings.connector` may name. */
  readonly switches: readonly string[];
  /** What else it may name: settings with a word of a list, or with any text of that form. */
  readonly choices?: Readonly<Record<string, readonly string[] | RegExp>>;
  /** HTTP calls that one person's steps cost, for the estimate before the start. */
  callsFor(steps: readonly PlanStep[]): number;
}
