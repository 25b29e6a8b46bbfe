import type { FieldKey } from './ids.ts';
import type { Clearing } from './probed-capabilities.ts';
import type { EmployeeStatus } from './status.ts';
import type { PlanStep } from './steps.ts';

export interface FieldDefinition {
  readonly key: FieldKey;
  readonly label: string;
  /** Closed list of values; absent when any text goes. */
  readonly allowed?: readonly string[];
  /** What stands for "no value" where the LMS has a word for it (elearnio gender `undefined`). */
  readonly emptyAs?: string;
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
}

/** What an LMS can do, declared by its connector; the planner leaves out what it cannot. */
export interface LmsCapabilities {
  readonly fields: readonly FieldDefinition[];
  readonly masterData: readonly MasterDataField[];
  /** Fields that custom attributes may be assigned to. */
  readonly customFields: readonly FieldKey[];
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
  readonly groups: boolean;
  /** HTTP calls that one person's steps cost, for the estimate before the start. */
  callsFor(steps: readonly PlanStep[]): number;
}
