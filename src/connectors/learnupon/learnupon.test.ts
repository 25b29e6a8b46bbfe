import { afterEach, describe, expect, it } from 'vitest';
import { type LearnuponUnderTest, learnuponUnderTest } from '../../../test/contract/learnupon-under-test.ts';
import {
  addressOf,
  appliedOne,
  collect,
  creation,
  deactivation,
  joins,
  made,
  person,
  update,
  writes,
} from '../../../test/contract/people.ts';
import { invitationOf, type LearnerId } from '../../domain/ids.ts';
import { FROM_THE_START } from '../../ports/paging.ts';
import type { VendorError } from '../../ports/vendor-error.ts';

const signal = new AbortController().signal;
const open: LearnuponUnderTest[] = [];

async function portalWith(...given: Parameters<typeof learnuponUnderTest>): Promise<LearnuponUnderTest> {
  const portal = await learnuponUnderTest(...given);
  open.push(portal);
  return portal;
}

afterEach(async () => {
  for (const portal of open.splice(0)) await portal.close();
});

async function outcomeOf(portal: LearnuponUnderTest, ...steps: Parameters<typeof person>) {
  const [outcome] = await collect(
    portal.lms.apply(
      (async function* () {
        yield person(...steps);
      })(),
      { signal, check: () => {} },
    ),
  );
  if (!outcome) throw new Error('One person goes in, one outcome comes out.');
  return outcome;
}

describe('an account that another run has made since this was planned', () => {
  it('is the one that is meant, also under an address that it does not have yet', async () => {
    const { lms, accounts, sim } = await portalWith();
    const id = await made(lms, '70');
    const step = creation(lms, '71');
    const moved = { ...person('70', id, [step]), writtenSince: true };
    expect(await appliedOne(lms, moved)).toMatchObject({ learnerId: id, results: ['applied'] });
    expect(await accounts(addressOf('71'))).toMatchObject([{ id }]);
    expect(await accounts(addressOf('70'))).toEqual([]);
    expect(await sim<object>('GET', '/counters')).toMatchObject({ creates: 1 });
  });
});

describe('reading users', () => {
  it.each(['always-next', 'honest'] as const)('ends where the list does, however it says so (%s)', async (pageEnd) => {
    const { lms, sim } = await portalWith({ pageEnd, pageSize: 3, insertBetweenPages: true });
    const before = await sim<readonly { id: number }[]>('GET', '/users');
    const pages = await collect(lms.readLearners(FROM_THE_START, signal));
    const ids = new Set(pages.flatMap(({ items }) => items.map(({ id }) => id as string)));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.at(-1)?.items).toEqual([]);
    expect(before.filter(({ id }) => !ids.has(String(id)))).toEqual([]);
  });

  it('is not fooled by a server that sends its first page for ever: such a list has no end', async () => {
    const { lms } = await portalWith({ pageEnd: 'same-page', pageSize: 10 });
    const pages = await collect(lms.readLearners(FROM_THE_START, signal));
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter(({ items }) => items.length === 0)).toEqual([]); // no mark of an end
    await expect(lms.readGroups(signal)).rejects.toMatchObject({ details: { code: 'learners-incomplete' } });
  });

  it.each([
    ['values', 'customDataFieldDefintions'],
    ['both', 'customDataFieldDefinitions'],
    ['none', 'customDataFieldDefintions'],
  ] as const)(
    'knows the custom data of everybody, whatever a list shows of it (%s, %s)',
    async (listCustomData, definitionsKey) => {
      const { lms, sim, custom } = await portalWith({ listCustomData, definitionsKey, pageSize: 500 });
      const user = await sim<{ id: number }>('POST', '/users', {
        email: 'x@firma.example',
        custom: { Position: 'Meister' },
      });
      const pages = await collect(lms.readLearners(FROM_THE_START, signal));
      const learner = pages.flatMap(({ items }) => items).find(({ id }) => id === String(user.id));
      expect(learner?.fields[custom.Position as never]).toBe('Meister');
    },
  );

  it('shows memberships where groups are compared, at the cost of a call for each group', async () => {
    const { lms, groups, sim } = await portalWith({ pageSize: 500 }, { usesGroups: true });
    const { learnerId } = await appliedOne(lms, person('1', null, [creation(lms, '1'), joins('1', null, groups[0])]));
    const before = await callsOf(sim);
    const pages = await collect(lms.readLearners(FROM_THE_START, signal));
    const all = await sim<readonly unknown[]>('GET', '/groups');
    // invitations, users, the list of groups
    expect((await callsOf(sim)) - before).toBe(3 + all.length);
    const learner = pages.flatMap(({ items }) => items).find(({ id }) => id === learnerId);
    expect(learner?.groups).toEqual([groups[0]]);
  });

  it('says that groups were not read where nobody compares them: not read is not none', async () => {
    const { lms } = await portalWith({ pageSize: 500 });
    const accounts = (await collect(lms.readLearners(FROM_THE_START, signal)))
      .flatMap(({ items }) => items)
      .filter(({ invitation }) => !invitation);
    expect(new Set(accounts.map(({ groups }) => groups))).toEqual(new Set([null]));
    expect((await lms.findLearner(accounts[0]?.id as LearnerId, signal))?.groups).toEqual(expect.any(Array));
  });

  it.each(['shown', 'hidden'] as const)(
    'keeps a date of the end that is %s apart from one that is empty',
    async (how) => {
      const { lms } = await portalWith({ accountExpires: how });
      const id = await made(lms, '9');
      const fields = (await lms.findLearner(id, signal))?.fields ?? {};
      expect('account_expires' in fields).toBe(how === 'shown');
    },
  );

  it('does not take everybody for somebody, where a search does not know its parameter', async () => {
    const { lms } = await portalWith({ searchParameter: 'ignore' });
    const nobody = { linked: null, externalId: null, email: 'niemand@firma.example' };
    await expect(lms.findCandidates(nobody, signal)).rejects.toMatchObject({
      details: { code: 'learners-incomplete' },
    });
    await made(lms, '8');
    const found = await lms.findCandidates({ ...nobody, email: addressOf('8') }, signal);
    expect(found.map(({ email }) => email)).toEqual([addressOf('8')]);
  });

  it('costs a page of users for 500 of them, and a page of invitations', async () => {
    const { lms, sim } = await portalWith({ pageSize: 500 });
    const before = await callsOf(sim);
    await collect(lms.readLearners(FROM_THE_START, signal));
    expect((await callsOf(sim)) - before).toBe(2);
  });
});

