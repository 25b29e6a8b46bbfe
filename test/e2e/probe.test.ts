import { afterAll, beforeAll, expect, it } from 'vitest';
import { createProbes, type Probes } from '../../src/api/probe/probes.ts';
import type { ProbedCapabilities } from '../../src/domain/probed-capabilities.ts';
import type { Run } from '../../src/ports/run-store.ts';
import { wantsAccount } from '../support/expected.ts';
import type { Member, SimEmployee } from '../support/simulator-control.ts';
import { startWorld, type World } from '../support/world.ts';

const EMAIL = 'probe@lindenhof-werke.example';
let world: World;
let probes: Probes;
beforeAll(async () => {
  world = await startWorld({ employees: 150, settings: { groupAttributes: ['department'] } });
  probes = createProbes({ ...world.store, connections: world.connections });
  await world.elearnio.settings({ maxPageSize: 500, hiddenOnReplace: 'keep', nullValue: 'ignore' });
  await world.elearnio.call('POST', 'members', { email: EMAIL, role: 'talent', groups: ['Logistik'] });
}, 60_000);
afterAll(() => world?.stop());

async function probe(): Promise<ProbedCapabilities | null> {
  const { report, probed } = await probes.probe(world.integration, EMAIL, new AbortController().signal);
  const date = 'The field birth_date keeps a value of the probe: empty it by hand.'; // this portal empties no date
  expect(report).toMatchObject({ leftBehind: [date], ended: null });
  return probed;
}
async function seeded(slug: string): Promise<Member> {
  return world.elearnio.call('GET', `members/${await world.elearnio.idOf('seeded', slug)}`);
}
async function employeeOf({ employee_id: id }: Member): Promise<string> {
  return String(id);
}
function namesOf({ groups }: Member): string[] {
  return (groups as readonly { name: string }[]).map(({ name }) => name).sort();
}
async function codesOf(run: Run, employeeId: string): Promise<string[]> {
  const problems = await world.store.runs.problems(run.id, { limit: 1_000 });
  return problems.filter((problem) => problem.employeeId === employeeId).map((problem) => problem.code);
}
async function listsRead(): Promise<number> {
  return (await world.elearnio.counters()).calls['GET /members']?.total ?? 0;
}

it('changes what later syncs do: page size, groups of people in hidden groups, and what empties a field', async () => {
  const ordinary = (await world.personio.employees()).filter(
    (person: SimEmployee) => wantsAccount(person) && person.status === 'active' && person.team && person.email,
  );
  const [first, second] = ordinary.slice(20);
  if (!first || !second) throw new Error('too few ordinary people');

  const unprobed = await world.sync();
  expect(unprobed.counts.failed).toBe(0);
  const member = await seeded('in-hidden-and-pilot');
  expect(await codesOf(unprobed, await employeeOf(member))).toContain('group-write-unsafe');
  await world.elearnio.resetCounters();
  await world.sync();
  expect(await listsRead()).toBe(4); // the check, two pages of a hundred, and the members of the hidden group

  const probed = await probe();
  const members = (await world.elearnio.members()).length;
  expect(probed).toMatchObject({
    pageCap: members,
    exactGroupNames: true,
    showsHiddenMemberships: false,
    hiddenMemberships: 'kept',
    clearsTexts: 'empty-text',
    clearsDates: 'nothing',
  });

  await world.personio.call('PATCH', `employees/${first.id}`, { team: null, hire_date: null });
  await world.elearnio.resetCounters();
  const run = await world.sync();
  expect(run.counts).toMatchObject({ updated: 1, failed: 0, created: 0 });
  expect(await listsRead()).toBe(2); // the check, and everybody at once
  expect(namesOf(await seeded('in-hidden-and-pilot'))).toEqual(['Fertigung', 'Logistik', 'Pilotgruppe E-Learning']);
  expect(await codesOf(run, await employeeOf(member))).not.toContain('group-write-unsafe');

  const [account] = (await world.elearnio.members()).filter((one) => one.employee_id === first.id);
  expect(account?.team || null).toBeNull();
  expect(account?.hire_date).toBe(String(first.hire_date).slice(0, 10));
  expect(await codesOf(run, first.id)).toContain('field-not-clearable');
  expect(await world.elearnio.counters()).toMatchObject({ invitations: 0, courseMails: 0 });
  expect((await world.sync()).counts).toMatchObject({ updated: 0, groupsAdded: 0, failed: 0 });

  await world.elearnio.settings({ hiddenOnReplace: 'lose' });
  expect(await probe()).toMatchObject({ hiddenMemberships: 'lost', clearsTexts: 'empty-text' });
  const head = await seeded('in-hidden-group');
  await world.personio.call('PATCH', `employees/${await employeeOf(head)}`, { department: 'IT' });
  const careful = await world.sync();
  expect(await codesOf(careful, await employeeOf(head))).toContain('group-write-unsafe');
  expect(namesOf(await seeded('in-hidden-group'))).toEqual(['Logistik']);
}, 60_000);
