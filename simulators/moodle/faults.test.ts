import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MoodleClient, moodle } from '../support/moodle-client.ts';

let client: MoodleClient;
beforeEach(async () => {
  client = await moodle();
});
afterEach(() => client.close());

const CREATE = 'core_user_create_users';
const BY_FIELD = 'core_user_get_users_by_field';
const fault = (endpoint: string, kind: string, more: object = {}) =>
  client.control('POST', '/faults', { endpoint, kind, times: 1, ...more });
const count = async () => (await client.control('GET', '/users/counts')).users - 3;

describe('Moodle under faults', () => {
  it('counts calls, and hits them, by the name of their function', async () => {
    await client.by('id', 3);
    await client.call('core_made_up');
    await client.post([]);
    const { calls } = await client.control('GET', '/counters');
    expect(calls).toMatchObject({
      [BY_FIELD]: { total: 1 },
      '(unknown function)': { total: 1 },
      '(no function)': { total: 1 },
    });
    await fault(CREATE, '503');
    expect((await client.by('id', 3)).length).toBe(1);
    const broken = await client.call(CREATE, { users: [] });
    expect([broken.status, broken.json]).toEqual([503, undefined]);
  });

  it('tears before it commits, or commits and then tears', async () => {
    await fault(CREATE, 'reset-before');
    await expect(client.create({})).rejects.toThrow();
    expect(await count()).toBe(0);
    await fault(CREATE, 'reset-after', { contains: 'Anna@x.example' });
    await expect(client.create({})).rejects.toThrow();
    expect(await count()).toBe(1);
    expect((await client.create({})).errorcode).toBe('invalidparameter');
  });

  it('says with status 200 that it could not write, and has', async () => {
    await fault(CREATE, 'success-false', { commit: true });
    expect((await client.create({})).errorcode).toBe('dmlwriteexception');
    expect(await count()).toBe(1);
  });

  it('says yes to any write and takes it back', async () => {
    await fault(CREATE, 'unchanged-200');
    const [{ id }] = await client.create({});
    expect([id > 3, await count()]).toEqual([true, 0]);
    const [anna] = await client.create({});
    await fault('core_user_update_users', 'unchanged-200');
    expect(await client.update({ id: anna.id, firstname: 'Änne' })).toEqual({ warnings: [] });
    expect((await client.by('id', anna.id))[0].firstname).toBe('Anna');
    expect(await client.control('GET', '/counters')).toMatchObject({ creates: 1, updates: 0 });
  });

  it('shows what was before the last write, half of it, or nothing yet', async () => {
    const [{ id }] = await client.create({});
    await client.update({ id, firstname: 'Änne' });
    await fault(BY_FIELD, 'stale-read');
    expect((await client.by('id', id))[0].firstname).toBe('Anna');
    await fault(BY_FIELD, 'index-lag');
    expect(await client.by('id', id)).toEqual([]);
    await fault(BY_FIELD, 'half-list');
    expect((await client.by('id', 1, 2, 3, id)).length).toBe(2);
    await fault('mod_customcert_list_issues', 'empty-list');
    await client.control('POST', '/issues', { userid: id });
    expect((await client.call('mod_customcert_list_issues')).json).toEqual([]);
  });

  it.each([
    ['502-html', 502],
    ['429', 429],
    ['truncated-json', 200],
    ['empty-200', 200],
  ])('answers %s as told', async (kind, status) => {
    await fault(BY_FIELD, kind);
    const answer = await client.call(BY_FIELD, { field: 'id', values: [3] });
    expect([answer.status, answer.json]).toEqual([status, undefined]);
  });

  it('has a proxy with limits before it, and takes its time, when told to', async () => {
    await client.control('PUT', '/settings', { limits: { '*': { perMinute: 60, burst: 1 } } });
    expect((await client.call(BY_FIELD, { field: 'id', values: [3] })).status).toBe(200);
    expect((await client.call(BY_FIELD, { field: 'id', values: [3] })).status).toBe(429);
    await client.control('PUT', '/settings', { limits: null, pace: 'measured' });
    const begun = performance.now();
    await client.by('id', ...Array.from({ length: 30 }, (_, at) => at));
    expect(performance.now() - begun).toBeGreaterThan(100);
  });
});
