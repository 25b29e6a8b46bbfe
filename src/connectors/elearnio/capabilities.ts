import type { FieldKey } from '../../domain/ids.ts';
import type { FieldDefinition, LmsCapabilities, MasterDataField } from '../../domain/lms-capabilities.ts';
import { BIRTH_DATE_UNIVERSAL_ID } from '../../domain/personio-attributes.ts';
import type { ProbedCapabilities } from '../../domain/probed-capabilities.ts';
import type { PlanStep } from '../../domain/steps.ts';
import { BIRTH_DATE, EMAIL, EMPLOYEE_ID, HIRE_DATE, INACTIVE, NO_GENDER } from './vocabulary.ts';

/** What elearnio can do, as its own integration with Personio has it (elearnio-api §6). Importable without a connection. */
export const elearnioCapabilities: LmsCapabilities = {
  fields: [
    field('first_name', 'Vorname'),
    field('last_name', 'Nachname'),
    field('email', 'E-Mail'),
    field('department', 'Abteilung'),
    field('team', 'Team'),
    field('position', 'Position'),
    field('office_location', 'Standort'),
    field('company', 'Gesellschaft'),
    field('manager', 'Vorgesetzter'),
    field('hire_date', 'Anstelldatum'),
    field('birth_date', 'Geburtstag'),
    { ...field('gender', 'Geschlecht'), allowed: ['male', 'female', 'diverse'], emptyAs: NO_GENDER },
    field('custom_field_one', 'Benutzerdefiniertes Feld 1'),
    field('custom_field_two', 'Benutzerdefiniertes Feld 2'),
    field('employee_id', 'Mitarbeiter-ID'),
  ],
  masterData: [
    required('first_name', 'first_name'),
    required('last_name', 'last_name'),
    required('email', 'email'),
    required('department', 'department'),
    required('team', 'team'),
    required('position', 'position'),
    required('office', 'office_location'),
    optional('subcompany', 'company'),
    optional('supervisor', 'manager'), // free text in elearnio, no link to another account
    optional('hire_date', 'hire_date'),
    optional(BIRTH_DATE_UNIVERSAL_ID, 'birth_date'),
    optional('gender', 'gender'),
  ],
  customFields: ['custom_field_one', 'custom_field_two'] as FieldKey[],
  emailField: EMAIL,
  externalIdField: EMPLOYEE_ID,
  statusMap: { onboarding: 'preboarding', active: 'active', leave: 'leave', inactive: INACTIVE },
  statuses: ['active', 'inactive', 'preboarding', 'onboarding', 'leave'],
  inactiveStatus: INACTIVE,
  invitations: true,
  invitesAgain: false,
  invitesFirst: false,
  groups: true,
  apiUser: false,
  baseUrl: 'https://elearnio.net/backend/user-api/v1',
  switches: [],
  callsFor,
};

const DATES: readonly FieldKey[] = [BIRTH_DATE, HIRE_DATE];

/** The same for one portal: what a probe found out about emptying fields goes along. */
export function capabilitiesOfPortal(probed: ProbedCapabilities | null): LmsCapabilities {
  const { clearsTexts, clearsDates } = probed ?? {};
  const fields = elearnioCapabilities.fields.map((one): FieldDefinition => {
    const clearing = DATES.includes(one.key) ? clearsDates : clearsTexts;
    return clearing === undefined ? one : { ...one, clearedWith: clearing };
  });
  return { ...elearnioCapabilities, fields };
}

/** A create carries its groups. On an existing learner a group is written as re-read ∪ wanted, so one read goes before. */
function callsFor(steps: readonly PlanStep[]): number {
  const kinds = new Set(steps.map((step) => step.kind));
  const invitations = kinds.has('invite') ? 1 : 0;
  if (kinds.has('create')) return 1 + invitations;
  const groups = kinds.has('add-to-group') || kinds.has('remove-from-group');
  const writes = groups || kinds.has('update') || kinds.has('deactivate') || kinds.has('reactivate');
  return (groups ? 1 : 0) + (writes ? 1 : 0) + invitations;
}

function field(key: string, label: string): FieldDefinition {
  return { key: key as FieldKey, label };
}

function required(attribute: string, key: string): MasterDataField {
  return { attribute, field: key as FieldKey, optional: false };
}

function optional(attribute: string, key: string): MasterDataField {
  return { attribute, field: key as FieldKey, optional: true };
}
