import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wantsAccount, withOwnAddress } from '../support/expected.ts';
import type { Member, SimEmployee } from '../support/simulator-control.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let people: SimEmployee[];
beforeAll(async () => {
  world = await startWorld({
    members: 'none',
    settings: { invitations: 'automatic', groupAttributes: ['department'] },
  });
  await world.sync();
  const awkward = new Set((await world.personio.call<{ id: string }[]>('GET', 'awkward')).map((person) => person.id));
  people = withOwnAddress(await world.personio.employees()).filter(
    (person) =>
      wantsAccount(person) && person.status === 'active' && !awkward.has(person.id) && person.department !== 'Logistik',
  );
}, 60_000);
afterAll(() => world?.stop());

async function account(person: SimEmployee): Promise<Member> {
  const member = (await world.elearnio.members()).find((one) => one.employee_id === person.id);
  if (!member) throw new Error(`no account for ${person.id}`);
  return member;
}
function take(): SimEmployee {
  const person = people.shift();
  if (!person) throw new Error('too few ordinary people');
  return person;
}
const change = (person: SimEmployee, attributes: object) =>
  world.personio.call('PATCH', `employees/${person.id}`, attributes);

describe('a change in Personio', () => {
  it('of name, address, position and department reaches the account in one write, without a mail', async () => {
    const person = take();
    await change(person, {
      last_name: 'Neu-Name',
      email: 'neu.name@lindenhof-werke.example',
      position: 'Neue Stelle',
      department: 'IT',
    });
    const { invitations, writes } = await account(person);
    const run = await world.sync();
    expect(run.counts).toMatchObject({ updated: 1, created: 0, failed: 0 });
    const now = await account(person);
    expect(now).toMatchObject({
      last_name: 'Neu-Name',
      email: 'neu.name@lindenhof-werke.example',
      position: 'Neue Stelle',
      department: 'IT',
    });
    expect(now).toMatchObject({ invitations, courseMails: 0, writes: Number(writes) + 1 });
  });

  it('of status switches off and on again, with leave in between', async () => {
    const person = take();
    for (const [personio, elearnio, count] of [
      ['leave', 'leave', 'updated'],
      ['inactive', 'inactive', 'deactivated'],
      ['active', 'active', 'updated'],
    ] as const) {
      await change(person, { status: personio });
      expect((await world.sync()).counts).toMatchObject({ [count]: 1, failed: 0 });
      expect((await account(person)).status).toBe(elearnio);
    }
    expect((await account(person)).invitations).toBe(1);
  });

  it('to blank clears the field; an attribute that may no longer be read freezes it', async () => {
    const [cleared, frozen] = [take(), take()];
    await change(cleared, { position: '' });
    await world.sync();
    expect((await account(cleared)).position).toBeNull();

    const had = (await account(frozen)).position;
    await change(frozen, { position: 'Geheim' });
    await world.personio.fault({ endpoint: '*', kind: 'whitelist-loses', attributes: ['position'] });
    const run = await world.sync();
    await world.personio.clearFaults();
    expect((await account(frozen)).position).toBe(had);
    expect(await world.store.runs.problemCounts(run.id)).toContainEqual(
      expect.objectContaining({
        code: 'attribute-not-readable',
        params: expect.objectContaining({ attribute: 'position' }),
      }),
    );
    expect((await world.sync()).counts.updated).toBe(1);
    expect((await account(frozen)).position).toBe('Geheim');
  });

  it('that takes somebody out of the scope leaves the account alone and says so', async () => {
    const person = take();
    await change(person, { dynamic_1830412: 'nein', position: 'Anders' });
    const { writes } = await account(person);
    const run = await world.sync();
    expect(await account(person)).toMatchObject({ writes, status: 'active' });
    expect(await world.store.runs.problems(run.id, { limit: 10, code: 'out-of-scope' })).toMatchObject([
      { employeeId: person.id },
    ]);
  });

  it('that deletes the record reports the person and writes nothing', async () => {
    const person = take();
    await world.personio.call('DELETE', `employees/${person.id}`);
    const { writes } = await account(person);
    const run = await world.sync();
    expect(await account(person)).toMatchObject({ writes, status: 'active' });
    expect(await world.store.runs.problems(run.id, { limit: 10, code: 'employee-missing' })).toMatchObject([
      { employeeId: person.id },
    ]);
  });
});

describe('a change in elearnio', () => {
  it('by hand is overwritten in master data, never in role or groups', async () => {
    const person = take();
    const { id, groups } = await account(person);
    const pilot = (await world.elearnio.groups()).find(
      (group) =>
        group.external_id !== null &&
        !groups.some((held) => (held as { id: number }).id === group.id) &&
        group.name !== person.department,
    );
    await world.elearnio.call('PATCH', `members/${id}`, {
      department: 'Von Hand',
      role: 'author',
      groups: [...groups.map((held) => (held as { id: number }).id), pilot?.id],
    });
    await world.sync();
    expect(await account(person)).toMatchObject({ department: person.department, role: 'author' });
    expect((await account(person)).groups).toContainEqual(expect.objectContaining({ id: pilot?.id }));
  });

  it('that deletes an account is reported; no new one is made', async () => {
    const person = take();
    await world.elearnio.call('DELETE', `members/${(await account(person)).id}`);
    const creates = (await world.elearnio.counters()).creates;
    const run = await world.sync();
    expect((await world.elearnio.counters()).creates).toBe(creates);
    expect(await world.store.runs.problems(run.id, { limit: 10, code: 'linked-learner-gone' })).toMatchObject([
      { employeeId: person.id },
    ]);
  });
});
