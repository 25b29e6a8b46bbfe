import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EmployeeId } from '../../src/domain/ids.ts';
import { isOpen } from '../../src/domain/run.ts';
import type { IntegrationSettings } from '../../src/domain/settings.ts';
import type { Run } from '../../src/ports/run-store.ts';
import { wantsAccount, withOwnAddress } from '../support/expected.ts';
import type { SimEmployee } from '../support/simulator-control.ts';
import { startWorld, type World } from '../support/world.ts';

const EMPLOYEES = 80;
/** The token, attributes, fields, groups, invitations, and the proof of the end on both sides. */
const A_HANDFUL = 9;
/** The department that the portal's own list lacks. */
const FORGOTTEN = 'Qualitätssicherung';
const TRAININGS = 'dynamic_1830418';
const ROWS = [
  { attribute: 'department', field: 'Abteilung' },
  { attribute: 'position', field: 'Position' },
  { attribute: 'cost_centers', field: 'Kostenstelle' },
  { attribute: 'Unterweisungen', field: 'Unterweisungen' },
  { attribute: 'hire_date', field: 'Eintrittsdatum' },
  { attribute: 'Sicherheitsstufe', field: 'Sicherheitsstufe' },
  { attribute: 'Lernbudget', field: 'Lernbudget' },
  { attribute: 'Führerscheinklasse', field: 'Führerscheinklasse' },
];

/** As the simulator tells of a user. */
interface User {
  readonly id: number;
  readonly email: string | null;
  readonly enabled: boolean;
  readonly user_type: string;
  readonly writes: number;
  readonly CustomData: Readonly<Record<string, unknown>>;
  readonly groups: readonly { readonly title: string; readonly manual: boolean }[];
  readonly [field: string]: unknown;
}
interface Group {
  readonly title: string;
  readonly members: readonly { readonly user_id: number }[];
}

function rows(assignments = ROWS): Pick<IntegrationSettings, 'customAttributes'> {
  return { customAttributes: { enabled: true, assignments } };
}

const users = (world: World) => world.learnupon.call<User[]>('GET', 'users');

