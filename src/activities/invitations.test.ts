import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { invitationOf, type LearnerId } from '../domain/ids.ts';
import { anEmployee } from '../domain/testing/builders.ts';
import { silent } from '../ports/logger.ts';
import { type StoreForTests, storeForTests } from '../store/testing/stored.ts';
import { anAttempt } from './testing/attempts.ts';
import { connectionsOf } from './testing/fake-vendors.ts';
import { aLearnuponCompany, type LearnuponCompany } from './testing/learnupon-company.ts';
import { createUndoActivities } from './undo.ts';

vi.setConfig({ testTimeout: 30_000 });

let store: StoreForTests;
const open: LearnuponCompany[] = [];
beforeAll(async () => {
  store = await storeForTests();
});
afterEach(async () => {
  for (const company of open.splice(0)) await company.close();
});
afterAll(() => store?.close());

async function aCompany(
  ...given: Parameters<typeof aLearnuponCompany> extends [unknown, ...infer Rest] ? Rest : never
) {
  const [settings, portal] = given;
  const company = await aLearnuponCompany(store, { invitations: 'automatic', ...settings }, portal);
  open.push(company);
  return company;
}
const ADDRESS = 'p1@example.test';
const answer = async ({ sim, linkOf }: LearnuponCompany, verb: string, id = '1') =>
  sim<{ id: number }>('POST', `/invites/${invitationOf((await linkOf(id)) as LearnerId)}/${verb}`);

describe('an invitation of which nobody knows whether it went out', () => {
  it('is not followed by another in the next run, and its account is found once somebody accepts', async () => {
    const company = await aCompany({}, { portalInvitesListed: false, repeatInvites: 'accept' });
    company.employs(anEmployee('1'));
    await company.sim('POST', '/faults', { endpoint: 'POST /portal_invite', kind: 'reset-after', times: 1 });
    expect((await company.told()).steps).toEqual(['1 create unconfirmed']);
    expect(await company.told()).toEqual({ steps: [], problems: ['1 invitation-unconfirmed'] });
    expect(await company.toldOf('1')).toEqual({ steps: [], problems: ['invitation-unconfirmed'] });
    expect(await company.invitations(ADDRESS)).toBe(1);

    const [invite] = await company.sim<{ id: number }[]>('GET', `/invites?email=${ADDRESS}`);
    const { id } = await company.sim<{ id: number }>('POST', `/invites/${invite?.id}/accept`);
    expect((await company.told()).problems).toEqual([]);
    expect(await company.linkOf('1')).toBe(String(id));
  });

  it('is known again by its address where the portal lists it later', async () => {
    const company = await aCompany({}, { portalInvitesListed: false, repeatInvites: 'accept' });
    company.employs(anEmployee('1'));
    await company.sim('POST', '/faults', { endpoint: 'POST /portal_invite', kind: 'reset-after', times: 1 });
    await company.run();
    await company.sim('PUT', '/settings', { portalInvitesListed: true });
    expect(await company.told()).toEqual({ steps: [], problems: ['1 invitation-open'] });
    expect(await company.invitations(ADDRESS)).toBe(1);
  });
});

describe('somebody who was invited and left the scope', () => {
  const gone = (status = 'active') => anEmployee('1', { dynamic_2: 'nein', status });

  it.each([
    ['active', true, 'invitation-open-out-of-scope'],
    ['inactive', true, 'invitation-open-after-leaving'],
    ['active', false, 'invitation-open-out-of-scope'],
  ])('is named as long as the invitation may be accepted (%s, listed: %s)', async (status, listed, code) => {
    const company = await aCompany({}, { portalInvitesListed: listed });
    company.employs(anEmployee('1'));
    await company.run();
    company.employs(gone(status));
    expect(await company.told()).toEqual({ steps: [], problems: [`1 ${code}`] });
    expect((await company.toldOf('1')).problems).toEqual([code]);
  });

  it('and has accepted has an account that is reported, or switched off where the settings say so', async () => {
    const company = await aCompany();
    company.employs(anEmployee('1'));
    await company.run();
    await answer(company, 'accept');
    company.employs(gone());
    expect(await company.told()).toEqual({ steps: [], problems: ['1 out-of-scope'] });
    expect(await company.toldOf('1')).toEqual({ steps: [], problems: ['out-of-scope'] });
    expect((await company.toldOf('1', { outOfScope: 'deactivate' })).steps).toEqual(['deactivate']);
    expect((await company.told({ outOfScope: 'deactivate' })).steps).toEqual(['1 deactivate applied']);
    const [account] = await company.accounts(ADDRESS);
    expect(account?.status).toBe('disabled');
    expect(await company.linkOf('1')).toBe(account?.id);
  });
});

