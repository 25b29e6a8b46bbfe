import { expect, it } from 'vitest';
import { invitationOf, type LearnerId } from '../../src/domain/ids.ts';
import type { LmsUnderTest } from './lms-under-test.ts';
import {
  addressOf,
  applied,
  appliedOne,
  clears,
  creation,
  deactivation,
  joins,
  leaves,
  made,
  person,
  update,
  writes,
} from './people.ts';

export function describeLmsWrites(portal: () => LmsUnderTest): void {
  async function account(employee: string) {
    const accounts = await portal().accounts(addressOf(employee));
    expect(accounts).toHaveLength(1);
    return accounts[0] as (typeof accounts)[number];
  }

  it('makes one learner when the same create is applied twice', async () => {
    const { lms } = portal();
    const first = await appliedOne(lms, person('100', null, [creation(lms, '100')]));
    const again = await appliedOne(lms, person('100', null, [creation(lms, '100')], true));
    expect(again).toEqual({ ...first, results: ['applied'] });
    await account('100');
  });

  it('says that a create holds when somebody sends it once more without knowing', async () => {
    const { lms } = portal();
    const id = await made(lms, '101');
    expect(await made(lms, '101')).toBe(id);
    await account('101');
  });

  it('does not take the account of another employee who has the same address', async ({ skip }) => {
    const { lms } = portal();
    skip(lms.can.externalIdField === null, 'Nothing in the account says whose it is.');
    const id = await made(lms, '102');
    await portal().edit(id, { employee_id: 'P-4711' });
    const { learnerId, results, codes } = await appliedOne(lms, person('102', null, [creation(lms, '102')]));
    expect({ learnerId, results, codes }).toEqual({ learnerId: null, results: ['failed'], codes: ['write-refused'] });
  });

  it('updates, clears and changes the status with one call', async () => {
    const { lms } = portal();
    const id = await made(lms, '103');
    const { texts, choice } = portal().fields;
    await portal().edit(id, { [texts[1]]: 'Nacht', [choice.key]: choice.value });
    const before = await portal().writes();
    const changes = [
      writes(texts[0], null, 'Einkauf'),
      clears(texts[1], 'Nacht'),
      clears(choice.key, choice.value, choice.sent),
    ];
    const { results } = await appliedOne(lms, person('103', id, [update('103', id, changes, lms.can.statusMap.leave)]));
    expect(results).toEqual(['applied']);
    expect(await portal().writes()).toBe(before + 1);

    const learner = await lms.findLearner(id, new AbortController().signal);
    expect(learner?.status).toBe(lms.can.statusMap.leave);
    expect(learner?.fields).toMatchObject({ [texts[0]]: 'Einkauf', [texts[1]]: null, [choice.key]: null });
  });

  it('deactivates', async () => {
    const { lms } = portal();
    const id = await made(lms, '104');
    expect((await appliedOne(lms, person('104', id, [deactivation(lms, '104', id)]))).results).toEqual(['applied']);
    expect((await account('104')).status).toBe(lms.can.inactiveStatus);
  });

  it('makes an account together with its groups', async () => {
    const { lms, groups } = portal();
    const steps = [creation(lms, '105'), joins('105', null, groups[0]), joins('105', null, groups[1])];
    expect((await appliedOne(lms, person('105', null, steps))).results).toEqual(['applied', 'applied', 'applied']);
    expect(new Set((await account('105')).groups)).toEqual(new Set(groups));
  });

  it('adds to groups and keeps those that others gave', async () => {
    const { lms, groups } = portal();
    const [held, wanted] = groups;
    const { learnerId } = await appliedOne(lms, person('106', null, [creation(lms, '106'), joins('106', null, held)]));
    if (learnerId === null) throw new Error('The account was not made.');
    await appliedOne(lms, person('106', learnerId, [joins('106', learnerId, wanted)]));
    expect(new Set((await account('106')).groups)).toEqual(new Set(groups));
  });

  it('removes from one group and keeps the others', async () => {
    const { lms, groups } = portal();
    const steps = [creation(lms, '160'), joins('160', null, groups[0]), joins('160', null, groups[1])];
    const { learnerId } = await appliedOne(lms, person('160', null, steps));
    if (learnerId === null) throw new Error('The account was not made.');
    const before = await portal().writes();
    const { results } = await appliedOne(lms, person('160', learnerId, [leaves('160', learnerId, groups[0])]));
    expect(results).toEqual(['applied']);
    expect(await portal().writes()).toBe(before + 1);
    expect((await account('160')).groups).toEqual([groups[1]]);

    await appliedOne(lms, person('160', learnerId, [leaves('160', learnerId, groups[1])]));
    expect(await account('160')).toMatchObject({ groups: [], courseMails: 0 });
  });

  it('moves from one group to another, with fields and status, with as few calls as can be', async () => {
    const { lms, groups } = portal();
    const { learnerId: id } = await appliedOne(
      lms,
      person('161', null, [creation(lms, '161'), joins('161', null, groups[0])]),
    );
    if (id === null) throw new Error('The account was not made.');
    const before = await portal().writes();
    const steps = [
      update('161', id, [writes(portal().fields.texts[1], null, 'Ost')]),
      deactivation(lms, '161', id),
      joins('161', id, groups[1]),
      leaves('161', id, groups[0]),
    ];
    expect(lms.can.callsFor(steps)).toBe(portal().moveCosts.calls);
    expect((await appliedOne(lms, person('161', id, steps))).results).toEqual(steps.map(() => 'applied'));
    expect(await portal().writes()).toBe(before + portal().moveCosts.writes);
    expect(await account('161')).toMatchObject({
      groups: [groups[1]],
      status: lms.can.inactiveStatus,
      fields: { [portal().fields.texts[1]]: 'Ost' },
    });
  });

  it('says that a removal holds where the membership is gone already, without a write', async () => {
    const { lms, groups } = portal();
    const id = await made(lms, '162');
    const before = await portal().writes();
    expect((await appliedOne(lms, person('162', id, [leaves('162', id, groups[0])]))).results).toEqual(['applied']);
    expect(await portal().writes()).toBe(before);
  });

  it('does not claim a membership that somebody else gave meanwhile, and claims its own', async () => {
    const { lms, groups } = portal();
    const { learnerId: id, already } = await appliedOne(
      lms,
      person('163', null, [creation(lms, '163'), joins('163', null, groups[0])]),
    );
    if (id === null) throw new Error('The account was not made.');
    expect(already).toEqual([false, false]);
    const both = [joins('163', id, groups[0]), joins('163', id, groups[1])];
    expect(await appliedOne(lms, person('163', id, both))).toMatchObject({
      results: ['applied', 'applied'],
      already: [true, false],
    });
    expect((await appliedOne(lms, person('163', id, both, true))).already).toEqual([false, false]);
  });

  it('looks before it writes where somebody of ours has written since, and does not claim what is there', async () => {
    const { lms, groups } = portal();
    const [, team] = portal().fields.texts;
    const id = await made(lms, '164');
    const both = [update('164', id, [writes(team, null, 'Ost')]), joins('164', id, groups[0])];
    await appliedOne(lms, person('164', id, both));
    const before = await portal().writes();
    const again = { ...person('164', id, both), writtenSince: true };
    expect(await appliedOne(lms, again)).toMatchObject({ results: ['applied', 'applied'], already: [false, true] });
    expect(await appliedOne(lms, { ...person('164', null, [creation(lms, '164')]), writtenSince: true })).toMatchObject(
      {
        ...{ learnerId: id, results: ['applied'] },
      },
    );
    expect(await portal().writes()).toBe(before);
    const other = person('164', id, [update('164', id, [writes(team, 'Ost', 'West')])]);
    await appliedOne(lms, { ...other, writtenSince: true });
    expect(await account('164')).toMatchObject({ fields: { [team]: 'West' }, groups: [groups[0]] });
  });

  it('leaves groups alone when it writes something else', async () => {
    const { lms, groups } = portal();
    const steps = [creation(lms, '107'), joins('107', null, groups[0])];
    const { learnerId } = await appliedOne(lms, person('107', null, steps));
    if (learnerId === null) throw new Error('The account was not made.');
    await appliedOne(
      lms,
      person('107', learnerId, [update('107', learnerId, [writes(portal().fields.texts[0], null, 'IT')])]),
    );
    expect((await account('107')).groups).toEqual([groups[0]]);
  });

  it('invites somebody who has no account before they accept, once, and links the invitation', async ({ skip }) => {
    const { lms, invitations } = portal();
    skip(!lms.can.invitesFirst, 'An account is there at once.');
    const invited = person('120', null, [creation(lms, '120', true)]);
    const first = await appliedOne(lms, invited);
    const again = await appliedOne(lms, { ...invited, uncertain: true });
    expect(first.results).toEqual(['applied']);
    expect(again).toEqual(first);
    expect(invitationOf(first.learnerId as LearnerId)).not.toBeNull();
    expect([await invitations(addressOf('120')), (await portal().accounts(addressOf('120'))).length]).toEqual([1, 0]);
  });

  it('invites only when asked, once, and sends no course mail', async ({ skip }) => {
    const { lms, groups } = portal();
    skip(lms.can.invitesFirst, 'There is no account yet.');
    const steps = [creation(lms, '108', true), joins('108', null, groups[0])];
    const { learnerId } = await appliedOne(lms, person('108', null, steps));
    if (learnerId === null) throw new Error('The account was not made.');
    await appliedOne(lms, person('108', null, steps, true));
    await appliedOne(lms, person('108', learnerId, [joins('108', learnerId, groups[1])]));
    await appliedOne(
      lms,
      person('108', learnerId, [update('108', learnerId, [writes(portal().fields.texts[1], null, 'Ost')])]),
    );
    expect(await account('108')).toMatchObject({ invitations: 1, courseMails: 0 });

    await appliedOne(lms, person('109', null, [creation(lms, '109'), joins('109', null, groups[0])]));
    expect(await account('109')).toMatchObject({ invitations: 0, courseMails: 0 });
  });

  it('never overwrites a role', async () => {
    const { lms, otherRole } = portal();
    const id = await made(lms, '110');
    await portal().edit(id, { role: otherRole });
    await appliedOne(lms, person('110', id, [update('110', id, [writes(portal().fields.texts[1], null, 'Nord')])]));
    expect((await account('110')).role).toBe(otherRole);
  });

  it('says per step what became of it: a bad value keeps nobody signed in', async () => {
    const { lms } = portal();
    const id = await made(lms, '111');
    await portal().faults.refused('31.12.');
    const steps = [update('111', id, [writes(portal().fields.date, null, '31.12.')]), deactivation(lms, '111', id)];
    const { results, codes } = await appliedOne(lms, person('111', id, steps));
    expect({ results, codes }).toEqual({ results: ['failed', 'applied'], codes: ['write-refused', null] });
    expect((await account('111')).status).toBe(lms.can.inactiveStatus);
  });

  it('goes on with the others when one person is refused', async () => {
    const { lms } = portal();
    await portal().faults.refused(addressOf('125'));
    const employees = Array.from({ length: 30 }, (_, index) => String(112 + index));
    const outcomes = await applied(
      lms,
      employees.map((one) => person(one, null, [creation(lms, one)])),
    );
    const refused = outcomes.filter((outcome) => outcome.steps.some((step) => step.outcome.result !== 'applied'));
    expect(outcomes).toHaveLength(30);
    expect(refused.map((outcome) => outcome.employeeId)).toEqual(['125']);
  });

  it('reports a learner that is gone', async () => {
    const { lms } = portal();
    const id = '99999998' as Awaited<ReturnType<typeof made>>;
    const { results, codes } = await appliedOne(
      lms,
      person('150', id, [update('150', id, [writes(portal().fields.texts[1], null, 'X')])]),
    );
    expect({ results, codes }).toEqual({ results: ['failed'], codes: ['learner-not-found'] });
  });

  it('names no person and no address in a problem', async () => {
    const { lms } = portal();
    await portal().faults.refused(addressOf('151'));
    const [outcome] = await applied(lms, [person('151', null, [creation(lms, '151')])]);
    expect(JSON.stringify(outcome)).not.toContain('@');
    expect(JSON.stringify(outcome)).not.toContain('Probe');
  });
}
