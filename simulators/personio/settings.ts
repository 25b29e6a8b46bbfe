import type { Limits } from '../shared/limits.ts';
import { type Choices, COMMON_SETTINGS, type CommonSettings } from '../shared/settings.ts';
import { DOCUMENT_CHOICES, DOCUMENT_SETTINGS, type DocumentSettings } from './documents/document-settings.ts';
import { WEBHOOK_CHOICES, WEBHOOK_SETTINGS, type WebhookSettings } from './webhooks/webhook-settings.ts';

export type PersonioSettings = CommonSettings & DocumentSettings & WebhookSettings & V1Settings & V2Settings;

type V2Settings = {
  /** v1 tokens open v2 and the other way round. */
  tokensCross: boolean;
  missingScopeV2: '403' | '401';
  wrongClientV2: '400' | '401';
};

type V1Settings = {
  defaultLimit: number;
  maxLimit: number;
  overLimit: 'reject' | 'cap';
  /** `false`: an `updated_since` list comes whole, as the documentation has it. */
  updatedSincePages: boolean;
  withMetadata: boolean;
  pagingEcho: 'numbers' | 'strings';
  legacyRotation: boolean;
  tokenLifetimeMs: number;
  queryCredentials: 'refuse' | 'accept';
  labelLanguage: 'en' | 'de';
  zone: string;
  dateForm: 'offset' | 'offset-no-colon' | 'plain';
  tagsForm: 'joined' | 'json' | 'mixed';
  numbersAs: 'numbers' | 'strings';
  emptyOrg: 'null' | 'empty-string' | 'empty-list' | 'mixed';
  supervisorForm: 'full' | 'id-only';
  escapeSlashes: boolean;
  escapeUnicode: boolean;
  /** `mixed`: some options read "Ja", "JA" or "ja " instead of "ja". */
  scopeSpelling: 'clean' | 'mixed';
  /** A change is read only so much later, while its webhook comes at once. */
  readLagMs: number;
  removedAttributes: string[];
  renumberedAttributes: Record<string, string>;
};

export const PERSONIO_SETTINGS: PersonioSettings = {
  ...COMMON_SETTINGS,
  ...DOCUMENT_SETTINGS,
  ...WEBHOOK_SETTINGS,
  tokensCross: true,
  missingScopeV2: '403',
  wrongClientV2: '400',
  defaultLimit: 50,
  maxLimit: 100,
  overLimit: 'reject',
  updatedSincePages: true,
  withMetadata: true,
  pagingEcho: 'numbers',
  legacyRotation: false,
  tokenLifetimeMs: 86_400_000,
  queryCredentials: 'refuse',
  labelLanguage: 'en',
  zone: 'Europe/Berlin',
  dateForm: 'offset',
  tagsForm: 'joined',
  numbersAs: 'numbers',
  emptyOrg: 'null',
  supervisorForm: 'full',
  escapeSlashes: true,
  escapeUnicode: true,
  scopeSpelling: 'clean',
  readLagMs: 0,
  removedAttributes: [],
  renumberedAttributes: {},
};

export const PERSONIO_CHOICES: Choices = {
  ...DOCUMENT_CHOICES,
  ...WEBHOOK_CHOICES,
  missingScopeV2: ['403', '401'],
  wrongClientV2: ['400', '401'],
  overLimit: ['reject', 'cap'],
  pagingEcho: ['numbers', 'strings'],
  queryCredentials: ['refuse', 'accept'],
  labelLanguage: ['en', 'de'],
  dateForm: ['offset', 'offset-no-colon', 'plain'],
  tagsForm: ['joined', 'json', 'mixed'],
  numbersAs: ['numbers', 'strings'],
  emptyOrg: ['null', 'empty-string', 'empty-list', 'mixed'],
  supervisorForm: ['full', 'id-only'],
  scopeSpelling: ['clean', 'mixed'],
};

/** The numbers Personio publishes; `*` is its limit per address for all of v1. */
export const PERSONIO_LIMITS: Limits = {
  'POST /v1/auth': { perMinute: 60, burst: 60, pauseMs: 60_000 },
  'GET /v1/company/employees': { perMinute: 300, burst: 15 },
  // 150 in a minute, then one a second.
  'POST /v2/auth/token': { perMinute: 60, burst: 150 },
  // How many at once is not published.
  'POST /v1/company/documents': { perMinute: 60, burst: 5 },
  // About 10 a second by its own headers, about 200 a minute by another account; the smaller one counts.
  'GET /v2/document-management/documents': { perMinute: 200, burst: 10 },
  '*': { perMinute: 2000, burst: 2000 },
};
