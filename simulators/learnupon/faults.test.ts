import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LearnUponClient, learnUpon } from '../support/learnupon-client.ts';

let client: LearnUponClient;
beforeEach(async () => {
  client = await learnUpon();
});
afterEach(() => client.close());

const fault = (endpoint: string, kind: string, more: object = {}) =>
  client.control('POST', '/faults', { endpoint, kind, times: 1, ...more });
const anna = () => client.create({ email: 'anna@x.example', first_name: 'Anna' });
const count = async () => (await client.control('GET', '/users')).length;

describe('LearnUpon under faults', () => {
  it('tears before it commits, or commits and then tears', async () => {
    await fault('POST /users', 'reset-before');
    await expect(anna()).rejects.toThrow();
    expect(await count()).toBe(0);
    await fault('POST /users', 'reset-after');
    await expect(anna()).rejects.toThrow();
    expect(await count()).toBe(1);
    expect((await anna()).status).toBe(400);
  });

  it('says 200 to any write and takes it back', async () => {
    await fault('POST /users', 'unchanged-200');
    const { status, json } = await anna();
    expect([status, json.id > 0, await count()]).toEqual([200, true, 0]);
    const { id } = (await anna()).json;
    await fault('PUT /users/{id}', 'unchanged-200');
    expect((await client.update(id, { first_name: 'Änne' })).json).toEqual({ id });
    expect((await client.read(id)).first_name).toBe('Anna');
    await fault('POST /portal_invite', 'unchanged-200');
    await client.call('POST', '/portal_invite', { Invite: { email: 'bea@x.example' } });
    const counted = { creates: 1, updates: 0, invitations: 0 };
    expect(await client.control('GET', '/counters')).toMatchObject(counted);
  });

  it('shows what was before the last write, or nothing yet', async () => {
    const { id } = (await anna()).json;
    await fault('GET /users/{id}', 'stale-read');
    expect((await client.call('GET', `/users/${id}`)).status).toBe(404);
    await client.update(id, { first_name: 'Änne' });
    await fault('GET /users/search', 'stale-read');
    expect((await client.call('GET', '/users/search?email=anna@x.example')).json.user[0].first_name).toBe('Anna');
    await fault('GET /users/search', 'index-lag');
    expect((await client.call('GET', '/users/search?email=anna@x.example')).status).toBe(404);
    await fault('GET /users', 'index-lag');
    expect((await client.call('GET', '/users')).json.user).toEqual([]);
  });

  it.each([
    ['500', 500, '<!DOCTYPE html>'],
    ['502-html', 502, '<html>'],
    ['429', 429, 'Retry later'],
    ['truncated-json', 200, '{"customDataFieldDefintions"'],
  ])('answers %s as told', async (kind, status, start) => {
    await fault('GET /users', kind, { times: 2 });
    for (const _ of [1, 2]) {
      const answer = await client.call('GET', '/users');
      expect([answer.status, answer.text.startsWith(start), answer.json]).toEqual([status, true, undefined]);
    }
    expect((await client.call('GET', '/users')).json.user).toEqual([]);
  });

  it('is slow, and counts two writes to one account at once', async () => {
    await fault('POST /users', 'slow', { times: 2, delayMs: 150 });
    const [one, other] = await Promise.all([anna(), anna()]);
    expect([one?.status, other?.status].sort()).toEqual([200, 400]);
    expect((await client.control('GET', '/counters')).overlappingWrites).toBe(1);
  });
});
