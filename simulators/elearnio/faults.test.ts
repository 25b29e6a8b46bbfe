import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ElearnioClient, elearnio } from '../support/elearnio-client.ts';

let client: ElearnioClient;
beforeEach(async () => {
  client = await elearnio({ members: 'none' });
});
afterEach(() => client.close());

const fault = (endpoint: string, kind: string, more: object = {}) =>
  client.control('POST', '/faults', { endpoint, kind, times: 1, ...more });
const anna = () => client.create({ email: 'anna@x.example' }, { member_invite: false });
const count = async () => (await client.control('GET', '/members')).length;

describe('elearnio under faults', () => {
  it('commits and then tears, or tears before it commits', async () => {
    await fault('POST /members', 'reset-before');
    await expect(anna()).rejects.toThrow();
    expect(await count()).toBe(0);
    await fault('POST /members', 'reset-after');
    await expect(anna()).rejects.toThrow();
    expect(await count()).toBe(1);
  });

  it('commits and never answers, or commits behind an error page', async () => {
    await fault('POST /members', 'commit-then-timeout');
    const body = JSON.stringify({ data: { type: 'members', attributes: { role: 'talent', email: 'a@x.example' } } });
    const headers = { 'user-api-key': 'elearnio-simulator-key', 'content-type': 'application/vnd.api+json' };
    const signal = AbortSignal.timeout(100);
    const call = fetch(`${client.url}/backend/user-api/v1/members`, { method: 'POST', body, headers, signal });
    await expect(call).rejects.toThrow();
    expect(await count()).toBe(1);
    await fault('POST /members', '500', { commit: true });
    expect((await anna()).status).toBe(500);
    expect(await count()).toBe(2);
  });

  it('says 200 and changes nothing, or shows yesterday', async () => {
    const { data } = await anna();
    await fault('PATCH /members/{id}', 'unchanged-200');
    expect((await client.update(data.id, { team: 'A' })).status).toBe(200);
    expect((await client.call('GET', `/members/${data.id}`)).data.attributes.team).toBeNull();
    await client.update(data.id, { team: 'B' });
    await fault('GET /members/{id}', 'stale-read');
    expect((await client.call('GET', `/members/${data.id}`)).data.attributes.team).toBeNull();
    await fault('GET /members', 'index-lag');
    expect((await client.call('GET', '/members?filter[email]=anna@x.example')).rows).toEqual([]);
  });

  it('adds a Retry-After only where asked', async () => {
    await fault('*', '429', { retryAfter: 3 });
    const response = await fetch(`${client.url}/backend/user-api/v1/members`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '3']);
  });

  it('sees two writes to one member at once', async () => {
    const { data } = await anna();
    await client.control('PUT', '/settings', { latencyMs: 40 });
    await Promise.all([client.update(data.id, { team: 'A' }), client.update(data.id, { team: 'B' })]);
    const counters = await client.control('GET', '/counters');
    expect([counters.overlappingWrites, counters.maxInFlight, counters.inFlight]).toEqual([1, 2, 0]);
  });

  it('finds one more member on every later page when switched', async () => {
    await anna();
    await client.control('PUT', '/settings', { insertBetweenPages: true, listOrder: 'newest-first' });
    expect((await client.call('GET', '/members?page[size]=1')).meta.record_count).toBe(1);
    expect((await client.call('GET', '/members?page[size]=1&page[number]=2')).meta.record_count).toBe(2);
  });

  it('refuses settings it does not know', async () => {
    expect((await client.control('PUT', '/settings', { latency: 5 })).error).toContain('Unknown setting');
    expect((await client.control('PUT', '/settings', { hiddenGroups: 'maybe' })).error).toContain('one of');
  });
});
