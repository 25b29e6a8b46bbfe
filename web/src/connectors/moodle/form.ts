import type { ConnectorSettings } from '../connector-settings.ts';
import { type ProfileField, profileFieldFault, profileFieldsOf, profileFieldsText } from './profile-fields.ts';

/** The first of each is what holds unless somebody says otherwise. */
export const ACCOUNTS = ['mailed-password', 'random-password', 'oauth2', 'ldap', 'saml2'] as const;
export const USER_NAMES = ['email', 'employee-id'] as const;
export const COHORTS = ['name', 'idnumber'] as const;
export const LANGUAGES = /^\s*(?:[a-z]{2,3}(?:_[a-z]+)*\s*(?:,\s*|$))*$/;
/** Of the text that holds all profile fields. */
const MOST_SIGNS = 10_000;

/** What only an integration with Moodle can be told, as the fields of its form hold it. */
export interface MoodleForm {
  readonly accounts: (typeof ACCOUNTS)[number];
  readonly userNames: (typeof USER_NAMES)[number];
  readonly cohorts: (typeof COHORTS)[number];
  readonly languages: string;
  readonly profileFields: readonly ProfileField[];
}

export function moodleForm(settings: ConnectorSettings = {}): MoodleForm {
  const textOf = (name: string) => String(settings[name] ?? '');
  return {
    accounts: oneOf(ACCOUNTS, settings['accounts']),
    userNames: oneOf(USER_NAMES, settings['userNames']),
    cohorts: oneOf(COHORTS, settings['cohorts']),
    languages: textOf('languages'),
    profileFields: profileFieldsOf(textOf('profileFields')),
  };
}

/** As the API takes it: every key, since one that is left out stays as it was. */
export function moodleSettings(form: MoodleForm): ConnectorSettings {
  const { accounts, userNames, cohorts } = form;
  const languages = form.languages.trim();
  return { accounts, userNames, cohorts, languages, profileFields: profileFieldsText(form.profileFields) };
}

export function isSound({ languages, profileFields }: MoodleForm): boolean {
  const areSound = profileFields.every((field) => profileFieldFault(field, profileFields) === null);
  return LANGUAGES.test(languages) && areSound && !areTooMany(profileFields);
}

export function areTooMany(profileFields: readonly ProfileField[]): boolean {
  return profileFieldsText(profileFields).length > MOST_SIGNS;
}

/** Moodle mails nothing but a password that it has made itself. */
export function canInvite({ accounts }: Pick<MoodleForm, 'accounts'>): boolean {
  return accounts === 'mailed-password';
}

function oneOf<Word extends string>(words: readonly [Word, ...Word[]], given: boolean | string | undefined): Word {
  return words.find((word) => word === given) ?? words[0];
}
