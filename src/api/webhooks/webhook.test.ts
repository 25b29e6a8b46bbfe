import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { IntegrationId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import { ACME } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

let api: TestApi;
let id: IntegrationId;
let path: string;
let followed: IntegrationId[];
let ended: string[];
let problem: Problem | null;

beforeAll(async () => {
  api = await testApi({
    publicUrl: 'https://matrikel.acme.test',
    async followSubscription(which) {
      followed.push(which);
      const tokens = await api.webhooks.tokens(which);
      const { wanted = false, token = null } = tokens ?? {};
      const enabled = wanted && problem === null;
      const found = { subscriptionId: enabled ? 'sub-1' : null, enabled, problem, told: enabled };
      await api.webhooks.settle({ integrationId: which, wanted, token }, found);
    },
    endSubscription: async () => {
      ended.push('opened');
      return async () => void ended.push('ended');
    },
  });
  const { body } = await api.ask('POST', '/api/v1/integrations', ACME);
  id = body.id as IntegrationId;
  path = (body.links as { webhook: string }).webhook;
});
beforeEach(() => {
  [followed, ended, problem] = [[], [], null];
  api.webhooks.rows.clear();
});
afterAll(() => api?.close());

const URL_OF = () => `https://matrikel.acme.test/api/v1/webhooks/personio/${id}`;
const turn = (wanted: 'on' | 'off') => api.ask('PUT', path, { wanted });
const as = async (role: 'viewer' | 'operator') => ({ authorization: `Bearer ${await api.tokenFor(role)}` });

describe('the webhook of an integration', () => {
  it('is off until somebody wants it', async () => {
    expect((await api.ask('GET', path)).body).toEqual({
      ...{ wanted: 'off', state: 'off', url: URL_OF(), subscriptionId: null },
      ...{ checkedAt: null, lastEventAt: null, problems: [] },
    });
  });

  it('is switched on and off, with what became of it in the answer', async () => {
    expect((await turn('on')).body).toMatchObject({ wanted: 'on', state: 'active', subscriptionId: 'sub-1' });
    expect((await turn('off')).body).toMatchObject({ wanted: 'off', state: 'off', subscriptionId: null });
    expect(followed).toEqual([id, id]);
    expect((await api.ask('PUT', path, { wanted: true })).status).toBe(400);
  });

  it('says what stands in the way, in the language of whoever asks', async () => {
    problem = { code: 'webhooks-access-refused', severity: 'error', setting: 'personio.clientId' };
    const { body } = await turn('on');
    expect(body).toMatchObject({ wanted: 'on', state: 'blocked', problems: [{ code: 'webhooks-access-refused' }] });
    const german = await api.ask('GET', `${path}?language=de`);
    expect(JSON.stringify(german.body.problems)).toContain('Webhooks');
    expect(JSON.stringify(german.body.problems)).toContain('Einstellungen');
  });

  it('is looked after on demand, by an operator', async () => {
    await turn('on');
    expect((await api.ask('POST', `${path}/check`, {}, await as('operator'))).body).toMatchObject({ state: 'active' });
    expect(followed).toEqual([id, id]);
  });

  it('gets another token, which is shown to nobody; where none is there, nothing happens', async () => {
    expect((await api.ask('POST', `${path}/rotate`)).body).toMatchObject({ state: 'off' });
    expect(followed).toEqual([]);
    await turn('on');
    const former = (await api.webhooks.tokens(id))?.token;
    const { body } = await api.ask('POST', `${path}/rotate`);
    const { token } = (await api.webhooks.tokens(id)) ?? {};
    expect(token).not.toBe(former);
    expect(JSON.stringify(body)).not.toContain(String(token));
    expect(body).toMatchObject({ state: 'active' });
  });

  it('is seen by all and changed by admins', async () => {
    expect((await api.ask('GET', path, undefined, await as('viewer'))).status).toBe(200);
    for (const [method, where] of [
      ['PUT', path],
      ['POST', `${path}/rotate`],
    ] as const)
      expect((await api.ask(method, where, { wanted: 'on' }, await as('operator'))).status).toBe(403);
    expect((await api.ask('POST', `${path}/check`, {}, await as('viewer'))).status).toBe(403);
  });

  it('ends with the integration', async () => {
    const { body } = await api.ask('POST', '/api/v1/integrations', { ...ACME, name: 'short-lived' });
    expect((await api.ask('DELETE', `/api/v1/integrations/${body.id}`)).status).toBe(204);
    expect(ended).toEqual(['opened', 'ended']);
  });
});