describe('somebody who accepted', () => {
  it('and shows under another address gets no second account, whether accounts are made by invitation or not', async () => {
    const company = await aCompany();
    company.employs(anEmployee('1'));
    await company.run();
    const { id } = await answer(company, 'accept');
    await company.sim('PATCH', `/users/${id}`, { email: 'private@example.test' });
    for (const invitations of ['automatic', 'by-hand'] as const)
      expect(await company.told({ invitations })).toEqual({ steps: [], problems: ['1 invitation-accepted'] });
    expect(await company.accountsMade()).toBe(0);
  });

  it('and corrected the name meanwhile is no edit behind our back: what was invited was never written', async () => {
    const company = await aCompany({ drift: { otherwise: 'keep', fields: {} } });
    company.employs(anEmployee('1'));
    await company.run();
    const { id } = await answer(company, 'accept');
    await company.sim('PATCH', `/users/${id}`, { first_name: 'Inés' });
    expect(await company.told()).toEqual({ steps: ['1 update applied'], problems: [] });
    expect((await company.accounts(ADDRESS))[0]?.fields).toMatchObject({ first_name: 'Ines' });
  });

  it('and comes back under a new record gets the account, whose former link goes', async () => {
    const company = await aCompany();
    const person = { email: ADDRESS, first_name: 'Ines', last_name: 'Kern' };
    company.employs(anEmployee('1', person));
    await company.run();
    company.employs(anEmployee('1', { ...person, status: 'inactive' }), anEmployee('2', person));
    expect(await company.told()).toEqual({ steps: [], problems: ['1 replaced-by-rehire', '2 invitation-open'] });
    expect(await company.linkOf('1')).not.toBeNull();
    const { id } = await answer(company, 'accept');
    expect((await company.toldOf('2')).problems).toEqual([]);
    for (let turn = 0; turn < 2; turn++)
      expect(await company.told()).toEqual({ steps: [], problems: ['1 replaced-by-rehire'] });
    expect([await company.linkOf('1'), await company.linkOf('2')]).toEqual([null, String(id)]);
  });
});

describe('a link to an invitation of somebody else, as in another portal', () => {
  it('is not followed: neither the invitation nor its account is taken', async () => {
    const company = await aCompany();
    company.employs(anEmployee('1'));
    await company.run();
    const { learnerId } = { learnerId: await company.linkOf('1') };
    company.employs(anEmployee('9', { email: 'nine@example.test', first_name: 'Otto', last_name: 'Anders' }));
    await store.rows(`UPDATE links SET employee_id = '9' WHERE integration_id = $1`, [company.integrationId]);
    expect(await company.told()).toEqual({ steps: [], problems: ['9 case-link-disagrees'] });
    expect((await company.toldOf('9')).problems).toEqual(['case-link-disagrees']);
    await company.sim('POST', `/invites/${invitationOf(learnerId as LearnerId)}/accept`);
    expect(await company.told()).toEqual({ steps: [], problems: ['9 case-link-disagrees'] });
    expect((await company.accounts(ADDRESS))[0]?.fields).toMatchObject({ first_name: 'Ines' });
  });
});

