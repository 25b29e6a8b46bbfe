import { expect, it } from 'vitest';
import type { LmsUnderTest } from './lms-under-test.ts';
import { addressOf, applied, appliedOne, creation, joins, leaves, made, person, update, writes } from './people.ts';

export function describeLmsFaults(portal: () => LmsUnderTest): void {
  async function account(employee: string) {
    const accounts = await portal().accounts(addressOf(employee));
    expect(accounts).toHaveLength(1);
    return accounts[0] as (typeof accounts)[number];
  }

  const text = () => portal().fields.texts[1];

  for (const [index, how] of (['timeout', 'reset', 'server-error'] as const).entries()) {
    it(`makes one account and one invitation when the answer to a create is lost (${how})`, async () => {
      const { lms, groups, faults } = portal();
      const employee = String(200 + index);
      await faults.answerLost('create', how);
      const invite = !lms.can.invitesFirst; // there an invitation is another call, and no account
      const steps = [creation(lms, employee, invite), joins(employee, null, groups[0])];
      expect((await appliedOne(lms, person(employee, null, steps))).results).toEqual(['applied', 'applied']);
      expect(await account(employee)).toMatchObject({ invitations: invite ? 1 : 0, groups: [groups[0]] });
    });

    it(`updates once and rightly when the answer to an update is lost (${how})`, async () => {
      const { lms, groups, faults } = portal();
      const employee = String(210 + index);
      const id = await made(lms, employee);
      await faults.answerLost('update', how);
      const steps = [update(employee, id, [writes(text(), null, 'West')]), joins(employee, id, groups[0])];
      expect((await appliedOne(lms, person(employee, id, steps))).results).toEqual(['applied', 'applied']);
      expect(await account(employee)).toMatchObject({ groups: [groups[0]], fields: { [text()]: 'West' } });
    });
  }

  for (const [index, how] of (['timeout', 'reset', 'server-error'] as const).entries()) {
    it(`moves once and rightly between groups when the answer is lost (${how}), and claims what it added`, async () => {
      const { lms, groups, faults } = portal();
      const employee = String(250 + index);
      const steps = [creation(lms, employee), joins(employee, null, groups[0])];
      const { learnerId: id } = await appliedOne(lms, person(employee, null, steps));
      if (id === null) throw new Error('The account was not made.');
      await faults.answerLost('group', how);
      const moves = [leaves(employee, id, groups[0]), joins(employee, id, groups[1])];
      expect(await appliedOne(lms, person(employee, id, moves))).toMatchObject({
        results: ['applied', 'applied'],
        already: [false, false],
      });
      expect((await account(employee)).groups).toEqual([groups[1]]);
    });
  }

  it('removes again what did not take effect, and writes nothing for an uncertain removal that did', async () => {
    const { lms, groups, faults } = portal();
    const { learnerId: id } = await appliedOne(
      lms,
      person('255', null, [creation(lms, '255'), joins('255', null, groups[0])]),
    );
    if (id === null) throw new Error('The account was not made.');
    await faults.writeLost('group');
    const steps = person('255', id, [leaves('255', id, groups[0])]);
    expect((await appliedOne(lms, steps)).results).toEqual(['applied']);
    expect((await account('255')).groups).toEqual([]);
    const before = await portal().writes();
    expect((await appliedOne(lms, { ...steps, uncertain: true })).results).toEqual(['applied']);
    expect(await portal().writes()).toBe(before);
  });

  it('reports a removal that was answered well and changed nothing', async () => {
    const { lms, groups, faults } = portal();
    const steps = [creation(lms, '256'), joins('256', null, groups[0])];
    const { learnerId: id } = await appliedOne(lms, person('256', null, steps));
    if (id === null) throw new Error('The account was not made.');
    await faults.updatesIgnored();
    const { results, codes } = await appliedOne(lms, person('256', id, [leaves('256', id, groups[0])]));
    expect({ results, codes }).toEqual({ results: ['failed'], codes: ['write-not-taken'] });
    await faults.none();
  });

  it('sends again what did not take effect', async () => {
    const { lms, faults } = portal();
    await faults.writeLost('create');
    const id = await made(lms, '220');
    await faults.writeLost('update');
    await appliedOne(lms, person('220', id, [update('220', id, [writes(text(), null, 'West')])]));
    expect((await account('220')).fields[text()]).toBe('West');
  });

  it('makes one account although the list does not show it yet', async () => {
    const { lms, faults } = portal();
    await faults.answerLost('create', 'reset');
    await faults.staleReads(2);
    await made(lms, '221');
    await account('221');
  });

  it('makes sure of the groups of an account that an earlier attempt made without them', async () => {
    const { lms, groups } = portal();
    await made(lms, '222');
    const steps = [creation(lms, '222'), joins('222', null, groups[0])];
    expect((await appliedOne(lms, person('222', null, steps, true))).results).toEqual(['applied', 'applied']);
    expect((await account('222')).groups).toEqual([groups[0]]);
  });

  it('writes nothing for an uncertain update that took effect', async () => {
    const { lms } = portal();
    const id = await made(lms, '223');
    const steps = person('223', id, [update('223', id, [writes(text(), null, 'Süd')])]);
    await appliedOne(lms, steps);
    const before = await portal().writes();
    expect((await appliedOne(lms, { ...steps, uncertain: true })).results).toEqual(['applied']);
    expect(await portal().writes()).toBe(before);
  });

  it('waits and goes on when it was too fast', async () => {
    const { lms, faults } = portal();
    await faults.tooFast(2);
    await made(lms, '224');
    await account('224');
  });

  it('sets one person aside whose writes keep failing, and serves the others', async () => {
    const { lms, faults } = portal();
    await faults.failing(addressOf('231'));
    const employees = ['230', '231', '232', '233'];
    const outcomes = await applied(
      lms,
      employees.map((one) => person(one, null, [creation(lms, one)])),
    );
    const failed = outcomes.filter((outcome) => outcome.steps.some((step) => step.outcome.result === 'failed'));
    expect(outcomes).toHaveLength(4);
    expect(failed.map((outcome) => outcome.employeeId)).toEqual(['231']);
    expect(failed[0]?.steps[0]?.outcome).toMatchObject({ problem: { code: 'vendor-unavailable' } });
  });

  it('reports an update that was answered well and changed nothing', async () => {
    const { lms, faults } = portal();
    const id = await made(lms, '240');
    await faults.updatesIgnored();
    const steps = [update('240', id, [writes(text(), null, 'Ost')])];
    const { results, codes } = await appliedOne(lms, person('240', id, steps));
    expect({ results, codes }).toEqual({ results: ['failed'], codes: ['write-not-taken'] });
  });
}