async function callsOf(sim: LearnuponUnderTest['sim']): Promise<number> {
  const { calls } = await sim<{ calls: Readonly<Record<string, { total: number }>> }>('GET', '/counters');
  return Object.values(calls).reduce((sum, { total }) => sum + total, 0);
}

describe('the portal', () => {
  it('names its own fields by id, with types and lists', async () => {
    const { lms, custom } = await portalWith();
    const fields = await lms.readFields(signal);
    const field = (label: string) => fields.find((one) => one.label === label);
    expect(field('Position')).toEqual({ key: custom.Position, label: 'Position', type: 'string' });
    expect(field('Eintrittsdatum')?.type).toBe('date');
    expect(field('Sicherheitsstufe')).toMatchObject({ type: 'integer-choice', allowed: ['1', '2', '3', '4', '5'] });
  });

  it('refuses the key in so many words, and a list that it does not know is no refused key', async () => {
    const { lms, sim, faults } = await portalWith();
    await sim('POST', '/faults', { endpoint: 'GET /groups', kind: '401' });
    const unknown = await lms.readGroups(signal).catch((error: unknown) => error);
    expect((unknown as VendorError).details).toMatchObject({ kind: 'refused', code: 'vendor-feature-off' });
    await faults.keyRevoked();
    const revoked = await lms.readGroups(signal).catch((error: unknown) => error);
    expect((revoked as VendorError).details).toMatchObject({ kind: 'access-refused', code: 'lms-key-refused' });
  });
});

