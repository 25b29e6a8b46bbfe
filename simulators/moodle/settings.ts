import { type Choices, COMMON_SETTINGS, type CommonSettings } from '../shared/settings.ts';

export type MoodleSettings = CommonSettings & {
  version: '4.3' | '4.5' | '5.1';
  token: string;
  /** Of the token: run out (which Moodle notices once, and then forgets it), or bound to another address. */
  tokenState: 'valid' | 'expired' | 'other-address';
  /** What waits for the service account itself: it fails every call. */
  accountWaits: 'nothing' | 'forcepasswordchangenotice' | 'usernotfullysetup' | 'sitepolicynotagreed';
  webServices: 'on' | 'off';
  maintenance: boolean;
  databaseDown: boolean;
  /** Whether failures say what they are about. */
  debug: boolean;
  /** Functions that exist, but not in the service. */
  missingFunctions: string[];
  /** Capabilities that the role of the service account lacks. */
  missingCapabilities: string[];
  /** The certificate plugin: with the list of issues, too old for it, or with files that cannot be made. */
  customcert: 'lists' | 'too-old' | 'cannot-render';
  certificateBytes: number;
  /** Order of certificates of one second: always the same, or another one on every page. */
  issueTies: 'stable' | 'shuffled';
  /** PHP takes so many fields of a form and drops the rest. */
  maxInputVars: number;
  /** Two overlapping creates do not see each other's addresses. */
  createRace: 'open' | 'closed';
  /** Whether the site lets several accounts have one address. */
  sharedEmails: boolean;
  extendedUserNames: boolean;
  languages: string[];
  authPlugins: string[];
  /** What other people's accounts show to whoever may see identities, beside what they always show. */
  identityFields: string[];
  /** Where a date without a time begins. */
  timezone: string;
  /** Names of cohorts come as HTML, with `&amp;`, unless the call asks for raw ones. */
  cohortNames: 'html' | 'raw';
  /** What the mail server takes for each password that is mailed, while the call waits. */
  mailMs: number;
  /** Whether calls take the time that a real site needed for them. */
  pace: 'instant' | 'measured';
};

/** Where nothing was measured, the choice that hurts a careless client most. */
export const MOODLE_SETTINGS: MoodleSettings = {
  ...COMMON_SETTINGS,
  version: '4.5',
  token: 'moodle-simulator-token',
  tokenState: 'valid',
  accountWaits: 'nothing',
  webServices: 'on',
  maintenance: false,
  databaseDown: false,
  debug: false,
  missingFunctions: [],
  missingCapabilities: [],
  customcert: 'lists',
  certificateBytes: 148_000,
  issueTies: 'stable',
  maxInputVars: 1000,
  createRace: 'open',
  sharedEmails: false,
  extendedUserNames: false,
  languages: ['en'],
  authPlugins: ['manual', 'email', 'ldap', 'oauth2', 'nologin', 'db', 'lti', 'none', 'shibboleth'],
  identityFields: ['email'],
  timezone: 'Europe/Berlin',
  cohortNames: 'html',
  mailMs: 0,
  pace: 'instant',
};

export const MOODLE_CHOICES: Choices = {
  version: ['4.3', '4.5', '5.1'],
  tokenState: ['valid', 'expired', 'other-address'],
  accountWaits: ['nothing', 'forcepasswordchangenotice', 'usernotfullysetup', 'sitepolicynotagreed'],
  webServices: ['on', 'off'],
  customcert: ['lists', 'too-old', 'cannot-render'],
  issueTies: ['stable', 'shuffled'],
  createRace: ['open', 'closed'],
  cohortNames: ['html', 'raw'],
  pace: ['instant', 'measured'],
};

/** Moodle has none of its own; these are of a proxy that stands before it. */
export const MOODLE_LIMITS = { '*': { perMinute: 600, burst: 60 } };
