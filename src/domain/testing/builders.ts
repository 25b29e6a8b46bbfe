import type { AttributeCatalogue } from '../attribute-catalogue.ts';
import type { AttributeValue, Employee } from '../employee.ts';
import type { AttributeKey, EmployeeId, FieldKey, GroupId, LearnerId } from '../ids.ts';
import type { Group, GroupCatalogue, Learner } from '../learner.ts';
import type { LmsCapabilities } from '../lms-capabilities.ts';
import type { PlanRules } from '../plan-person.ts';
import { resolveSettings } from '../resolved-settings.ts';
import { DEFAULT_SETTINGS, type IntegrationSettings } from '../settings.ts';

/** An LMS of no vendor, so that a rule that leans on one shows. */
export const can: LmsCapabilities = {
  fields: [
    { key: 'mail' as FieldKey, label: 'Mail' },
    { key: 'given' as FieldKey, label: 'Given name' },
    { key: 'family' as FieldKey, label: 'Family name' },
    { key: 'unit' as FieldKey, label: 'Unit' },
    { key: 'sex' as FieldKey, label: 'Sex', allowed: ['male', 'female'], emptyAs: 'unknown' },
    { key: 'foreign' as FieldKey, label: 'Foreign id' },
    { key: 'extra' as FieldKey, label: 'Extra' },
  ],
  masterData: [
    { attribute: 'email', field: 'mail' as FieldKey, optional: false },
    { attribute: 'first_name', field: 'given' as FieldKey, optional: false },
    { attribute: 'last_name', field: 'family' as FieldKey, optional: false },
    { attribute: 'department', field: 'unit' as FieldKey, optional: false },
    { attribute: 'gender', field: 'sex' as FieldKey, optional: true },
  ],
  customFields: ['extra' as FieldKey],
  emailField: 'mail' as FieldKey,
  externalIdField: 'foreign' as FieldKey,
  statusMap: { onboarding: 'early', active: 'on', leave: 'away', inactive: 'off' },
  statuses: ['early', 'on', 'away', 'off'],
  inactiveStatus: 'off',
  invitations: true,
  invitesAgain: false,
  invitesFirst: false,
  groups: true,
  apiUser: false,
  baseUrl: null,
  switches: [],
  callsFor: (steps) => (steps.length > 0 ? 1 : 0),
};

export const catalogue: AttributeCatalogue = [
  { key: 'email' as AttributeKey, label: 'E-Mail', type: 'standard', universalId: 'email', options: [] },
  { key: 'first_name' as AttributeKey, label: 'Vorname', type: 'standard', universalId: 'first_name', options: [] },
  { key: 'last_name' as AttributeKey, label: 'Nachname', type: 'standard', universalId: 'last_name', options: [] },
  { key: 'status' as AttributeKey, label: 'Status', type: 'standard', universalId: 'status', options: [] },
  { key: 'department' as AttributeKey, label: 'Abteilung', type: 'standard', universalId: 'department', options: [] },
  { key: 'gender' as AttributeKey, label: 'Geschlecht', type: 'standard', universalId: 'gender', options: [] },
  { key: 'dynamic_1' as AttributeKey, label: 'Geburtstag', type: 'date', universalId: 'date_of_birth', options: [] },
  {
    key: 'dynamic_2' as AttributeKey,
    label: 'elearnio Sync',
    type: 'list',
    universalId: null,
    options: ['ja', 'nein'],
  },
  { key: 'dynamic_3' as AttributeKey, label: 'Schulung', type: 'tags', universalId: null, options: ['A', 'B'] },
  { key: 'dynamic_4' as AttributeKey, label: 'Schulung ', type: 'list', universalId: null, options: [] },
];

const TODAY = '2026-11-22';

export function rulesFor(
  changes: Partial<IntegrationSettings> = {},
  groups: Partial<GroupCatalogue> = {},
  today = TODAY,
): PlanRules {
  const settings = { ...DEFAULT_SETTINGS, ...changes };
  return {
    settings,
    resolved: resolveSettings(settings, catalogue, can).settings,
    can,
    groups: { groups: [], hidden: [], ...groups },
    today,
  };
}

export type Texts = Readonly<Record<string, string | AttributeValue | null>>;

export function anEmployee(id: string, changes: Texts = {}, without: readonly string[] = []): Employee {
  const texts: Texts = {
    email: `p${id}@example.test`,
    first_name: 'Ines',
    last_name: `Kern ${id}`,
    status: 'active',
    department: 'Pflege',
    gender: 'female',
    dynamic_1: '1990-01-02',
    dynamic_2: 'ja',
    ...changes,
  };
  const attributes: Record<string, AttributeValue | null> = {};
  for (const [key, value] of Object.entries(texts)) {
    if (!without.includes(key)) attributes[key] = typeof value === 'string' ? { kind: 'text', text: value } : value;
  }
  return { id: id as EmployeeId, attributes };
}

/** The account that `anEmployee(id)` would get; nothing differs. */
export function aLearner(
  id: string,
  changes: Partial<Learner> & { fields?: Record<string, string | null> } = {},
): Learner {
  const fields = {
    mail: `p${id}@example.test`,
    given: 'Ines',
    family: `Kern ${id}`,
    unit: 'Pflege',
    sex: 'female',
    foreign: id,
    extra: null,
  };
  return {
    id: `L${id}` as LearnerId,
    externalId: id,
    email: `p${id}@example.test`,
    fullName: `Ines Kern ${id}`,
    status: 'on',
    isAdministrator: false,
    groups: [],
    ...changes,
    fields: { ...fields, ...changes.fields },
  };
}

export function aGroup(name: string, id: string | null = `g-${name}`): Group {
  return { name, id: id as GroupId | null };
}
