import type { Limits } from '../shared/limits.ts';
import { type Choices, COMMON_SETTINGS, type CommonSettings } from '../shared/settings.ts';

export type PersonioSettings = CommonSettings & {
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
  removedAttributes: string[];
  renumberedAttributes: Record<string, string>;
};

export const PERSONIO_SETTINGS: PersonioSettings = {
  ...COMMON_SETTINGS,
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
  removedAttributes: [],
  renumberedAttributes: {},
};

export const PERSONIO_CHOICES: Choices = {
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
  '*': { perMinute: 2000, burst: 2000 },
};
