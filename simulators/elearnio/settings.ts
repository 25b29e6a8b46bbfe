import type { Limits } from '../shared/limits.ts';
import { type Choices, COMMON_SETTINGS, type CommonSettings } from '../shared/settings.ts';

export type ElearnioSettings = CommonSettings & {
  apiKey: string;
  defaultPageSize: number;
  maxPageSize: number;
  overPageSize: 'cap' | 'refuse';
  listOrder: 'oldest-first' | 'newest-first';
  /** Each page after the first finds one more member in the portal. */
  insertBetweenPages: boolean;
  contentType: 'strict' | 'lenient';
  unknownFilter: 'refuse' | 'ignore';
  unknownAttribute: 'refuse' | 'ignore';
  /** Whether an address is found by `filter[email]` in another spelling; not documented. */
  emailFilter: 'exact' | 'any-case';
  duplicateEmployeeId: 'accept' | 'refuse';
  roleOnPatch: 'refuse' | 'ignore';
  unknownGroups: 'refuse' | 'drop';
  /** What `filter[name]` of groups finds; not documented. */
  groupNameFilter: 'exact' | 'any-case' | 'part' | 'overlooked';
  /** What an empty text, and a null, do to a text field; not documented. Dates never take an empty text. */
  emptyText: 'clear' | 'refuse' | 'ignore';
  nullValue: 'clear' | 'refuse' | 'ignore';
  /** Groups without external id: seen in `groups` (and taken back from there), and what a replacing write does to them. */
  hiddenGroups: 'hide' | 'show' | 'show-and-take';
  hiddenOnReplace: 'lose' | 'keep';
  memberEmailsOnPatch: 'replace' | 'add';
  inviteOnUpdate: boolean;
  extensions: boolean;
  /** With extensions: how long a PDF is being made, from when on, and whether the list knows its hash before. */
  certificateRenderMs: number;
  certificateRender: 'on-request' | 'on-issue';
  certificateHash: 'known' | 'null';
  /** Size of PDFs that are made from now on; 0 for as small as they are. */
  certificateBytes: number;
  /** Every so-many-th who is created through the API passes a course at once; 0 for nobody. */
  certificateForNewcomers: number;
};

/** Where the vendor says nothing, the choice that hurts a careless client most. */
export const ELEARNIO_SETTINGS: ElearnioSettings = {
  ...COMMON_SETTINGS,
  apiKey: 'elearnio-simulator-key',
  defaultPageSize: 10,
  maxPageSize: 100,
  overPageSize: 'cap',
  listOrder: 'oldest-first',
  insertBetweenPages: false,
  contentType: 'strict',
  unknownFilter: 'refuse',
  unknownAttribute: 'refuse',
  emailFilter: 'exact',
  duplicateEmployeeId: 'accept',
  roleOnPatch: 'refuse',
  unknownGroups: 'refuse',
  groupNameFilter: 'exact',
  emptyText: 'clear',
  nullValue: 'clear',
  hiddenGroups: 'hide',
  hiddenOnReplace: 'lose',
  memberEmailsOnPatch: 'replace',
  inviteOnUpdate: false,
  extensions: false,
  certificateRenderMs: 300,
  certificateRender: 'on-request',
  certificateHash: 'known',
  certificateBytes: 0,
  certificateForNewcomers: 0,
};

export const ELEARNIO_CHOICES: Choices = {
  overPageSize: ['cap', 'refuse'],
  listOrder: ['oldest-first', 'newest-first'],
  contentType: ['strict', 'lenient'],
  unknownFilter: ['refuse', 'ignore'],
  unknownAttribute: ['refuse', 'ignore'],
  emailFilter: ['exact', 'any-case'],
  duplicateEmployeeId: ['accept', 'refuse'],
  roleOnPatch: ['refuse', 'ignore'],
  unknownGroups: ['refuse', 'drop'],
  groupNameFilter: ['exact', 'any-case', 'part', 'overlooked'],
  emptyText: ['clear', 'refuse', 'ignore'],
  nullValue: ['clear', 'refuse', 'ignore'],
  hiddenGroups: ['hide', 'show', 'show-and-take'],
  hiddenOnReplace: ['lose', 'keep'],
  memberEmailsOnPatch: ['replace', 'add'],
  certificateRender: ['on-request', 'on-issue'],
  certificateHash: ['known', 'null'],
};

/** elearnio publishes no limits; these are a plausible pair for `--limits on`. */
export const ELEARNIO_LIMITS: Limits = { '*': { perMinute: 600, burst: 60 } };
