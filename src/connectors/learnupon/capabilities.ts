import type { FieldKey } from '../../domain/ids.ts';
import type { FieldDefinition, LmsCapabilities, MasterDataField } from '../../domain/lms-capabilities.ts';
import type { FieldType } from '../../domain/mapping/field-type.ts';
import type { ProbedCapabilities } from '../../domain/probed-capabilities.ts';
import type { PlanStep } from '../../domain/steps.ts';
import { LearnuponSettings } from './settings.ts';
import { ACCOUNT_EXPIRES, DISABLED, EMAIL, ENABLED, FIRST_NAME, LAST_NAME } from './vocabulary.ts';

const EXPIRES_SWITCH: keyof LearnuponSettings = 'accountExpires';

/** What LearnUpon can do (learnupon-api §5 to §8). The fields that a portal defines itself are read from it. Importable without a connection. */
export const learnuponCapabilities: LmsCapabilities = {
  fields: [
    { key: EMAIL, label: 'Email' },
    { key: FIRST_NAME, label: 'First name' },
    { key: LAST_NAME, label: 'Last name' },
    { key: ACCOUNT_EXPIRES, label: 'Account expires', type: 'date', endsAccess: true },
  ],
  masterData: [
    always('first_name', FIRST_NAME),
    always('last_name', LAST_NAME),
    always('email', EMAIL),
    { attribute: 'termination_date', field: ACCOUNT_EXPIRES, optional: false, onlyIf: EXPIRES_SWITCH },
  ],
  customFields: [],
  emailField: EMAIL,
  externalIdField: null,
  statusMap: { onboarding: ENABLED, active: ENABLED, leave: ENABLED, inactive: DISABLED },
  statuses: [ENABLED, DISABLED],
  inactiveStatus: DISABLED,
  invitations: true,
  invitesAgain: false,
  invitesFirst: true,
  groups: true,
  groupsMayHaveRules: true,
  apiUser: true,
  sendsEvents: true,
  baseUrl: null,
  switches: Object.keys(LearnuponSettings.shape),
  portalFields: true,
  callsFor,
};

/** The same for one portal: what a probe found out about emptying fields goes along. */
export function capabilitiesOfPortal({ clearsTexts, clearsDates }: Partial<ProbedCapabilities>): LmsCapabilities {
  const fields = learnuponCapabilities.fields.map((field) => withClearing(field, { clearsTexts, clearsDates }));
  return { ...learnuponCapabilities, fields };
}

export function withClearing(
  field: FieldDefinition,
  { clearsTexts, clearsDates }: { readonly [Part in 'clearsTexts' | 'clearsDates']?: FieldDefinition['clearedWith'] },
): FieldDefinition {
  const clearing = clearingOf(field.type, clearsTexts, clearsDates);
  return clearing === undefined ? field : { ...field, clearedWith: clearing };
}

/** A probe tries texts and dates; what empties a number or a choice is not known by that. */
function clearingOf<Clearing>(type: FieldType | undefined, texts: Clearing, dates: Clearing): Clearing | undefined {
  if (type === 'date') return dates;
  return type === undefined || type === 'string' ? texts : undefined;
}

/** Every write is read back, since a good answer proves nothing; an invitation names itself in its answer. */
function callsFor(steps: readonly PlanStep[]): number {
  const groups = steps.filter(({ kind }) => kind === 'add-to-group' || kind === 'remove-from-group').length;
  const create = steps.find((step) => step.kind === 'create');
  const account = steps.some(({ kind }) => kind === 'update' || kind === 'deactivate' || kind === 'reactivate');
  const writes = create?.invite ? 1 : create || account ? 2 : 0;
  return writes + (groups > 0 ? groups + 2 : 0);
}

function always(attribute: string, field: FieldKey): MasterDataField {
  return { attribute, field, optional: false };
}
