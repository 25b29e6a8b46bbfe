import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LearnUponClient, learnUpon } from '../../support/learnupon-client.ts';

let client: LearnUponClient;
beforeEach(async () => {
  client = await learnUpon();
});
afterEach(() => client.close());

const ANNA = { email: 'anna@x.example', first_name: 'Anna' };
const invite = (more: object = {}) => client.call('POST', '/portal_invite', { Invite: { ...ANNA, ...more } });
const users = async () => (await client.call('GET', '/users')).json.user;
const log = async () => (await client.call('GET', '/group_invites')).json.group_invite;
const settle = (id: number, verb: string) => client.control('POST', `/invites/${id}/${verb}`);

describe('LearnUpon invites', () => {
  it('are no users until they are accepted, and bring group and custom data along', async () => {
    const [group] = (await client.call('GET', '/groups?title=Pilotgruppe')).json.groups;
    const answer = (await invite({ group_id: group.id, CustomData: { Abteilung: 'IT' } })).json;
    expect(answer).toEqual({ portal_invite: { id: expect.any(Number), email: ANNA.email } });
    expect(await users()).toEqual([]);
    expect((await client.call('GET', '/users/search?email=anna@x.example')).status).toBe(404);
    expect(await log()).toMatchObject([{ invite_status: 'sent', invite_email_address: ANNA.email }]);
    const { id } = await settle(answer.portal_invite.id, 'accept');
    expect(await client.read(id)).toMatchObject({ ...ANNA, CustomData: { Abteilung: 'IT' }, user_type: 'learner' });
    expect((await client.call('GET', `/group_memberships?user_id=${id}`)).json.group).toHaveLength(1);
    expect(await log()).toMatchObject([{ invite_status: 'accepted' }]);
    expect((await invite()).json.message).toContain('user already exists');
  });

  it('are not repeated while they are open, and counted when they are', async () => {
    const { id } = (await invite()).json.portal_invite;
    const again = await invite({ email: 'ANNA@x.example' });
    expect([again.status, again.json.message]).toEqual([400, expect.stringContaining('already been invited')]);
    await settle(id, 'expire');
    expect((await settle(id, 'accept')).error).toBeDefined();
    expect((await invite()).status).toBe(200);
    await client.control('PUT', '/settings', { repeatInvites: 'accept' });
    expect((await invite()).status).toBe(200);
    const counted = { invitations: 3, repeatedInvitations: 2, refusedInvitations: 1 };
    expect(await client.control('GET', '/counters')).toMatchObject(counted);
  });

  it.each([
    ['reject', 'rejected'],
    ['cancel', 'canceled'],
    ['expire', 'sent'],
  ])('end without a user: %s', async (verb, status) => {
    await settle((await invite()).json.portal_invite.id, verb);
    expect(await log()).toMatchObject([{ invite_status: status }]);
    expect(await users()).toEqual([]);
  });

  it('go to several addresses at once for a group, or to none, and can be cancelled', async () => {
    const [group] = (await client.call('GET', '/groups?title=Pilotgruppe')).json.groups;
    const send = (email_addresses: string) =>
      client.call('POST', '/group_invites', { GroupInvite: { email_addresses, group_id: group.id } });
    const { group_invites: sent } = (await send('a@x.example, b@x.example')).json;
    expect(sent).toEqual([{ id: expect.any(Number), invite_email_address: 'a@x.example' }, expect.anything()]);
    expect((await send('c@x.example,b@x.example')).status).toBe(400);
    expect(await log()).toHaveLength(2);
    expect((await client.call('DELETE', `/group_invites/${sent[0].id}`)).json).toEqual({});
    const { group_invite: one } = (await client.call('GET', `/group_invites/${sent[0].id}`)).json;
    expect(one[0].invite_status).toBe('canceled');
    expect((await client.call('GET', '/group_invites?group_id=1')).json.group_invite).toEqual([]);
  });

  it('to the portal can be left out of the log, and are checked like users', async () => {
    await client.control('PUT', '/settings', { portalInvitesListed: false, badCustomData: 'refuse' });
    await invite();
    expect(await log()).toEqual([]);
    expect((await invite({ email: 'b@x.example', CustomData: { Abteilung: '?' } })).status).toBe(400);
    expect((await invite({ email: 'b@x.example', portal_membership_type_id: 9 })).status).toBe(422);
    expect((await invite({ email: 'b@x.example', group_id: 1 })).status).toBe(404);
    expect((await client.call('POST', '/portal_invite', ANNA)).status).toBe(404);
  });

  it('reach people of another portal, whom nobody can create here', async () => {
    await client.control('PUT', '/realm', { emails: [ANNA.email] });
    expect((await client.create(ANNA)).status).toBe(400);
    const { id } = await settle((await invite()).json.portal_invite.id, 'accept');
    expect((await client.read(id)).email).toBe(ANNA.email);
  });
});