describe('an address', () => {
  it('is changed under its own name, and read back', async () => {
    const portal = await portalWith({ emailOnPut: 'ignore' });
    const id = await made(portal.lms, '10');
    const steps = [update('10', id, [writes('email', addressOf('10'), 'neu@firma.example')])];
    expect((await appliedOne(portal.lms, person('10', id, steps))).results).toEqual(['applied']);
    expect(await portal.accounts('neu@firma.example')).toHaveLength(1);
  });

  it('that another portal of the realm holds is explained', async () => {
    const portal = await portalWith();
    await portal.sim('PUT', '/realm', { emails: [addressOf('11')] });
    const { codes, learnerId } = await appliedOne(portal.lms, person('11', null, [creation(portal.lms, '11')]));
    expect({ codes, learnerId }).toEqual({ codes: ['address-held-elsewhere'], learnerId: null });
  });

  it('that somebody else has got meanwhile makes no second account, and is not taken', async () => {
    const portal = await portalWith();
    await portal.sim('POST', '/users', { email: addressOf('12'), first_name: 'Otto', last_name: 'Anders' });
    const { codes, learnerId } = await appliedOne(portal.lms, person('12', null, [creation(portal.lms, '12')]));
    expect({ codes, learnerId }).toEqual({ codes: ['write-refused'], learnerId: null });
    expect(await portal.accounts(addressOf('12'))).toHaveLength(1);
  });
});

describe.each(['drop', 'refuse'] as const)('a value that a field does not take (%s)', (badCustomData) => {
  it('is named, while everything else of the person is written', async () => {
    const portal = await portalWith({ badCustomData });
    const { Führerscheinklasse: licence = '', Position: position = '' } = portal.custom;
    const id = await made(portal.lms, '20');
    const changes = [
      writes(position, null, 'Meister'),
      writes(licence, null, 'Z'),
      writes('first_name', 'Erika', 'Eva'),
    ];
    const outcome = await outcomeOf(portal, '20', id, [update('20', id, changes), deactivation(portal.lms, '20', id)]);
    expect(outcome.steps.map((step) => step.outcome)).toMatchObject([
      { result: 'failed', problem: { params: { field: 'Führerscheinklasse' } } },
      { result: 'applied' },
    ]);
    const [account] = await portal.accounts(addressOf('20'));
    expect(account?.fields).toMatchObject({ [position]: 'Meister', first_name: 'Eva' });
    expect(account?.status).toBe('disabled');
  });

  it('keeps nobody from getting an account', async () => {
    const portal = await portalWith({ badCustomData });
    const { Führerscheinklasse: licence = '', Position: position = '' } = portal.custom;
    const plain = creation(portal.lms, '21');
    if (plain.kind !== 'create') throw new Error('This is a create.');
    const fields = { ...plain.after.fields, [licence]: 'Z', [position]: 'Meister' };
    const outcome = await outcomeOf(portal, '21', null, [{ ...plain, after: { ...plain.after, fields } }]);
    expect(outcome.learnerId).not.toBeNull();
    expect(outcome.steps[0]?.outcome).toMatchObject({ result: 'applied', without: { fields: [licence] } });
    expect((await portal.accounts(addressOf('21')))[0]?.fields).toMatchObject({ [position]: 'Meister' });
  });
});

describe('values', () => {
  it('are written in the type of the field, and read back as they were', async () => {
    const portal = await portalWith();
    const { custom } = portal;
    const wanted = {
      [custom.Lernbudget ?? '']: '12.50',
      [custom.Urlaubsanspruch ?? '']: '30',
      [custom.Sicherheitsstufe ?? '']: '3',
      [custom.Unterweisungen ?? '']: 'Erste Hilfe,Brandschutz',
      [custom.Eintrittsdatum ?? '']: '2020-05-07',
    };
    const id = await made(portal.lms, '30');
    const changes = Object.entries(wanted).map(([field, value]) => writes(field, null, value));
    const { results, codes } = await appliedOne(portal.lms, person('30', id, [update('30', id, changes)]));
    expect({ results, codes }).toEqual({ results: ['applied'], codes: [null] });
  });

  it('of several go as a list where the row of the mapping says json', async () => {
    const portal = await portalWith({ multiValues: 'list' });
    const field = portal.custom.Unterweisungen ?? '';
    const id = await made(portal.lms, '31');
    const steps = [update('31', id, [writes(field, null, '["Erste Hilfe","Gabelstapler, Stufe 2"]')])];
    expect((await appliedOne(portal.lms, person('31', id, steps))).results).toEqual(['applied']);
  });
});

describe('groups', () => {
  it.each([
    [undefined, 0],
    [{ processEnrollments: true }, 1],
  ])('enrol in courses only where that is switched on (%j)', async (connector, enrolled) => {
    const portal = await portalWith({}, connector ? { connector } : {});
    await appliedOne(portal.lms, person('40', null, [creation(portal.lms, '40'), joins('40', null, portal.groups[0])]));
    const { membershipEnrollments = 0 } = await portal.sim<Record<string, number>>('GET', '/counters');
    expect(membershipEnrollments).toBe(enrolled);
  });
});

