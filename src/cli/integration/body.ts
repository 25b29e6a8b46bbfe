import { DRIFT_POLICIES } from '../../domain/settings.ts';
import { Explained } from '../../servers/explained.ts';
import { readJsonObject } from '../ask/read-input.ts';
import { EXIT } from '../exit-codes.ts';
import type { IntegrationOptions } from './options.ts';
import { safetyOf } from './safety-options.ts';

export type Json = Record<string, unknown>;

/** What the API shows of an integration and takes from nobody: a shown integration can be edited and sent back. */
const SHOWN_ONLY = [
  'id',
  'settingsVersion',
  'revision',
  'createdAt',
  'updatedAt',
  'problems',
  'links',
  'probed',
  'draft',
  'quarantine',
];

export interface IntegrationInput {
  readonly body: Json;
  /** Where the file is an integration as it was shown: which one, and at which revision. */
  readonly shown: { readonly id: unknown; readonly revision: unknown };
}

/** The file with the options laid over it. Whether it can work is for the API to say. */
export function integrationInput(name: string | undefined, options: IntegrationOptions): IntegrationInput {
  requireOneStdin(options);
  const file = options.file === undefined ? {} : readJsonObject(options.file);
  const given = Object.fromEntries(Object.entries(file).filter(([key]) => !SHOWN_ONLY.includes(key)));
  const body = laidOver(given, {
    name,
    kind: options.kind,
    personio: { clientId: options.clientId, baseUrl: options.personioUrl },
    lms: { baseUrl: options.lmsUrl, apiUser: options.lmsUser },
    settings: {
      scope: options.scope && { match: 'all', conditions: options.scope.map(conditionOf) },
      groupAttributes: options.groups,
      memberships: options.memberships,
      invitations: options.invitations,
      outOfScope: options.outOfScope,
      dates: {
        create: options.create,
        daysBeforeHire: options.daysBeforeHire,
        lastDay: options.lastDay,
        graceDays: options.graceDays,
      },
      drift: { otherwise: options.drift, fields: driftOf(options.driftField) },
      connector: switchesOf(options.connector),
      summary: { recipients: options.recipient, language: options.mailLanguage },
    },
    safety: safetyOf(options),
    certificates: {
      enabled: options.certificates && options.certificates === 'on',
      category: options.certificateCategory,
    },
    syncIntervalMinutes: options.syncIntervalMinutes === 'by-hand' ? null : options.syncIntervalMinutes,
  });
  return { body, shown: { id: file.id, revision: file.revision } };
}

/** Only what was given: an empty part would be a change. */
function laidOver(base: Json, over: Json): Json {
  const result = { ...base };
  for (const [key, value] of Object.entries(over)) {
    if (value === undefined) continue;
    if (!isObject(value) || key === 'scope') result[key] = value;
    else {
      const part = laidOver(isObject(base[key]) ? base[key] : {}, value);
      if (Object.keys(part).length > 0) result[key] = part;
    }
  }
  return result;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function conditionOf(text: string): Json {
  const [attribute = '', ...value] = text.split('=');
  if (attribute.trim() !== '' && value.length > 0)
    return { attribute: attribute.trim(), operator: 'equals', value: value.join('=').trim() };
  const words = `--scope takes an attribute and a value, like "elearnio Sync=ja", and got "${text}". Other conditions go by --file.`;
  throw new Explained(words, EXIT.badInput);
}

function driftOf(given: readonly string[] | undefined): Json | undefined {
  return given && Object.fromEntries(given.map((text) => fieldAndPolicy(text)));
}

function fieldAndPolicy(text: string): [string, string] {
  const [field = '', policy = '', ...rest] = text.split('=').map((part) => part.trim());
  if (field !== '' && rest.length === 0 && DRIFT_POLICIES.some((known) => known === policy)) return [field, policy];
  const words = `--drift-field takes a field of the LMS and one of ${DRIFT_POLICIES.join(', ')}, like department=keep, and got "${text}".`;
  throw new Explained(words, EXIT.badInput);
}

function switchesOf(given: readonly string[] | undefined): Json | undefined {
  return given && Object.fromEntries(given.map((text) => switchAndPosition(text)));
}

function switchAndPosition(text: string): [string, boolean | string] {
  const [, name = '', given = ''] = /^([^=]+)=([\s\S]*)$/.exec(text) ?? [];
  const value = given.trim();
  if (name.trim() !== '') return [name.trim(), value === 'on' || value === 'off' ? value === 'on' : value];
  const words = `--connector takes a switch and on or off, or a choice and a word, like accountExpires=on, and got "${text}".`;
  throw new Explained(words, EXIT.badInput);
}

function requireOneStdin({ file, clientSecretFile, apiKeyFile, webhookSecretFile }: IntegrationOptions): void {
  if ([file, clientSecretFile, apiKeyFile, webhookSecretFile].filter((path) => path === '-').length < 2) return;
  throw new Explained('Only one of the files can come on stdin.', EXIT.badInput);
}
