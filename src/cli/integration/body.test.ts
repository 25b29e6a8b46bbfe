import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { integrationInput } from './body.ts';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'matrikel-body-'));
  file = join(folder, 'acme.json');
  const shown = {
    id: 'i1',
    revision: 7,
    settingsVersion: 3,
    problems: [],
    draft: null,
    links: {},
    createdAt: 'then',
    updatedAt: 'now',
  };
  const settings = { invitations: 'by-hand', summary: { recipients: ['hr@example.com'], language: 'de' } };
  writeFileSync(file, JSON.stringify({ ...shown, name: 'acme', lms: { baseUrl: 'https://a' }, settings }));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('sends nothing that was not given', () => {
  expect(integrationInput(undefined, {}).body).toEqual({});
  expect(integrationInput('acme', { groups: ['team'] }).body).toEqual({
    name: 'acme',
    settings: { groupAttributes: ['team'] },
  });
});

it('takes the days by options', () => {
  const dates = { create: 'on-hire-date', daysBeforeHire: 3, lastDay: 'end-access', graceDays: 7 };
  expect(integrationInput(undefined, { ...dates, outOfScope: 'deactivate' }).body).toEqual({
    settings: {
      outOfScope: 'deactivate',
      dates: { create: 'on-hire-date', daysBeforeHire: 3, lastDay: 'end-access', graceDays: 7 },
    },
  });
  expect(integrationInput(undefined, { create: 'when-seen' }).body).toEqual({
    settings: { dates: { create: 'when-seen' } },
  });
});

it('switches certificates by option, and leaves them alone where none is given', () => {
  const { certificates } = integrationInput(undefined, { certificates: 'off', certificateCategory: 'Zeugnisse' }).body;
  expect(certificates).toEqual({ enabled: false, category: 'Zeugnisse' });
});

it('takes an integration as it is shown, and lays the options over it', () => {
  const { body, shown } = integrationInput('acme-2', { file, mailLanguage: 'en', lmsUrl: 'https://b' });
  expect(shown).toEqual({ id: 'i1', revision: 7 });
  expect(body).toEqual({
    name: 'acme-2',
    lms: { baseUrl: 'https://b' },
    settings: { invitations: 'by-hand', summary: { recipients: ['hr@example.com'], language: 'en' } },
  });
});

it('takes safety settings by option, and leaves out what was not given', () => {
  const { safety } = integrationInput(undefined, {
    approval: 'always',
    guard: 'off',
    guardShare: 3,
    keepMailsDays: 7,
  }).body;
  expect(safety).toEqual({
    approval: 'always',
    guard: { enabled: false, sharePercent: 3 },
    retention: { mailsDays: 7 },
  });
});

it('reads a scope as attribute and value, with the value as it stands', () => {
  const { settings } = integrationInput(undefined, { scope: ['elearnio Sync=ja', 'Code=a=b'] }).body;
  expect(settings).toEqual({
    scope: {
      match: 'all',
      conditions: [
        { attribute: 'elearnio Sync', operator: 'equals', value: 'ja' },
        { attribute: 'Code', operator: 'equals', value: 'a=b' },
      ],
    },
  });
  expect(() => integrationInput(undefined, { scope: ['elearnio Sync'] })).toThrow(/attribute and a value/);
});

it('says what is wrong with a file without repeating what stands in it', () => {
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{ "lms": { "apiKey": hush } }');
  expect(() => integrationInput(undefined, { file: broken })).toThrow(/is not JSON/);
  expect(() => integrationInput(undefined, { file: broken })).not.toThrow(/hush/);
  expect(() => integrationInput(undefined, { file: '-', apiKeyFile: '-' })).toThrow(/Only one/);
});

it('takes what becomes of edits in the LMS, for all fields or for some', () => {
  const { body } = integrationInput('acme', { drift: 'report', driftField: ['department=keep', 'status = overwrite'] });
  expect(body.settings).toEqual({
    drift: { otherwise: 'report', fields: { department: 'keep', status: 'overwrite' } },
  });
  const own = integrationInput('acme', { driftField: ['custom:231=keep'] });
  expect(own.body.settings).toMatchObject({ drift: { fields: { 'custom:231': 'keep' } } });
  expect(() => integrationInput('acme', { driftField: ['department=perhaps'] })).toThrow('overwrite, keep, report');
});
