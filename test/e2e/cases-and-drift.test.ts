import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wantsAccount, withOwnAddress } from '../support/expected.ts';
import type { Member, SimEmployee } from '../support/simulator-control.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let people: SimEmployee[];
beforeAll(async () => {
  world = await startWorld({ members: 'none' });
  await world.sync();
  const awkward = new Set((await world.personio.call<{ id: string }[]>('GET', 'awkward')).map((person) => person.id));
  people = withOwnAddress(await world.personio.employees()).filter(
    (person) => wantsAccount(person) && person.status === 'active' && !awkward.has(person.id),
  );
}, 60_000);
afterAll(() => world?.stop());

function take(): SimEmployee {
  const person = people.shift();
  if (!person) throw new Error('too few ordinary people');
  return person;
}
async function account(person: SimEmployee): Promise<Member> {
  const member = (await world.elearnio.members()).find((one) => one.employee_id === person.id);
  if (!member) throw new Error(`no account for ${person.id}`);
  return member;
}
const change = (person: SimEmployee, attributes: object) =>
  world.personio.call('PATCH', `employees/${person.id}`, attributes);
const edit = async (person: SimEmployee, fields: object) =>
  world.elearnio.call('PATCH', `members/${(await account(person)).id}`, fields);

describe('a change that the LMS refuses', () => {
  it('is a case, is not sent again while it is the same, and is closed once it went through', async () => {
    const person = take();
    const openCase = async () => {
      const cases = await world.store.cases.list(world.integration.id, { state: 'open', limit: 200 });
      return cases.find(({ employeeId }) => employeeId === person.id);
    };
    await world.elearnio.fault({ endpoint: 'PATCH /members/{id}', kind: 'status', status: 422, contains: 'Refused' });
    await change(person, { position: 'Refused' });
    expect((await world.sync()).counts).toMatchObject({ failed: 1 });
    expect(await openCase()).toMatchObject({ waits: true, problem: { code: 'write-refused' } });

    const writes = await world.elearnio.writes();
    expect((await world.sync()).counts).toMatchObject({ failed: 0 });
    expect(await world.elearnio.writes()).toBe(writes);
    expect(await openCase()).toMatchObject({ waits: true });

    await world.store.cases.tryAgain((await openCase())?.id ?? '');
    expect((await world.sync()).counts).toMatchObject({ failed: 1 });
    expect(await openCase()).toMatchObject({ waits: true });

    await change(person, { position: 'Taken' });
    expect((await world.sync()).counts).toMatchObject({ updated: 1, failed: 0 });
    expect((await account(person)).position).toBe('Taken');
    expect(await openCase()).toBeUndefined();
    await world.elearnio.clearFaults();
  });
});

describe('a change that fails for a passing reason', () => {
  it('is tried again at the end of the same run', async () => {
    const [flaky, other] = [take(), take()];
    // as often as one run tries by itself: three sends, and three more after the others
    const fault = { endpoint: 'PATCH /members/{id}', kind: 'status', status: 503, contains: 'Flaky', times: 6 };
    await world.elearnio.fault(fault);
    await change(flaky, { position: 'Flaky' });
    await change(other, { position: 'Steady' });
    await world.elearnio.resetCounters();
    const run = await world.sync();
    const { calls } = await world.elearnio.counters();
    expect(calls['PATCH /members/{id}']?.byStatus).toMatchObject({ 503: 6, 200: 2 });
    expect(run.counts).toMatchObject({ updated: 2, failed: 0 });
    expect((await account(flaky)).position).toBe('Flaky');
    expect(await world.store.runs.problems(run.id, { limit: 9, code: 'vendor-unavailable' })).toEqual([]);
    await world.elearnio.clearFaults();
  });
});

describe('a field that somebody edited in the LMS', () => {
  const drifts = async (person: SimEmployee) =>
    (await world.store.drifts.list(world.integration.id, { limit: 200 })).filter(
      ({ employeeId }) => employeeId === person.id,
    );

  it('is shown and overwritten, and no longer shown after the next run', async () => {
    const person = take();
    await edit(person, { department: 'Von Hand' });
    await world.sync();
    expect(await drifts(person)).toMatchObject([
      { field: 'department', policy: 'overwrite', expected: person.department, found: 'Von Hand' },
    ]);
    expect((await account(person)).department).toBe(person.department);
    await world.sync();
    expect(await drifts(person)).toEqual([]);
  });

  it('stays where it may until Personio has another value, and is reported', async () => {
    const { settings } = world.integration;
    const drift = { otherwise: 'overwrite', fields: { department: 'report' } } as const;
    await world.store.integrations.change(world.integration.id, { settings: { ...settings, drift } });
    const person = take();
    await edit(person, { department: 'Von Hand' });
    const run = await world.sync();
    expect((await account(person)).department).toBe('Von Hand');
    expect(await drifts(person)).toMatchObject([{ field: 'department', policy: 'report' }]);
    expect(await world.store.runs.problems(run.id, { limit: 9, code: 'field-drifted' })).toMatchObject([
      { employeeId: person.id },
    ]);
    await change(person, { department: person.department === 'IT' ? 'Vertrieb' : 'IT' });
    await world.sync();
    expect((await account(person)).department).toBe(person.department === 'IT' ? 'Vertrieb' : 'IT');
    expect(await drifts(person)).toEqual([]);
  });
});
