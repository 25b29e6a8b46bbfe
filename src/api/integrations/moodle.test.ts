import { afterEach, beforeEach, expect, it } from 'vitest';
import { ACME } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

const PATH = '/api/v1/integrations';
const LMS = { baseUrl: 'http://127.0.0.1:9', apiKey: 'a-token' };
const BODY = { ...ACME, kind: 'moodle', lms: LMS };
const withConnector = (connector: object) => ({ ...BODY, settings: { connector } });
let api: TestApi;
beforeEach(async () => {
  api = await testApi();
});
afterEach(() => api.close());

it('sets up Moodle with a token and its choices, and shows these alone', async () => {
  const connector = { accounts: 'oauth2', userNames: 'employee-id', profileFields: 'stufe: menu(1|2); eintritt: date' };
  const { status, body, text } = await api.ask('POST', PATH, withConnector(connector));
  expect({ status, settings: body.settings }).toMatchObject({ status: 201, settings: { connector } });
  expect(text).not.toContain('a-token');
});

it('keeps choices that a change does not name', async () => {
  await api.ask('POST', PATH, withConnector({ cohorts: 'idnumber', languages: 'de, en' }));
  const settings = { connector: { userNames: 'employee-id' } };
  const { body } = await api.ask('PATCH', `${PATH}/acme?activate=true`, { settings });
  const connector = { cohorts: 'idnumber', languages: 'de, en', userNames: 'employee-id' };
  expect(body.settings).toMatchObject({ connector });
});

it.each([
  ['a way to sign in that nobody knows', { accounts: 'carrier-pigeon' }, 'accounts'],
  ['a switch where a word is due', { cohorts: true }, 'cohorts'],
  ['a field without a type', { profileFields: 'stufe' }, 'profileFields'],
  ['a field of a type that Moodle does not have', { profileFields: 'stufe: colour' }, 'profileFields'],
  ['a language that is none', { languages: 'Deutsch' }, 'languages'],
  ['a switch of another LMS', { accountExpires: true }, 'accountExpires'],
])('refuses %s, and says where', async (_what, connector, name) => {
  const { status, body } = await api.ask('POST', PATH, withConnector(connector));
  const error = { path: `settings.connector.${name}`, code: 'switch-unknown' };
  expect({ status, errors: body.errors }).toMatchObject({ status: 422, errors: [error] });
});
