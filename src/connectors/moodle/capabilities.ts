import type { FieldKey } from '../../domain/ids.ts';
import type { FieldDefinition, LmsCapabilities } from '../../domain/lms-capabilities.ts';
import type { PlanStep } from '../../domain/steps.ts';
import { PROFILE_FIELDS } from './profile-fields.ts';
import { LANGUAGES, MoodleSettings } from './settings.ts';
import { ACTIVE, EMAIL, FIRST_NAME, IDNUMBER, LAST_NAME, NO_NAME, SUSPENDED } from './vocabulary.ts';

const { accounts, userNames, cohorts } = MoodleSettings.shape;

/** What Moodle can do (moodle-api §1). The fields of a site are read from it. Importable without a connection. */
export const moodleCapabilities: LmsCapabilities = {
  fields: [
    standard(EMAIL, 'Email address'),
    { ...standard(FIRST_NAME, 'First name'), emptyAs: NO_NAME },
    { ...standard(LAST_NAME, 'Last name'), emptyAs: NO_NAME },
    standard(IDNUMBER, 'ID number'),
  ],
  masterData: [
    { attribute: 'first_name', field: FIRST_NAME, optional: false },
    { attribute: 'last_name', field: LAST_NAME, optional: false },
    { attribute: 'email', field: EMAIL, optional: false },
  ],
  customFields: [],
  portalFields: true,
  emailField: EMAIL,
  externalIdField: IDNUMBER,
  statusMap: { onboarding: ACTIVE, active: ACTIVE, leave: ACTIVE, inactive: SUSPENDED },
  statuses: [ACTIVE, SUSPENDED],
  inactiveStatus: SUSPENDED,
  invitations: true,
  invitesAgain: false,
  invitesFirst: false,
  groups: true,
  apiUser: false,
  baseUrl: null,
  switches: [],
  choices: {
    accounts: accounts.unwrap().options,
    userNames: userNames.unwrap().options,
    cohorts: cohorts.unwrap().options,
    languages: LANGUAGES,
    profileFields: PROFILE_FIELDS,
  },
  callsFor,
};

/** The same for one integration: only a password that Moodle makes is mailed. */
export function capabilitiesOf({ accounts }: MoodleSettings): LmsCapabilities {
  return { ...moodleCapabilities, invitations: accounts === 'mailed-password' };
}

/** Many people share each call: as if everybody cost one, which is many times too much where all are written at once. */
function callsFor(steps: readonly PlanStep[]): number {
  return steps.length === 0 ? 0 : 1;
}

function standard(key: FieldKey, label: string): FieldDefinition {
  return { key, label, type: 'string', clearedWith: 'empty-text' };
}
