import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LearnUponClient, learnUpon } from '../../support/learnupon-client.ts';

let client: LearnUponClient;
beforeEach(async () => {
  // So long that nothing happens unless it is told to.
  client = await learnUpon({ settings: { ruleDelayMs: 3_600_000 } });
});
afterEach(() => client.close());

const run = () => client.control('POST', '/rules/run');

async function titles(id: number): Promise<string[]> {
  const { group } = (await client.call('GET', `/group_memberships?user_id=${id}`)).json;
  return group.map(({ title }: { title: string }) => title).sort();
}

async function created(CustomData: object, email = 'a@x.example'): Promise<number> {
  return (await client.create({ email, CustomData })).json.id;
}

async function groupId(title: string): Promise<number> {
  return (await client.control('GET', '/groups')).find((one: { title: string }) => one.title === title).id;
}

describe('dynamic rules', () => {
  it('come a while after the write, put people into groups and courses, and take them out again', async () => {
    const id = await created({ Abteilung: 'Logistik' });
    expect(await titles(id)).toEqual([]);
    await run();
    expect(await titles(id)).toEqual(['Logistik']);
    expect((await client.control('GET', '/enrollments')).length).toBe(1);
    await client.update(id, { CustomData: { Abteilung: 'IT' } });
    await run();
    expect(await titles(id)).toEqual(['IT']);
    const [enrollment, ...others] = await client.control('GET', '/enrollments');
    expect([others, enrollment.user_id]).toEqual([[], id]);
    const counted = { ruleJoins: 2, ruleLeaves: 1, ruleEnrollments: 2, membershipEnrollments: 0 };
    expect(await client.control('GET', '/counters')).toMatchObject(counted);
  });

  it('leave the enrolments alone when they were so made', async () => {
    const it = await groupId('IT');
    const all: { id: number; group_id: number }[] = await client.control('GET', '/rules');
    await client.control('PATCH', `/rules/${all.find(({ group_id }) => group_id === it)?.id}`, { unenroll: false });
    const id = await created({ Abteilung: 'IT' });
    await run();
    await client.update(id, { CustomData: { Abteilung: null } });
    await run();
    expect([await titles(id), (await client.control('GET', '/enrollments')).length]).toEqual([[], 1]);
  });

  it('run by themselves in the background', async () => {
    const id = await created({ Abteilung: 'IT' });
    await client.control('PUT', '/settings', { ruleDelayMs: 1 });
    await expect.poll(() => titles(id), { timeout: 5000 }).toEqual(['IT']);
  });

  it('want all rows of a block, and one block out of several', async () => {
    const both = await created({ Abteilung: 'Logistik', Sicherheitsstufe: 3 }, 'b@x.example');
    const half = await created({ Abteilung: 'Logistik', Sicherheitsstufe: 2 }, 'c@x.example');
    const other = await created({ Position: 'Staplerfahrer' }, 'd@partner.example');
    const trained = await created({ Unterweisungen: 'Erste Hilfe', Eintrittsdatum: '2026-07-01' }, 'e@x.example');
    await run();
    expect(await titles(both)).toEqual(['Logistik', 'Stapler mit Berechtigung']);
    expect(await titles(half)).toEqual(['Logistik']);
    expect(await titles(other)).toEqual(['Externe', 'Stapler mit Berechtigung']);
    expect(await titles(trained)).toEqual(['Ersthelfer', 'Neue Leute']);
  });

  it('never take out who was put in by the API, until "sync all users" makes them theirs', async () => {
    const id = await created({ Abteilung: 'IT' });
    const it = await groupId('IT');
    await client.call('POST', '/group_memberships', { GroupMembership: { group_id: it, user_id: id } });
    await client.update(id, { CustomData: { Abteilung: 'Logistik' } });
    await run();
    expect(await titles(id)).toEqual(['IT', 'Logistik']);
    expect(await client.control('POST', `/groups/${it}/sync-all`)).toEqual({ flipped: 1 });
    await run();
    expect(await titles(id)).toEqual(['Logistik']);
  });

  it('do not look at whoever has not accepted the invite, nor at a login that is off', async () => {
    const Invite = { email: 'i@x.example', CustomData: { Abteilung: 'IT' } };
    const invited = (await client.call('POST', '/portal_invite', { Invite })).json.portal_invite.id;
    await run();
    expect((await client.control('GET', '/counters')).ruleJoins).toBe(0);
    const { id } = await client.control('POST', `/invites/${invited}/accept`);
    await client.update(id, { enabled: false });
    await run();
    expect(await titles(id)).toEqual(['IT']);
  });

  it('are made as drafts, looked at in advance, limited to a group, and switched off', async () => {
    const id = await created({ Position: 'Chefin' });
    const group_id = await groupId('Brandschutzhelfer');
    const { id: rule } = await client.control('POST', '/rules', { group_id });
    await run();
    expect([await client.control('GET', `/rules/${rule}/preview`), await titles(id)]).toEqual([[id], []]);
    await client.control('PATCH', `/rules/${rule}`, { status: 'active', base_group_id: await groupId('IT') });
    await run();
    expect(await titles(id)).toEqual([]);
    await client.update(id, { CustomData: { Abteilung: 'IT' } });
    await run();
    expect(await titles(id)).toEqual(['Brandschutzhelfer', 'IT']);
    await client.control('PATCH', `/rules/${rule}`, { status: 'inactive' });
    await client.update(id, { CustomData: { Abteilung: 'Logistik' } });
    await run();
    expect(await titles(id)).toEqual(['Brandschutzhelfer', 'Logistik']);
  });
});
