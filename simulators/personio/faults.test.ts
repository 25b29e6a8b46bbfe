import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PersonioClient, personio, type Row } from '../support/personio-client.ts';

const LIST = 'GET /v1/company/employees';
let client: PersonioClient;
beforeEach(async () => {
  client = await personio();
});
afterEach(() => client.sim.close());

const fault = (kind: string, more: object = {}) => client.control('POST', '/faults', { endpoint: LIST, kind, ...more });
const ids = (rows: Row[]) => rows.map(({ attributes }) => attributes.id?.value);

describe('Personio under faults', () => {
  it('answers broken in each of the ways, then works again', async () => {
    for (const kind of [
      '500',
      '502-html',
      '504-html',
      'empty-200',
      'truncated-json',
      'wrong-content-type',
      'success-false',
    ]) {
      await fault(kind, { times: 1 });
    }
    const path = '/v1/company/employees?limit=1';
    expect(await (await client.get(path)).json()).toMatchObject({ error: { message: 'Something went wrong' } });
    expect((await client.get(path)).headers.get('content-type')).toBe('text/html');
    expect((await client.get(path)).status).toBe(504);
    expect(await (await client.get(path)).text()).toBe('');
    await expect((await client.get(path)).json()).rejects.toThrow();
    expect((await client.get(path)).headers.get('content-type')).toContain('text/html');
    const failed = await client.get(path);
    expect([failed.status, await failed.json()]).toMatchObject([200, { success: false }]);
    expect((await client.list('limit=1')).success).toBe(true);
  });

  it('tears and delays', async () => {
    await fault('reset-before', { times: 1 });
    await expect(client.list('limit=1')).rejects.toThrow();
    await fault('slow', { times: 1, delayMs: 60 });
    const before = performance.now();
    await client.list('limit=1');
    expect(performance.now() - before).toBeGreaterThan(55);
  });

  it('shows an empty or halved company with a straight face', async () => {
    await fault('empty-list', { times: 1 });
    expect(await client.list('')).toMatchObject({ success: true, metadata: { total_elements: 0 }, data: [] });
    await fault('half-list', { times: 1 });
    expect((await client.list('limit=100')).metadata.total_elements).toBe(60);
  });

  it('drops, repeats and shifts rows while the total stays', async () => {
    const straight = ids((await client.list('limit=40&offset=40')).data);
    const last = ids((await client.list('limit=40')).data)[39];
    await fault('drop-rows', { times: 1, count: 2 });
    const dropped = await client.list('limit=40&offset=40');
    expect([ids(dropped.data), dropped.metadata.total_elements]).toEqual([straight.slice(2), 120]);
    await fault('repeat-rows', { times: 1 });
    expect((await client.list('limit=40&offset=40')).data).toHaveLength(41);
    await fault('unstable-paging', { times: 1 });
    expect(ids((await client.list('limit=40&offset=40')).data)).toEqual([last, ...straight.slice(1)]);
  });

  it('loses attributes, tokens and recent changes', async () => {
    await fault('whitelist-loses', { times: 1, attributes: ['status', 'email'] });
    const lost = (await client.list('limit=1')).data[0]?.attributes;
    expect([lost?.status, lost?.email, lost?.department?.type]).toEqual([undefined, undefined, 'standard']);

    const person = String(ids((await client.list('limit=1')).data)[0]);
    await client.control('PATCH', `/employees/${person}`, { position: 'Neu' });
    await fault('index-lag', { times: 1 });
    expect((await client.list('updated_since=2026-11-20')).data).toHaveLength(0);
    await fault('stale-read', { times: 1 });
    expect((await client.list('limit=1')).data[0]?.attributes.position?.value).not.toBe('Neu');
    expect((await client.list('limit=1')).data[0]?.attributes.position?.value).toBe('Neu');

    await fault('token-expires', { times: 1 });
    expect((await client.get('/v1/company/employees')).status).toBe(403);
  });

  it('keeps its published limits when they are switched on', async () => {
    const limited = await personio({ limits: true });
    const answers = await Promise.all(Array.from({ length: 25 }, () => limited.get('/v1/company/employees?limit=1')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(5);
    expect(refused[0]?.headers.get('retry-after')).toBeNull();
    await limited.control('PUT', '/settings', {
      limits: { [LIST]: { perMinute: 1, burst: 0 } },
      retryAfterHeader: true,
    });
    expect((await limited.get('/v1/company/employees')).headers.get('retry-after')).toBe('60');
    await limited.sim.close();
  });

  it('counts calls by endpoint and status', async () => {
    await client.list('limit=1');
    await client.get('/v1/company/employees/1');
    const counters = await client.control('GET', '/counters');
    expect(counters.calls).toEqual({
      'POST /v1/auth': { total: 1, byStatus: { 200: 1 } },
      [LIST]: { total: 1, byStatus: { 200: 1 } },
      'GET /v1/company/employees/{id}': { total: 1, byStatus: { 404: 1 } },
    });
  });
});
