import { type DateSettings, DEFAULT_DATES } from './dates/date-settings.ts';
import type { Choice, Encoding } from './mapping/field-type.ts';
import type { Scope } from './scope.ts';
import type { EmployeeStatus } from './status.ts';

/** The attributes whose value can name a group; elearnio calls the choice "Attribut für Gruppenzuweisung". */
export const GROUP_ATTRIBUTES = ['department', 'team', 'position'] as const;
export type GroupAttribute = (typeof GROUP_ATTRIBUTES)[number];

/** One row of the mapping: a custom attribute and the LMS field it feeds. */
export interface CustomAssignment {
  /** Personio key, universal id or unambiguous label. */
  readonly attribute: string;
  /** Key or unambiguous label. */
  readonly field: string;
  /** Of a choice: whether it takes one value or several, where the LMS does not tell. Left out: several for tags, one for all others. */
  readonly choice?: Choice;
  /** How several values are written; left out: joined by commas. */
  readonly encoding?: Encoding;
}

/**
 * `overwrite`: Personio's value is written again. `keep`: the edit stays until Personio's value changes. `report`: the same,
 * and each run names it among its problems until somebody decides.
 */
export const DRIFT_POLICIES = ['overwrite', 'keep', 'report'] as const;
export type DriftPolicy = (typeof DRIFT_POLICIES)[number];

/** What HR decides about one integration. Its version is part of every plan's hash. */
export interface IntegrationSettings {
  readonly scope: Scope;
  /** Whether an account that is made also sends its invitation; `by-hand` never sends one. */
  readonly invitations: 'automatic' | 'by-hand';
  readonly groupAttributes: readonly GroupAttribute[];
  readonly customAttributes: { readonly enabled: boolean; readonly assignments: readonly CustomAssignment[] };
  /** Words that differ from the connector's own status map. */
  readonly statusMap: Readonly<Partial<Record<EmployeeStatus, string>>>;
  /** Whether somebody already inactive, without an account, gets one. */
  readonly createInactive: boolean;
  /** What happens to the account of somebody who left the scope. */
  readonly outOfScope: 'leave' | 'deactivate';
  /** What waits for a day: new accounts for the hire date, access for its end. */
  readonly dates: DateSettings;
  /**
   * The LMS's place for a foreign id: `where-empty` matches by it and fills it where it is blank, `overwrite` also replaces
   * other content, `ignore` is for portals that keep something else there and matches by e-mail alone.
   */
  readonly externalId: 'where-empty' | 'overwrite' | 'ignore';
  /** `managed` also removes people from groups, but only what Matrikel itself added. */
  readonly memberships: 'add-only' | 'managed';
  /** What becomes of a field that somebody edited in the LMS; fields that are not named follow `otherwise`. */
  readonly drift: { readonly otherwise: DriftPolicy; readonly fields: Readonly<Record<string, DriftPolicy>> };
  readonly summary: { readonly recipients: readonly string[]; readonly language: 'de' | 'en' };
  /** Switches and choices of one LMS alone; its connector says which there are. Left out: all at their defaults. */
  readonly connector?: Readonly<Record<string, boolean | string>>;
}

export const DEFAULT_SETTINGS: IntegrationSettings = {
  scope: { match: 'all', conditions: [{ attribute: 'elearnio Sync', operator: 'equals', value: 'ja' }] },
  invitations: 'by-hand',
  groupAttributes: [],
  customAttributes: { enabled: false, assignments: [] },
  statusMap: {},
  createInactive: false,
  outOfScope: 'leave',
  dates: DEFAULT_DATES,
  externalId: 'where-empty',
  memberships: 'add-only',
  drift: { otherwise: 'overwrite', fields: {} },
  summary: { recipients: [], language: 'de' },
};
