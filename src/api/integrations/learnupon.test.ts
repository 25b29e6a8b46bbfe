import { afterEach, beforeEach, expect, it } from 'vitest';
import { ACME } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

const PATH = '/api/v1/integrations';
const LMS = { baseUrl: 'https://acme.learnupon.com', apiUser: 'api-user', apiKey: 'api-secret' };
const BODY = { ...ACME, kind: 'learnupon', lms: LMS };
let api: TestApi;
beforeEach(async () => {
  api = await testApi();
});
afterEach(() => api.close());

it('sets up LearnUpon with user name and key, and shows the name alone', async () => {
  const { status, body, text } = await api.ask('POST', PATH, BODY);
  expect({ status, lms: body.lms }).toMatchObject({ status: 201, lms: { apiUser: 'api-user' } });
  expect(text).not.toContain('api-secret');
});

it('changes name and key together, as a new pair comes', async () => {
  await api.ask('POST', PATH, BODY);
  const { status, body } = await api.ask('PATCH', `${PATH}/acme`, { lms: { apiUser: 'second', apiKey: 'fresh' } });
  expect({ status, lms: body.lms }).toMatchObject({ status: 200, lms: { apiUser: 'second' } });
});

it.each([
  ['no address', { ...BODY, lms: { apiUser: 'u', apiKey: 'k' } }, 'lms.baseUrl', 'base-url-missing'],
  ['no user name', { ...BODY, lms: { baseUrl: LMS.baseUrl, apiKey: 'k' } }, 'lms.apiUser', 'api-user-missing'],
  [
    'a user name where there is none',
    { ...ACME, lms: { apiUser: 'u', apiKey: 'k' } },
    'lms.apiUser',
    'api-user-unknown',
  ],
  [
    'a switch of nobody',
    { ...BODY, settings: { connector: { fly: true } } },
    'settings.connector.fly',
    'switch-unknown',
  ],
])('refuses %s', async (_what, body, path, code) => {
  const answer = await api.ask('POST', PATH, body);
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ path, code }] } });
});

it('keeps switches that a change does not name', async () => {
  await api.ask('POST', PATH, { ...BODY, settings: { connector: { accountExpires: true } } });
  const connector = { processEnrollments: true };
  const { body } = await api.ask('PATCH', `${PATH}/acme?activate=true`, { settings: { connector } });
  expect(body.settings).toMatchObject({ connector: { accountExpires: true, processEnrollments: true } });
});
