import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LearnUponClient, learnUpon, learnUponAt } from '../support/learnupon-client.ts';

let client: LearnUponClient;
beforeEach(async () => {
  client = await learnUpon();
});
afterEach(() => client.close());

const set = (patch: object) => client.control('PUT', '/settings', patch);

describe('access to LearnUpon', () => {
  it('ends for a key pair at once when another is made', async () => {
    expect((await client.call('GET', '/portals')).json.portals).toHaveLength(1);
    const { apiUser, apiKey } = await client.control('POST', '/keys/rotate');
    const old = await client.call('GET', '/portals');
    expect([old.status, old.json]).toEqual([401, undefined]);
    const fresh = learnUponAt(client.url, apiUser, apiKey, async () => {});
    expect((await fresh.call('GET', '/users')).status).toBe(200);
  });

  it('is refused for a list that does not exist, as if the keys were wrong', async () => {
    expect((await client.call('GET', '/enrollments')).status).toBe(401);
    expect((await client.call('GET', '/group_memberships')).status).toBe(404);
    expect((await client.call('PUT', '/nowhere/5', {})).json.response_code).toBe(404);
  });

  it('wants the wrapper by its capitalised name, JSON that is JSON, and no content type without content', async () => {
    const anna = { email: 'anna@x.example', password: 'geheim1' };
    expect((await client.call('POST', '/users', anna)).status).toBe(404);
    expect((await client.call('POST', '/users', { user: anna })).status).toBe(404);
    expect((await client.call('POST', '/users', { User: anna }, { 'content-type': 'text/plain' })).status).toBe(404);
    const broken = await client.call('POST', '/users', '{"User":');
    expect([broken.status, Object.keys(broken.json)]).toEqual([400, ['error']]);
    expect((await client.call('GET', '/users', undefined, { 'content-type': 'application/json' })).status).toBe(400);
    await set({ wrapperCase: 'any', jsonTypeOnGet: 'accept' });
    expect((await client.call('POST', '/users', { user: anna })).status).toBe(200);
    expect((await client.call('GET', '/users', undefined, { 'content-type': 'application/json' })).status).toBe(200);
  });

  it('tells of the quota on success alone, and refuses in plain text when it is spent', async () => {
    await set({ perMinute: 4, perWeek: 100, limitScale: 0.001 });
    const { headers } = await client.call('GET', '/users');
    expect(headers.get('X-LU-Rate-Limit-Remaining-Minute')).toBe('3');
    expect(headers.get('X-LU-Rate-Limit-Remaining-Week')).toBe('99');
    const miss = await client.call('GET', '/users/search?email=nobody@x.example');
    expect([miss.status, miss.headers.get('X-LU-Rate-Limit-Remaining-Minute')]).toEqual([404, null]);
    await client.control('POST', '/quota/spend', { calls: 2 });
    const spent = await client.call('GET', '/users');
    expect([spent.status, spent.json, spent.headers.get('retry-after')]).toEqual([429, undefined, null]);
    await set({ remainingHeaders: 'all', retryAfterHeader: true, limitBody: 'error' });
    const told = await client.call('GET', '/users');
    expect([told.json.response_code, told.headers.get('X-LU-Rate-Limit-Remaining-Minute')]).toEqual([429, '0']);
    expect(Number(told.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('is refused for the rest of the week, too', async () => {
    await set({ perWeek: 2 });
    await client.call('GET', '/users');
    await client.call('GET', '/users');
    expect((await client.call('GET', '/users')).status).toBe(429);
    expect((await client.control('GET', '/counters')).calls['GET /users'].byStatus).toEqual({ 200: 2, 429: 1 });
  });
});
