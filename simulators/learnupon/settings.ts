import { type Choices, COMMON_SETTINGS, type CommonSettings } from '../shared/settings.ts';

export type LearnUponSettings = CommonSettings & {
  apiUser: string;
  apiKey: string;
  /** Vendor calls in one minute of the clock and in seven days; 0: no limit and no header for it. */
  perMinute: number;
  perWeek: number;
  remainingHeaders: 'success' | 'all';
  limitBody: 'text' | 'error';
  /** A GET without a body that says it is JSON was once refused. */
  jsonTypeOnGet: 'refuse' | 'accept';
  createStatus: 'ok' | 'created';
  wrapperCase: 'exact' | 'any';
  definitionsKey: 'customDataFieldDefintions' | 'customDataFieldDefinitions';
  pageSize: number;
  perPageParameter: 'ignore' | 'cap';
  listOrder: 'oldest-first' | 'newest-first';
  /** How the end of a list shows: `always-next` says that more comes, `same-page` also sends the first page for ever. */
  pageEnd: 'honest' | 'always-next' | 'same-page';
  /** Each page after the first finds one more user in the portal. */
  insertBetweenPages: boolean;
  searchCase: 'exact' | 'any';
  /** Whether the search for users knows its parameter; one that it does not know finds everybody. */
  searchParameter: 'known' | 'ignore';
  /** Whether users show `account_expires`. */
  accountExpires: 'shown' | 'hidden';
  /** What of the custom data a list of users holds; one user always has both forms. */
  listCustomData: 'values' | 'both' | 'none';
  /** Whether `email` in a PUT with an id changes the address, as `new_email` does. */
  emailOnPut: 'ignore' | 'change';
  /** "Allow user creation if user already exists" in another portal of the realm. */
  allowRealmUsers: boolean;
  maxNameLength: number;
  minUsernameLength: number;
  minPasswordLength: number;
  maxTextLength: number;
  /** Unknown fields, options that do not exist, values of another type: left out with a 200, or the whole write refused. */
  badCustomData: 'drop' | 'refuse';
  requiredFields: 'refuse' | 'ignore';
  numbersAsText: 'refuse' | 'accept';
  /** How several values of one field are written and read; what is not so written is a bad choice. */
  multiValues: 'comma' | 'json-text' | 'list';
  readNumbers: 'numbers' | 'strings';
  /** What null and an empty text do to a field. */
  nullValue: 'clear' | 'ignore' | 'refuse';
  emptyText: 'ignore' | 'clear' | 'refuse';
  maxFields: number;
  inviteDays: number;
  repeatInvites: 'refuse' | 'accept';
  portalInvitesListed: boolean;
  titleSearch: 'pattern' | 'exact' | 'ignore';
  laggingCounts: boolean;
  ruleDelayMs: number;
  webhookV1Url: string;
  webhookV2Url: string;
  webhookSecret: string;
  webhookDelayMs: number;
  webhookRetries: number;
  webhookRetryMs: number;
  webhookDuplicates: boolean;
  webhookOrder: 'in-order' | 'reversed';
};

/** Where the vendor says nothing, the choice that hurts a careless client most. */
export const LEARNUPON_SETTINGS: LearnUponSettings = {
  ...COMMON_SETTINGS,
  apiUser: 'learnupon-simulator-user',
  apiKey: 'learnupon-simulator-key',
  perMinute: 0,
  perWeek: 0,
  remainingHeaders: 'success',
  limitBody: 'text',
  jsonTypeOnGet: 'refuse',
  createStatus: 'ok',
  wrapperCase: 'exact',
  definitionsKey: 'customDataFieldDefintions',
  pageSize: 500,
  perPageParameter: 'ignore',
  listOrder: 'oldest-first',
  pageEnd: 'honest',
  insertBetweenPages: false,
  searchCase: 'exact',
  searchParameter: 'known',
  accountExpires: 'shown',
  listCustomData: 'values',
  emailOnPut: 'ignore',
  allowRealmUsers: false,
  maxNameLength: 50,
  minUsernameLength: 6,
  minPasswordLength: 6,
  maxTextLength: 255,
  badCustomData: 'drop',
  requiredFields: 'refuse',
  numbersAsText: 'refuse',
  multiValues: 'comma',
  readNumbers: 'numbers',
  nullValue: 'clear',
  emptyText: 'ignore',
  maxFields: 10,
  inviteDays: 14,
  repeatInvites: 'refuse',
  portalInvitesListed: true,
  titleSearch: 'pattern',
  laggingCounts: true,
  ruleDelayMs: 1000,
  webhookV1Url: '',
  webhookV2Url: '',
  webhookSecret: 'learnupon-webhook-secret',
  webhookDelayMs: 50,
  webhookRetries: 3,
  webhookRetryMs: 1000,
  webhookDuplicates: false,
  webhookOrder: 'in-order',
};

export const LEARNUPON_CHOICES: Choices = {
  remainingHeaders: ['success', 'all'],
  limitBody: ['text', 'error'],
  jsonTypeOnGet: ['refuse', 'accept'],
  createStatus: ['ok', 'created'],
  wrapperCase: ['exact', 'any'],
  definitionsKey: ['customDataFieldDefintions', 'customDataFieldDefinitions'],
  perPageParameter: ['ignore', 'cap'],
  listOrder: ['oldest-first', 'newest-first'],
  pageEnd: ['honest', 'always-next', 'same-page'],
  searchCase: ['exact', 'any'],
  searchParameter: ['known', 'ignore'],
  accountExpires: ['shown', 'hidden'],
  listCustomData: ['values', 'both', 'none'],
  emailOnPut: ['ignore', 'change'],
  badCustomData: ['drop', 'refuse'],
  requiredFields: ['refuse', 'ignore'],
  numbersAsText: ['refuse', 'accept'],
  multiValues: ['comma', 'json-text', 'list'],
  readNumbers: ['numbers', 'strings'],
  nullValue: ['clear', 'ignore', 'refuse'],
  emptyText: ['ignore', 'clear', 'refuse'],
  repeatInvites: ['refuse', 'accept'],
  titleSearch: ['pattern', 'exact', 'ignore'],
  webhookOrder: ['in-order', 'reversed'],
};

/** One sandbox had these; the vendor publishes none. */
export const LEARNUPON_LIMITS = { perMinute: 300, perWeek: 500_000 };
