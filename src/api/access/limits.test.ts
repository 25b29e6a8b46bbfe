import { afterEach, describe, expect, it } from 'vitest';
import { type TestApi, testApi } from '../testing/test-api.ts';

let api: TestApi;
afterEach(() => api.close());

const as = (token: string) => ({ authorization: `Bearer ${token}` });
const me = (headers: Record<string, string>) => api.ask('GET', '/api/v1/me', undefined, headers);
const wrong = (index: number, headers: Record<string, string> = {}) => me({ ...as(`wrong-${index}`), ...headers });

async function twentyWrong(headers: Record<string, string> = {}): Promise<void> {
  for (let index = 0; index < 20; index++) expect((await wrong(index, headers)).body.code).toBe('unauthorized');
}

describe('each token', () => {
  it('has so many requests a minute, whatever another one does', async () => {
    api = await testApi({ apiRequestsPerMinute: 5 });
    const [busy, calm] = [as(await api.tokenFor('viewer')), as(await api.tokenFor('viewer'))];
    for (let left = 4; left >= 0; left--) {
      const { status, headers } = await me(busy);
      expect(status).toBe(200);
      expect(headers.get('ratelimit')).toContain(`r=${left};`);
      expect(headers.get('ratelimit-policy')).toContain('q=5; w=60');
    }
    const refused = await me(busy);
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await me(calm)).status).toBe(200);
    expect((await me({})).status).toBe(200);
    for (const path of ['/healthz', '/readyz', '/metrics'])
      expect((await api.ask('GET', path, undefined, busy)).status).toBe(200);
  });

  it('has no limit where that is said', async () => {
    api = await testApi({ apiRequestsPerMinute: 0 });
    for (let request = 0; request < 50; request++) expect((await me({})).status).toBe(200);
    expect((await me({})).headers.get('ratelimit')).toBeNull();
  });

  it('is limited also when it has expired', async () => {
    api = await testApi({ apiRequestsPerMinute: 1 });
    const expired = as(await api.tokenFor('viewer', { expiresAt: new Date(0) }));
    expect((await me(expired)).body.code).toBe('token-expired');
    expect((await me(expired)).body.code).toBe('too-many-requests');
  });
});

describe('an address that sends wrong tokens', () => {
  it('is told to wait after twenty a minute', async () => {
    api = await testApi();
    await twentyWrong();
    const refused = await me(as('wrong-again'));
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('locks nobody out who has a right one', async () => {
    api = await testApi();
    const right = as(await api.tokenFor('viewer'));
    await twentyWrong();
    expect((await wrong(21)).status).toBe(429);
    expect((await me(right)).status).toBe(200);
    expect((await me({})).status).toBe(200);
  });

  it('may ask without any token: that is no guess', async () => {
    api = await testApi();
    for (let request = 0; request < 30; request++) expect((await me({ authorization: '' })).status).toBe(401);
    expect((await me({})).status).toBe(200);
  });

  it('is the one of the connection, whatever a caller says about it', async () => {
    api = await testApi();
    await twentyWrong({ 'x-forwarded-for': '198.51.100.1' });
    expect((await wrong(21, { 'x-forwarded-for': '198.51.100.2' })).status).toBe(429);
  });

  it('is the one that the trusted proxy names', async () => {
    api = await testApi({ trustedProxies: 1 });
    await twentyWrong({ 'x-forwarded-for': '203.0.113.9, 198.51.100.1' });
    expect((await wrong(21, { 'x-forwarded-for': '203.0.113.10, 198.51.100.1' })).status).toBe(429);
    expect((await wrong(21, { 'x-forwarded-for': '198.51.100.2' })).status).toBe(401);
  });
});

it('no other page may use the API: nothing is said about other origins', async () => {
  api = await testApi();
  const page = { origin: 'https://elsewhere.test', 'access-control-request-method': 'POST' };
  for (const method of ['GET', 'OPTIONS']) {
    const { headers } = await api.ask(method, '/api/v1/me', undefined, page);
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  }
});
