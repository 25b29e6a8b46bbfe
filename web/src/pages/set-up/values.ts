import type { Schemas } from '../../api/client.ts';
import { canInvite, type MoodleForm, moodleForm, moodleSettings } from '../../connectors/moodle/form.ts';
import { addressesOf } from './addresses.ts';
import { suggestedScope } from './suggested-scope.ts';

type Integration = Schemas['Integration'];
type Condition = Integration['settings']['scope']['conditions'][number];
export type GroupAttribute = Integration['settings']['groupAttributes'][number];

/** What the set-up page asks for, as its fields hold it. */
export interface SetUp {
  readonly name: string;
  readonly kind: Integration['kind'];
  readonly clientId: string;
  readonly clientSecret: string;
  readonly personioHost: string;
  readonly lmsHost: string;
  readonly apiUser: string;
  readonly apiKey: string;
  readonly match: 'all' | 'any';
  readonly conditions: readonly Condition[];
  readonly invitations: boolean;
  readonly groupAttributes: readonly GroupAttribute[];
  /** Counts only where the kind is Moodle. */
  readonly moodle: MoodleForm;
  readonly custom: boolean;
  readonly certificates: boolean;
  readonly category: string;
  readonly createInactive: boolean;
  readonly outOfScope: 'leave' | 'deactivate';
  readonly syncAt: string;
  readonly pollMinutes: number | null;
  readonly recipients: string;
  readonly mailLanguage: 'de' | 'en';
}

export function freshSetUp(mailLanguage: 'de' | 'en'): SetUp {
  return {
    ...{
      name: '',
      kind: 'elearnio',
      clientId: '',
      clientSecret: '',
      personioHost: '',
      lmsHost: '',
      apiUser: '',
      apiKey: '',
    },
    match: 'all',
    conditions: suggestedScope('elearnio'),
    moodle: moodleForm(),
    ...{ invitations: false, groupAttributes: [], custom: false, certificates: false, category: 'Performance' },
    ...{ createInactive: false, outOfScope: 'leave', syncAt: '', pollMinutes: null, recipients: '', mailLanguage },
  };
}

export function setUpOf({ name, kind, personio, lms, settings, certificates, schedule }: Integration): SetUp {
  return {
    ...{ name, kind, clientId: personio.clientId, clientSecret: '', apiKey: '', apiUser: lms.apiUser ?? '' },
    ...{ personioHost: personio.baseUrl, lmsHost: lms.baseUrl },
    match: settings.scope.match,
    conditions: settings.scope.conditions,
    invitations: settings.invitations === 'automatic',
    groupAttributes: settings.groupAttributes,
    moodle: moodleForm(settings.connector),
    custom: settings.customAttributes.enabled,
    certificates: certificates.enabled,
    category: certificates.category,
    ...{ createInactive: settings.createInactive, outOfScope: settings.outOfScope },
    syncAt: schedule.fullSync?.at ?? '',
    pollMinutes: schedule.pollMinutes,
    recipients: settings.summary.recipients.join(', '),
    mailLanguage: settings.summary.language,
  };
}

/** Credentials and addresses; a secret that was left empty stays as it is kept. */
export function accessBody(values: SetUp) {
  const { clientId, clientSecret, personioHost, lmsHost, apiUser, apiKey } = values;
  return {
    personio: { clientId, ...filled({ clientSecret, baseUrl: personioHost }) },
    lms: filled({ apiKey, apiUser, baseUrl: lmsHost }),
  };
}

/** As the API takes it; null while a condition is still being typed. */
export function scopeOf({ match, conditions }: Pick<SetUp, 'match' | 'conditions'>) {
  const complete = conditions.map(completeCondition);
  const isTyped = complete.every(
    ({ attribute, value, values }: Condition) => attribute !== '' && value !== '' && values?.length !== 0,
  );
  return isTyped ? { match, conditions: complete } : null;
}

export function settingsBody(values: SetUp, former: Integration) {
  const { match, conditions, groupAttributes, custom, createInactive, outOfScope, mailLanguage } = values;
  return {
    settings: {
      scope: { match, conditions: conditions.map(completeCondition) },
      invitations: invites(values) ? ('automatic' as const) : ('by-hand' as const),
      groupAttributes: [...groupAttributes],
      customAttributes: { enabled: custom },
      ...{ createInactive, outOfScope },
      ...(values.kind === 'moodle' ? { connector: moodleSettings(values.moodle) } : {}),
      summary: { recipients: addressesOf(values.recipients), language: mailLanguage },
    },
    certificates: {
      ...{ enabled: values.certificates, category: values.category.trim() },
      ...(countsFirst(values, former) ? { paused: true } : {}),
    },
    schedule: {
      fullSync:
        values.syncAt === ''
          ? null
          : { at: values.syncAt, days: former.schedule.fullSync?.days ?? [0, 1, 2, 3, 4, 5, 6] },
      pollMinutes: values.pollMinutes,
    },
  };
}

/** Whether there is any mail to switch on. */
export function mayInvite({ kind, moodle }: Pick<SetUp, 'kind' | 'moodle'>): boolean {
  return kind !== 'moodle' || canInvite(moodle);
}

export function invites(values: Pick<SetUp, 'kind' | 'moodle' | 'invitations'>): boolean {
  return values.invitations && mayInvite(values);
}

/** Files of everybody are not begun by the last click of a set-up: they are counted, and begun where their number stands. */
export function countsFirst(values: SetUp, former: Integration): boolean {
  return values.certificates && !former.certificates.enabled;
}

/** Each operator takes a value, several, or none; the API refuses what does not belong to it. */
export function completeCondition({ attribute, operator, value, values }: Condition) {
  if (operator === 'present' || operator === 'absent') return { attribute, operator };
  if (operator === 'one-of') return { attribute, operator, values: values ?? listOf(value ?? '') };
  return { attribute, operator, value: value ?? values?.[0] ?? '' };
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function filled<Part extends Record<string, string>>(part: Part): Partial<Part> {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== '')) as Partial<Part>;
}
