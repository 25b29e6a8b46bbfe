import { afterEach, beforeEach, expect, it } from 'vitest';
import type { IntegrationId } from '../../domain/ids.ts';
import { ACME } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

const PATH = '/api/v1/integrations';
const LMS = { baseUrl: 'https://acme.learnupon.com', apiUser: 'api-user', apiKey: 'api-secret' };
const BODY = { ...ACME, kind: 'learnupon', lms: { ...LMS, webhookSecret: 'signs-with-this' } };
let api: TestApi;
beforeEach(async () => {
  api = await testApi();
});
afterEach(() => api.close());

const change = (lms: object) => api.ask('PATCH', `${PATH}/acme`, { lms });
const secretOf = async (id: unknown) => (await api.integrations.secrets(id as IntegrationId)).webhookSecret;

it('takes what an LMS signs with, shows where it may call, and the secret to nobody', async () => {
  const { status, body, text } = await api.ask('POST', PATH, BODY);
  expect({ status, links: body.links }).toMatchObject({
    status: 201,
    links: { lmsEvents: `/api/v1/webhooks/lms/${body.id}` },
  });
  expect(text + (await api.ask('GET', `${PATH}/acme`)).text).not.toContain('signs-with-this');
  expect(await secretOf(body.id)).toBe('signs-with-this');
});

it('takes it later, keeps it with any other change, and gives it up for null', async () => {
  const { body } = await api.ask('POST', PATH, { ...BODY, lms: LMS });
  expect(body.links).not.toHaveProperty('lmsEvents');
  expect((await change({ webhookSecret: 'signs-with-that' })).body.links).toHaveProperty('lmsEvents');
  await change({ apiUser: 'second', apiKey: 'fresh' });
  expect(await secretOf(body.id)).toBe('signs-with-that');
  expect((await change({ webhookSecret: null })).body.links).not.toHaveProperty('lmsEvents');
  expect(await secretOf(body.id)).toBeNull();
});

it('drops it with the key when the integration leads to another portal', async () => {
  const { body } = await api.ask('POST', PATH, BODY);
  await change({ baseUrl: 'https://other.learnupon.com' });
  expect(await secretOf(body.id)).toBeNull();
});

it('refuses it where the LMS does not call', async () => {
  const refused = { status: 422, body: { errors: [{ path: 'lms.webhookSecret', code: 'webhook-secret-unknown' }] } };
  expect(await api.ask('POST', PATH, { ...ACME, lms: { apiKey: 'k', webhookSecret: 's' } })).toMatchObject(refused);
  await api.ask('POST', PATH, ACME);
  expect(await change({ webhookSecret: 's' })).toMatchObject(refused);
});