describe('a membership', () => {
  it('that the portal says is there already, and did not show a moment ago, is not ours', async () => {
    const { lms, sim, groups } = await portalWith();
    const id = await made(lms, '45');
    await sim('POST', `/groups/${groups[0]}/members`, { userId: Number(id), manual: true });
    await sim('POST', '/faults', { endpoint: 'GET /group_memberships', kind: 'index-lag', times: 1 });
    const joined = await appliedOne(lms, person('45', id, [joins('45', id, groups[0])]));
    expect(joined).toMatchObject({ results: ['applied'], codes: [null], already: [true] });
  });

  it('that the portal says is there already, and never shows, is refused', async () => {
    const { lms, sim, groups } = await portalWith();
    const id = await made(lms, '46');
    await sim('POST', `/groups/${groups[0]}/members`, { userId: Number(id), manual: true });
    await sim('POST', '/faults', { endpoint: 'GET /group_memberships', kind: 'index-lag' });
    const joined = await appliedOne(lms, person('46', id, [joins('46', id, groups[0])]));
    expect(joined).toMatchObject({ results: ['failed'], codes: ['write-refused'] });
  });
});

describe('an invitation', () => {
  it('is among the learners until it is accepted, and then the account is', async () => {
    const { lms, sim, accounts } = await portalWith();
    const { learnerId } = await appliedOne(lms, person('50', null, [creation(lms, '50', true)]));
    const id = invitationOf(learnerId as LearnerId) ?? '';
    const seen = async () =>
      (await lms.findCandidates({ linked: null, externalId: null, email: addressOf('50') }, signal))[0];
    expect(await seen()).toMatchObject({ id: learnerId, invitation: 'open', status: 'disabled' });
    await sim('POST', `/invites/${id}/accept`);
    expect(await seen()).toMatchObject({ id: (await accounts(addressOf('50')))[0]?.id, status: 'enabled' });
    expect(await lms.findLearner(learnerId as LearnerId, signal)).toMatchObject({ invitation: 'accepted' });
  });

  it.each(['reject', 'cancel', 'expire'])('is over after %s', async (verb) => {
    const { lms, sim } = await portalWith();
    const { learnerId } = await appliedOne(lms, person('51', null, [creation(lms, '51', true)]));
    await sim('POST', `/invites/${invitationOf(learnerId as LearnerId)}/${verb}`);
    expect(await lms.findLearner(learnerId as LearnerId, signal)).toMatchObject({ invitation: 'over' });
  });

  it.each(['reset-after', 'commit-then-timeout'])('goes out once although its answer was lost (%s)', async (kind) => {
    const { lms, sim, invitations } = await portalWith({ repeatInvites: 'accept' });
    await sim('POST', '/faults', { endpoint: 'POST /portal_invite', kind, times: 1 });
    const { results, learnerId } = await appliedOne(lms, person('52', null, [creation(lms, '52', true)]));
    expect(results).toEqual(['applied']);
    expect(invitationOf(learnerId as LearnerId)).not.toBeNull();
    expect(await invitations(addressOf('52'))).toBe(1);
  });

  it('whose outcome nobody can tell is shown and not repeated', async () => {
    const { lms, sim, invitations } = await portalWith({ repeatInvites: 'accept', portalInvitesListed: false });
    await sim('POST', '/faults', { endpoint: 'POST /portal_invite', kind: 'reset-after', times: 1 });
    const { results, codes } = await appliedOne(lms, person('53', null, [creation(lms, '53', true)]));
    expect({ results, codes }).toEqual({ results: ['unconfirmed'], codes: ['write-unconfirmed'] });
    expect(await invitations(addressOf('53'))).toBe(1);
  });

  it('that somebody else has sent is linked, not sent again', async () => {
    const { lms, invitations } = await portalWith();
    const { learnerId } = await appliedOne(lms, person('54', null, [creation(lms, '54', true)]));
    const again = await appliedOne(lms, person('54', null, [creation(lms, '54', true)]));
    expect(again).toMatchObject({ learnerId, results: ['applied'] });
    expect(await invitations(addressOf('54'))).toBe(1);
  });
});
