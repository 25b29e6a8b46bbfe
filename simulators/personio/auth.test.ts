import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authenticate, type PersonioClient, personio } from '../support/personio-client.ts';

let client: PersonioClient;
beforeAll(async () => {
  client = await personio();
});
afterAll(() => client.sim.close());

function post(body: unknown, query = '') {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${client.sim.url}/v1/auth${query}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

const one = '/v1/company/employees?limit=1';

describe('Personio authentication', () => {
  it('gives the same token for JSON and form', async () => {
    const { clientId, clientSecret } = client.sim;
    const answer = await (await post({ client_id: clientId, client_secret: clientSecret })).json();
    expect(answer).toMatchObject({ success: true, data: { token: client.token, expires_in: 86400 } });
    expect(client.token).toMatch(/^papi-/);
  });

  it('refuses a wrong secret, and any credentials in the query string', async () => {
    const wrong = await post({ client_id: client.sim.clientId, client_secret: 'no' });
    expect([wrong.status, await wrong.json()]).toEqual([
      403,
      { success: false, error: { message: 'Wrong credentials', code: 0 } },
    ]);
    expect((await post({}, '?client_id=a&client_secret=b')).status).toBe(403);
  });

  it('answers 401 without a token and 403 to a wrong one', async () => {
    const without = await fetch(client.sim.url + one);
    expect([without.status, await without.text()]).toEqual([
      401,
      '{"success":false,"error":{"message":"Authorization is not provided","code":401}}',
    ]);
    const wrong = await fetch(client.sim.url + one, { headers: { authorization: 'Bearer papi-x' } });
    expect([wrong.status, await wrong.text()]).toEqual([
      403,
      '{"success":false,"error":{"message":"Provided authorization is not valid","code":403}}',
    ]);
  });

  it('echoes the token on good calls', async () => {
    expect((await client.get(one)).headers.get('authorization')).toBe(`Bearer ${client.token}`);
  });

  it('leaks an untranslated key when a right is missing', async () => {
    await client.control('PUT', '/credential', { rights: { 'employees:read': false } });
    expect(await (await client.get(one)).text()).toContain('forbidden.http.exception","code":0');
    await client.control('PUT', '/credential', { rights: { 'employees:read': true } });
  });

  it('rotates one-use tokens when the old behaviour is switched on', async () => {
    await client.control('PUT', '/settings', { legacyRotation: true });
    const token = await authenticate(client.sim);
    const use = (bearer: string) => fetch(client.sim.url + one, { headers: { authorization: `Bearer ${bearer}` } });
    const next = (await use(token)).headers.get('authorization')?.slice('Bearer '.length) ?? '';
    const again = await use(token);
    expect([again.status, await again.text()]).toEqual([
      401,
      '{"success":false,"error":{"message":"The token has been blacklisted","code":401}}',
    ]);
    expect((await use(next)).status).toBe(200);
    await client.control('PUT', '/settings', { legacyRotation: false });
  });

  it('forgets tokens on demand', async () => {
    const token = await authenticate(client.sim);
    await client.control('POST', '/tokens/expire');
    const answer = await fetch(client.sim.url + one, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(403);
  });
});
