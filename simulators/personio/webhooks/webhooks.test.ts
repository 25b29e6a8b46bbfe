import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PersonioClient, personio } from '../../support/personio-client.ts';
import { personioV2, type V2Client } from '../../support/personio-v2.ts';

let client: PersonioClient;
let call: V2Client;
beforeEach(async () => {
  client = await personio();
  call = await personioV2(client);
});
afterEach(() => client.sim.close());

const HOOK = {
  url: 'https://hooks.example.test/personio',
  description: 'LMS sync',
  token: 'Bearer s3cret',
  enabled_events: ['person.created', 'person.updated'],
};
const create = (more: object = {}) => call('POST', '/v2/webhooks', { ...HOOK, ...more });

describe('Personio webhook subscriptions', () => {
  it('are born disabled, with a token that is not shown again', async () => {
    const { status, body } = await create();
    expect([status, body]).toMatchObject([201, { status: 'DISABLED', auth_type: 'TOKEN', url: HOOK.url }]);
    expect(body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(body).not.toHaveProperty('token');
    await client.control('PUT', '/settings', { webhookSecrets: 'shown' });
    expect((await call('GET', `/v2/webhooks/${body.id}`)).body.token).toBe('Bearer s3cret');
  });

  it('are read, enabled and deleted', async () => {
    const { id } = (await create()).body;
    const enabled = await call('PATCH', `/v2/webhooks/${id}`, { status: 'ENABLED' });
    expect([enabled.status, enabled.body.status, enabled.body.url]).toEqual([200, 'ENABLED', HOOK.url]);
    expect((await call('DELETE', `/v2/webhooks/${id}`)).status).toBe(204);
    expect((await call('GET', `/v2/webhooks/${id}`)).body.errors[0].title).toBe('Resource not found');
    expect((await call('DELETE', `/v2/webhooks/${id}`)).status).toBe(404);
  });

  it.each([
    [{ url: 'http://hooks.example.test/' }, 400],
    [{ url: 'nowhere' }, 400],
    [{ description: '' }, 400],
    [{ enabled_events: [] }, 400],
    [{ enabled_events: ['person.exploded'] }, 400],
    [{ status: 'ON' }, 400],
    [{ auth_type: 'HMAC' }, 400],
    [{ token: undefined }, 400],
    [{ auth_type: 'CUSTOM' }, 400],
    [{ auth_type: 'CUSTOM', custom_headers: { Host: 'x' } }, 422],
    [{ auth_type: 'CUSTOM', custom_headers: { a: '1', b: '2', c: '3', d: '4' } }, 422],
    [{ auth_type: 'CUSTOM', custom_headers: { 'X-Key': 'a', 'X-Other': 'b' } }, 201],
    [{ auth_type: 'CUSTOM', custom_headers: [{ name: 'X-Key', value: 'a' }] }, 201],
    [{ auth_type: 'NONE', token: undefined }, 201],
    [{ url: 'http://127.0.0.1:9/hooks' }, 201],
  ])('answer a creation with %j by %i', async (more, status) => {
    expect((await create(more)).status).toBe(status);
  });

  it('take one of a kind only, and plain http to nobody when that is switched', async () => {
    await create();
    expect((await create()).status).toBe(409);
    await client.control('PUT', '/settings', { webhookTwins: 'accept', webhookUrls: 'https-only' });
    expect((await create()).status).toBe(201);
    expect((await create({ url: 'http://127.0.0.1:9/hooks' })).status).toBe(400);
  });

  it('are listed by pages whose links lead on by themselves', async () => {
    for (const number of [1, 2, 3]) await create({ url: `${HOOK.url}/${number}` });
    await create({ url: `${HOOK.url}/4`, status: 'ENABLED' });
    const first = await call('GET', '/v2/webhooks?limit=2&status=DISABLED');
    expect(first.body._data).toHaveLength(2);
    const second = await call('GET', first.body._meta.links.next.href);
    expect([second.body._data.length, second.body._meta.links.next]).toEqual([1, undefined]);
    expect((await call('GET', '/v2/webhooks?limit=201')).status).toBe(400);
    expect((await call('GET', '/v2/webhooks?enabled_events=person.created')).body._data).toHaveLength(4);
    expect((await call('GET', '/v2/webhooks?enabled_events=document.created')).body._data).toHaveLength(0);
    await client.control('POST', '/faults', { kind: 'next-foreign' });
    expect((await call('GET', '/v2/webhooks?limit=2')).body._meta.links.next.href).toContain('api.personio.invalid');
  });

  it('need their scopes, in the token and on the credential', async () => {
    const reader = await personioV2(client, 'personio:webhooks:read');
    expect((await reader('GET', '/v2/webhooks')).status).toBe(200);
    expect((await reader('POST', '/v2/webhooks', HOOK)).status).toBe(403);
    await client.control('PUT', '/credential', { rights: { 'personio:webhooks:read': false } });
    await client.control('PUT', '/settings', { missingScopeV2: '401' });
    const refused = await call('GET', '/v2/webhooks');
    expect([refused.status, refused.body.errors[0].detail]).toEqual([401, 'Unauthorized Request']);
  });
});

describe('Personio v2 authentication', () => {
  const ask = (body: string | URLSearchParams, headers: Record<string, string> = {}) =>
    fetch(`${client.sim.url}/v2/auth/token`, { method: 'POST', body, headers });
  const form = (more: object = {}) => {
    const { clientId, clientSecret } = client.sim;
    const all = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, ...more };
    return new URLSearchParams(all);
  };

  it('gives the same token for the same scopes, and counts down', async () => {
    await client.control('PUT', '/settings', { tokenLifetimeMs: 90_500 });
    type Token = { access_token: string; expires_in: number };
    const first = (await (await ask(form({ scope: 'documents:read' }))).json()) as Token;
    const second = (await (await ask(form({ scope: 'documents:read' }))).json()) as Token;
    expect(second).toMatchObject({ access_token: first.access_token, token_type: 'Bearer', scope: 'documents:read' });
    expect(second.expires_in).toBeLessThanOrEqual(90);
  });

  it.each([
    [{ client_secret: 'no' }, 'invalid_client'],
    [{ grant_type: 'password' }, 'unsupported_grant_type'],
    [{ client_id: '' }, 'invalid_request'],
    [{ scope: 'personio:everything' }, 'invalid_scope'],
  ])('refuses %j as %s', async (more, error) => {
    const answer = await ask(form(more));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(await answer.json()).toMatchObject({ error });
  });

  it('takes forms only', async () => {
    const answer = await (await ask('{}', { 'content-type': 'application/json' })).json();
    expect(answer).toMatchObject({ error: 'invalid_request', type: expect.any(String) });
  });

  it('lets the tokens of both generations cross, unless that is switched off', async () => {
    const v1 = { headers: { authorization: `Bearer ${client.token}` } };
    expect((await fetch(`${client.sim.url}/v2/webhooks`, v1)).status).toBe(200);
    expect((await call('GET', '/v1/company/employees?limit=1')).status).toBe(200);
    await client.control('PUT', '/settings', { tokensCross: false });
    expect((await fetch(`${client.sim.url}/v2/webhooks`, v1)).status).toBe(401);
    expect((await call('GET', '/v1/company/employees?limit=1')).status).toBe(403);
  });

  it('tells of its bucket, names unknown addresses and speaks its own way of failing', async () => {
    const good = await call('GET', '/v2/webhooks');
    expect(good.headers.get('x-ratelimit-burst-capacity')).toBe('10');
    const lost = await call('GET', '/v2/nowhere');
    expect([lost.status, lost.body.errors[0]._meta.path]).toEqual([404, '/v2/nowhere']);
    await client.control('POST', '/faults', { kind: '429', times: 1 });
    const limited = await call('GET', '/v2/webhooks');
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, null]);
    expect(limited.body.errors[0].detail).toBe('The rate limit has been exceeded');
  });
});
