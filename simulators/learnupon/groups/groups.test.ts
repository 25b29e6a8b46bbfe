import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LearnUponClient, learnUpon } from '../../support/learnupon-client.ts';

let client: LearnUponClient;
let userId = 0;
beforeEach(async () => {
  client = await learnUpon({ fields: 'none' });
  userId = (await client.create({ email: 'a@x.example' })).json.id;
});
afterEach(() => client.close());

const set = (patch: object) => client.control('PUT', '/settings', patch);
const titled = async (title: string) => (await client.call('GET', `/groups?title=${title}`)).json.groups;
const add = (membership: object) => client.call('POST', '/group_memberships', { GroupMembership: membership });
const drop = (id: number, body?: object) => client.call('DELETE', `/group_memberships/${id}`, body);

describe('LearnUpon groups', () => {
  it('have titles that are given once, and are found by a part of them unless switched', async () => {
    const fresh = await client.call('POST', '/groups', { Group: { title: 'IT Nord' } });
    expect([fresh.status, Object.keys(fresh.json)]).toEqual([200, ['id']]);
    const twin = await client.call('POST', '/groups', { Group: { title: 'it nord' } });
    expect([twin.status, twin.json.response_type]).toEqual([422, 'ERROR']);
    expect((await titled('IT')).map(({ title }: { title: string }) => title)).toEqual([
      'IT',
      'Stapler mit Berechtigung',
      'IT Nord',
    ]);
    await set({ titleSearch: 'exact' });
    expect(await titled('IT')).toHaveLength(1);
    await set({ titleSearch: 'ignore' });
    expect(await titled('IT')).toHaveLength(10);
    expect((await client.call('PUT', `/groups/${fresh.json.id}`, { Group: { title: 'IT' } })).status).toBe(422);
    expect((await client.call('DELETE', `/groups/${fresh.json.id}`)).json).toEqual({});
  });

  it('take a member once, and enrol them in their courses unless told not to', async () => {
    const [it, fertigung] = [(await titled('IT'))[0], (await titled('Fertigung'))[0]];
    expect((await add({ group_id: it.id, user_id: userId })).json.id).toBeGreaterThan(0);
    const again = await add({ group_id: it.id, user_id: userId });
    expect([again.status, again.json.message]).toEqual([400, expect.stringContaining('already')]);
    await add({ group_id: fertigung.id, user_id: userId, process_enrollments: false });
    expect((await client.control('GET', '/enrollments')).length).toBe(1);
    const counted = { membershipsAdded: 2, membershipEnrollments: 1 };
    expect(await client.control('GET', '/counters')).toMatchObject(counted);
    expect((await add({ group_id: 1, user_id: userId })).status).toBe(404);
    expect((await add({ group_id: it.id, user_id: 1 })).status).toBe(404);
  });

  it('list who is in them, or the groups of a user, with the id of the membership for version 1.1', async () => {
    const [group] = await titled('IT');
    const { id } = (await add({ group_id: group.id, user_id: userId })).json;
    const members = (query: string) => client.call('GET', `/group_memberships?${query}`);
    expect((await members(`group_id=${group.id}`)).json.user).toMatchObject([{ id: userId, email: 'a@x.example' }]);
    expect((await members(`group_id=${group.id}&version_id=1.1`)).json.user[0].membership_id).toBe(id);
    expect((await members(`user_id=${userId}`)).json.group).toMatchObject([{ id: group.id, title: 'IT' }]);
    expect((await members('group_id=1')).json.user).toEqual([]);
    expect((await members('title=IT')).status).toBe(404);
    expect((await titled('IT'))[0].number_of_members).toBe(0);
    await set({ laggingCounts: false });
    expect((await titled('IT'))[0].number_of_members).toBe(1);
  });

  it('let a member go by id, or by the pair under number 0, and the enrolments only when asked', async () => {
    const [group] = await titled('IT');
    const pair = { group_id: group.id, user_id: userId };
    const { id } = (await add(pair)).json;
    expect((await drop(id)).json).toEqual({});
    expect((await client.control('GET', '/enrollments')).length).toBe(1);
    await add(pair);
    expect((await drop(0, { GroupMembership: { ...pair, process_unenrollments: true } })).status).toBe(200);
    expect((await client.control('GET', '/enrollments')).length).toBe(0);
    expect((await drop(0, { GroupMembership: pair })).status).toBe(404);
  });
});