async function userOf(world: World, { id, email }: SimEmployee): Promise<User> {
  const found = await world.learnupon.call<User[]>('GET', `users?${new URLSearchParams({ email: String(email) })}`);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} accounts for ${id}`);
  return found[0];
}

const change = (world: World, { id }: SimEmployee, values: object) =>
  world.personio.call('PATCH', `employees/${id}`, values);

/** One person read afresh and served, as after a click; its run when it has ended. */
async function updated({ runs, store, integration }: World, { id }: SimEmployee): Promise<Run> {
  const { runId } = await runs.update(integration.id, id as EmployeeId, { startedBy: 'lea' });
  return vi.waitUntil(
    async () => {
      const run = await store.runs.read(runId);
      return run && !isOpen(run.status) && run;
    },
    { timeout: 40_000, interval: 50 },
  );
}

/** People whom nothing makes hard to serve. */
async function ordinary(world: World): Promise<SimEmployee[]> {
  const [employees, awkward] = await Promise.all([
    world.personio.employees(),
    world.personio.call<{ id: string }[]>('GET', 'awkward'),
  ]);
  const odd = new Set(awkward.map(({ id }) => id));
  return withOwnAddress(employees).filter(
    (one) => wantsAccount(one) && one.status === 'active' && !odd.has(one.id) && one.department !== FORGOTTEN,
  );
}

async function problemsOf(world: World, { id }: Run, code: Parameters<World['store']['runs']['problems']>[1]['code']) {
  return world.store.runs.problems(id, { limit: 200, ...(code ? { code } : {}) });
}

describe('an integration of LearnUpon with accounts made at once', { timeout: 120_000 }, () => {
  let world: World;
  let before: User[];
  let first: Run;
  let people: SimEmployee[];
  beforeAll(async () => {
    world = await startWorld({ kind: 'learnupon', employees: EMPLOYEES, settings: rows() });
    before = await users(world);
    first = await world.sync();
    const made = (await users(world)).filter(({ id }) => !before.some((one) => one.id === id));
    people = (await ordinary(world)).filter(({ email }) => made.some((one) => sameAddress(one.email, email)));
  }, 180_000);
  afterAll(() => world?.stop());
  function take(): SimEmployee {
    const person = people.shift();
    if (!person) throw new Error('too few ordinary people');
    return person;
  }

  it('serves everybody who should be once, with the values of all rows, and invites nobody', async () => {
    const [elsewhere, invited] = await Promise.all([
      world.learnupon.call<string[]>('GET', 'realm'),
      world.learnupon.call<{ email: string; status: string; expires_at: string }[]>('GET', 'invites'),
    ]);
    const open = invited.filter(({ expires_at }) => Date.parse(expires_at) > Date.now()).map(({ email }) => email);
    const left = [...elsewhere, ...open].map((email) => email.toLowerCase());
    const employees = withOwnAddress(await world.personio.employees()).filter(wantsAccount);
    const served = employees.filter(({ email }) => !left.includes(String(email).toLowerCase()));
    expect(employees.length - served.length).toBe(2); // one lives in another portal of the realm, one has an open invite
    for (const employee of served) {
      const user = await userOf(world, employee);
      expect(user, employee.id).toMatchObject({
        first_name: employee.first_name,
        enabled: true,
        CustomData: expectedData(employee),
      });
    }
    const all = await users(world);
    expect(first.counts.created).toBe(all.length - before.length);
    expect(before.map(({ id }) => all.find((one) => one.id === id)?.user_type)).toEqual(
      before.map(({ user_type }) => user_type),
    );
    expect(await world.learnupon.counters()).toMatchObject({
      duplicateCreates: 1, // refused: the address that the other portal has
      invitations: 0,
      deletes: 0,
      droppedValues: 0,
      userTypeWrites: 0,
      membershipsAdded: 0,
      overlappingWrites: 0,
    });
    expect((await problemsOf(world, first, 'address-held-elsewhere')).length).toBe(1);
  });

  it('leaves the placing of people to the rules of the portal', async () => {
    await world.learnupon.call('POST', 'rules/run');
    const person = people.find(({ department }) => department === 'Fertigung');
    const groups = await world.learnupon.call<Group[]>('GET', 'groups');
    const { id, groups: own } = await userOf(world, person as SimEmployee);
    expect(own).toContainEqual(expect.objectContaining({ title: 'Fertigung', manual: false }));
    expect(groups.find(({ title }) => title === 'Fertigung')?.members.map((one) => one.user_id)).toContain(id);
  });

  it('moves them to another group when their department changes in Personio', async () => {
    const person = people.splice(
      people.findIndex(({ department }) => department === 'Fertigung'),
      1,
    )[0] as SimEmployee;
    await change(world, person, { department: 'IT' });
    await world.sync();
    await world.learnupon.call('POST', 'rules/run');
    const titles = (await userOf(world, person)).groups.map(({ title }) => title);
    expect(titles).toContain('IT');
    expect(titles).not.toContain('Fertigung');
  });

  it('writes nothing in the sync after it, and reads a page for 100 employees, one for 500 users, and a handful', async () => {
    await Promise.all([world.learnupon.resetCounters(), world.personio.resetCounters()]);
    const again = await world.sync();
    const [lms, hr, all] = await Promise.all([world.learnupon.counters(), world.personio.counters(), users(world)]);
    const totals = [lms, hr].flatMap(({ calls }) => Object.values(calls).map(({ total }) => total));
    const reads = totals.reduce((sum, total) => sum + total, 0);
    expect(reads).toBeLessThanOrEqual(Math.ceil(EMPLOYEES / 100) + Math.ceil(all.length / 500) + A_HANDFUL);
    expect(Object.keys(lms.calls).filter((endpoint) => !endpoint.startsWith('GET '))).toEqual([]);
    expect(again.counts).toMatchObject({ created: 0, updated: 0, deactivated: 0, invited: 0 });
    expect(await world.learnupon.counters()).toMatchObject({ creates: 0, updates: 0, membershipsAdded: 0 });
  });

  it('takes over what changes in Personio, with one write, and clears what is emptied there', async () => {
    const person = take();
    const { writes } = await userOf(world, person);
    await change(world, person, {
      last_name: 'Neu-Name',
      email: 'neu.name@lindenhof-werke.example',
      position: '',
      hire_date: '2024-02-29',
      [TRAININGS]: ['Erste Hilfe', 'Brandschutz'],
    });
    expect((await world.sync()).counts.updated).toBe(1);
    const now = await userOf(world, { ...person, email: 'neu.name@lindenhof-werke.example' });
    expect(now).toMatchObject({ last_name: 'Neu-Name', writes: writes + 1 });
    expect(now.CustomData).toMatchObject({ Position: null, Eintrittsdatum: '2024-02-29' });
    expect(String(now.CustomData.Unterweisungen).split(/, ?/).sort()).toEqual(['Brandschutz', 'Erste Hilfe']);
  });

  it('writes Personio again where somebody edited the LMS, and leaves the type of the user alone', async () => {
    const person = take();
    const { id, CustomData } = await userOf(world, person);
    const custom = { Kostenstelle: 'von Hand' };
    await world.learnupon.call('PATCH', `users/${id}`, { custom, user_type: 'instructor' });
    expect((await world.sync()).counts.updated).toBe(1);
    expect(await userOf(world, person)).toMatchObject({
      user_type: 'instructor',
      CustomData: { Kostenstelle: CustomData.Kostenstelle },
    });
  });

  it('switches off who left and on again who came back', async () => {
    const person = take();
    await change(world, person, { status: 'inactive' });
    expect((await world.sync()).counts.deactivated).toBe(1);
    expect(await userOf(world, person)).toMatchObject({ enabled: false });
    await change(world, person, { status: 'active' });
    await world.sync();
    expect(await userOf(world, person)).toMatchObject({ enabled: true });
  });

  it.each(['drop', 'refuse'])(
    'writes the other fields of whose department is not on the list, in a portal that would %s it, and names the field',
    async (badCustomData) => {
      await world.learnupon.settings({ badCustomData });
      const person = take();
      const { CustomData } = await userOf(world, person);
      await change(world, person, { department: FORGOTTEN, position: `Prüfer (${badCustomData})` });
      const run = await world.sync();
      const problems = await problemsOf(world, run, 'value-not-allowed');
      expect(problems.find(({ employeeId }) => employeeId === person.id)).toMatchObject({
        params: { fieldLabel: 'Abteilung', attribute: 'department', allowed: expect.stringContaining('Fertigung') },
      });
      const now = await userOf(world, person);
      expect(now.CustomData).toMatchObject({ Position: `Prüfer (${badCustomData})`, Abteilung: CustomData.Abteilung });
      await world.learnupon.settings({ badCustomData: 'drop' });
    },
  );

  it('serves one person alone as a full sync does, also who changes name and address at once', async () => {
    const person = take();
    const { id, writes } = await userOf(world, person);
    const email = 'angeheiratet@lindenhof-werke.example';
    await change(world, person, { last_name: 'Angeheiratet', email, position: 'Leitung' });
    expect((await updated(world, person)).counts).toMatchObject({ updated: 1, skipped: 0 });
    const now = await userOf(world, { ...person, email });
    expect(now).toMatchObject({ id, last_name: 'Angeheiratet', writes: writes + 1 });
    expect(now.CustomData).toMatchObject({ Position: 'Leitung' });
    expect((await updated(world, { ...person, email })).counts).toMatchObject({ updated: 0, unchanged: 1 });
  });

  // Last: it takes a row away from all that follow.
  it('stops writing a field whose row was removed, and leaves its value', async () => {
    const [person, { id, settings }] = [take(), world.integration];
    const { CustomData } = await userOf(world, person);
    const fewer = { ...settings, ...rows(ROWS.filter(({ field }) => field !== 'Kostenstelle')) };
    await world.store.integrations.change(id, { settings: fewer });
    await change(world, person, { cost_centers: 'KST 9999', position: 'Springer' });
    await world.sync();
    expect((await userOf(world, person)).CustomData).toMatchObject({
      Kostenstelle: CustomData.Kostenstelle,
      Position: 'Springer',
    });
  });
});

describe('an integration of LearnUpon that invites', { timeout: 120_000 }, () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({
      kind: 'learnupon',
      employees: 40,
      members: 'none',
      settings: { ...rows(), invitations: 'automatic' },
    });
    await world.sync();
  }, 180_000);
  afterAll(() => world?.stop());

  it('invites each person once and never again, has no account before they accept, and goes on with it afterwards', async () => {
    const [person, other] = (await ordinary(world)) as [SimEmployee, SimEmployee];
    const invites = () =>
      world.learnupon.call<{ id: number; email: string }[]>('GET', `invites?email=${String(person.email)}`);
    const [invite] = await invites();
    expect(await users(world)).toEqual([]);

    const waiting = await world.sync();
    expect(waiting.counts).toMatchObject({ created: 0, invited: 0, failed: 0 });
    expect((await problemsOf(world, waiting, 'invitation-open')).map(({ employeeId }) => employeeId)).toContain(
      person.id,
    );

    await world.learnupon.call('POST', `invites/${invite?.id}/accept`);
    await change(world, person, { position: 'Angekommen' });
    const linked = await world.sync();
    expect(linked.counts).toMatchObject({ created: 0, invited: 0 });
    expect(await userOf(world, person)).toMatchObject({ enabled: true, CustomData: { Position: 'Angekommen' } });
    expect(await invites()).toHaveLength(1);
    const still = (await problemsOf(world, linked, 'invitation-open')).map(({ employeeId }) => employeeId);
    expect(still).toContain(other.id);
    expect(still).not.toContain(person.id);
    expect(await world.learnupon.counters()).toMatchObject({ repeatedInvitations: 0, creates: 0 });
  });

  it('follows an invitation that was accepted in the update of that one person, too', async () => {
    const [, , person] = (await ordinary(world)) as [SimEmployee, SimEmployee, SimEmployee];
    expect((await updated(world, person)).counts).toMatchObject({ skipped: 1, invited: 0 });
    const [invite] = await world.learnupon.call<{ id: number }[]>('GET', `invites?email=${String(person.email)}`);
    await world.learnupon.call('POST', `invites/${invite?.id}/accept`);
    await change(world, person, { position: 'Angekommen' });
    expect((await updated(world, person)).counts).toMatchObject({ updated: 1, invited: 0 });
    const user = await userOf(world, person);
    expect(user).toMatchObject({ enabled: true, CustomData: { Position: 'Angekommen' } });
    const links = await world.store.links.around(world.integration.id, [person.id as EmployeeId], []);
    expect(links.map(({ learnerId }) => learnerId)).toEqual([String(user.id)]);
    expect(await world.learnupon.counters()).toMatchObject({ repeatedInvitations: 0, creates: 0 });
  });
});

function sameAddress(left: string | null, right: string | null): boolean {
  return left !== null && left.toLowerCase() === right?.toLowerCase();
}

/** What the portal's own fields must hold, worked out without any rule of ours; what is empty in Personio is left out. */
function expectedData(employee: SimEmployee): Record<string, unknown> {
  const { department, position, cost_centers, hire_date } = employee;
  const data: Record<string, unknown> = {
    ...(department === FORGOTTEN ? {} : { Abteilung: department }),
    Position: position,
    Kostenstelle: cost_centers,
    Eintrittsdatum: hire_date,
    Lernbudget: employee.dynamic_1830427,
    Führerscheinklasse: employee.dynamic_1830436,
  };
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== ''));
}