describe('name and address that change together', () => {
  const married = { last_name: 'Sommer', email: 'ines.sommer@example.test' };

  it('follow into the account that still says what was last written to it', async () => {
    const company = await aCompany({ invitations: 'by-hand' });
    company.employs(anEmployee('1'));
    await company.run();
    company.employs(anEmployee('1', married));
    expect((await company.toldOf('1')).steps).toEqual(['update']);
    expect(await company.told()).toEqual({ steps: ['1 update applied'], problems: [] });
    expect(await company.accounts('ines.sommer@example.test')).toHaveLength(1);
    expect(await company.told()).toEqual({ steps: [], problems: [] });
  });

  it.each([
    ['both were changed there, too', { email: 'otto@example.test', last_name: 'Anders' }, ['case-link-disagrees']],
    ['only the name was changed there', { last_name: 'Anders' }, []],
    ['only the address was changed there', { email: 'otto@example.test' }, []],
    ['one of two names was changed there', { email: 'otto@example.test', first_name: 'Otto' }, ['case-link-disagrees']],
  ])('where %s', async (_what, edit, codes) => {
    const company = await aCompany({ invitations: 'by-hand' });
    company.employs(anEmployee('1'));
    await company.run();
    await company.sim('PATCH', `/users/${await company.linkOf('1')}`, edit);
    company.employs(anEmployee('1', married));
    expect((await company.toldOf('1')).problems).toEqual(codes);
    expect((await company.told()).problems).toEqual(codes.map((code) => `1 ${code}`));
  });
});

describe('an address that another portal of the realm holds', () => {
  it('is not sent again in every run', async () => {
    const company = await aCompany({ invitations: 'by-hand' });
    await company.sim('PUT', '/realm', { emails: [ADDRESS] });
    company.employs(anEmployee('1'));
    expect((await company.told()).problems).toEqual(['1 address-held-elsewhere']);
    expect(await company.told()).toEqual({ steps: [], problems: ['1 case-waits'] });
  });
});

describe('the numbers of a first run', () => {
  it('count open invitations as members, and those that are done with not', async () => {
    const company = await aCompany();
    const members = async () => {
      const run = await store.runs.read(await company.run());
      const found = run?.guard?.findings.find(({ code }) => code === 'portal-has-members');
      return found?.code === 'portal-has-members' ? found.members : 0;
    };
    const before = await members();
    const invites = await company.sim<{ id: number; status: string; expires_at: string }[]>('GET', '/invites');
    const open = invites.filter(({ status, expires_at }) => status === 'sent' && Date.parse(expires_at) > Date.now());
    for (const { id } of open) await company.sim('POST', `/invites/${id}/reject`);
    expect(open.length).toBeGreaterThan(0);
    expect(await members()).toBe(before - open.length);
  });
});

describe('an undo of a run that invited', () => {
  it('names everybody whose invitation may still be accepted', async () => {
    const company = await aCompany();
    company.employs(anEmployee('1'), anEmployee('2'), anEmployee('3'));
    const undoes = await company.run();
    await answer(company, 'reject', '2');
    await answer(company, 'accept', '3');
    const { integrationId, planKey } = company;
    const asks = { integrationId, kind: 'undo', undoes, dryRun: false, settingsVersion: 1, startedBy: 'Eva' } as const;
    const { id } = await store.runs.create(asks);
    const connections = connectionsOf(await company.connected({}));
    const undo = createUndoActivities({ ...store, connections, logger: silent, planKey });
    await anAttempt().run(undo.checkUndo, id, integrationId);
    expect(await anAttempt().run(undo.planUndo, id, integrationId)).toMatchObject({ people: 0 });
    const problems = await store.runs.problems(id, { limit: 10 });
    expect(problems.map(({ code, employeeId, params }) => [code, employeeId ?? params?.count]).toSorted()).toEqual([
      ['undo-invitation-stays', '1'],
      ['undo-invitation-stays', '3'],
      ['undo-mails-stay', 3],
    ]);
  });
});
