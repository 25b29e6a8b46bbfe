import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TestApi } from '../../src/api/testing/test-api.ts';
import type { IntegrationSettings } from '../../src/domain/settings.ts';
import type { Run } from '../../src/ports/run-store.ts';
import { apiOf, documentCounts, type SimDocument } from '../support/certificates.ts';
import { wantsAccount, withOwnAddress } from '../support/expected.ts';
import type { SimEmployee } from '../support/simulator-control.ts';
import { startWorld, type World } from '../support/world.ts';

const EMPLOYEES = 60;
const SETTINGS: Partial<IntegrationSettings> = {
  groupAttributes: ['department'],
  customAttributes: {
    enabled: true,
    assignments: [
      { attribute: 'department', field: 'department' },
      { attribute: 'cost_centers', field: 'profile:kostenstelle' },
      { attribute: 'hire_date', field: 'profile:eintritt' },
      { attribute: 'Führerscheinklasse', field: 'profile:fuehrerschein' },
    ],
  },
  connector: { profileFields: 'kostenstelle: text; eintritt: date; fuehrerschein: menu(B|C1|C|CE)' },
};

/** As the simulator tells of an account. */
interface User {
  readonly id: number;
  readonly username: string;
  readonly firstname: string;
  readonly email: string;
  readonly idnumber: string;
  readonly suspended: boolean;
  readonly deleted: boolean;
  readonly writes: number;
  readonly texts: Readonly<Record<string, string>>;
  readonly custom: Readonly<Record<string, string>>;
  readonly cohorts: readonly (number | { readonly id: number })[];
  readonly invitations: readonly unknown[] | number;
}
interface Cohort {
  readonly id: number;
  readonly name: string;
  readonly members: readonly number[];
}

let world: World;
let before: readonly User[];
let first: Run;
let people: SimEmployee[];
beforeAll(async () => {
  world = await startWorld({ kind: 'moodle', employees: EMPLOYEES, settings: SETTINGS });
  before = await users();
  await world.moodle.resetCounters();
  first = await world.sync();
  people = await ordinary();
}, 180_000);
afterAll(() => world?.stop());

const users = () => world.moodle.call<User[]>('GET', 'users');
const change = ({ id }: SimEmployee, values: object) => world.personio.call('PATCH', `employees/${id}`, values);

async function userOf({ id, email }: Pick<SimEmployee, 'id' | 'email'>): Promise<User> {
  const found = await world.moodle.call<User[]>('GET', `users?${new URLSearchParams({ email: String(email) })}`);
  const [user, ...more] = found.filter(({ deleted }) => !deleted);
  if (!user || more.length > 0) throw new Error(`${found.length} accounts for ${id}`);
  return user;
}

/** People whom nothing makes hard to serve, and who had no account before. */
async function ordinary(): Promise<SimEmployee[]> {
  const awkward = await world.personio.call<{ id: string }[]>('GET', 'awkward');
  const odd = new Set(awkward.map(({ id }) => id));
  const known = new Set(before.map(({ email }) => email.toLowerCase()));
  return withOwnAddress(await world.personio.employees()).filter(
    (one) =>
      wantsAccount(one) && one.status === 'active' && !odd.has(one.id) && !known.has(String(one.email).toLowerCase()),
  );
}
function take(): SimEmployee {
  const person = people.shift();
  if (!person) throw new Error('too few ordinary people');
  return person;
}

describe('an integration of Moodle', { timeout: 120_000 }, () => {
  it('serves ordinary people once, with the values of all rows and the cohort of their department, and mails nobody', async () => {
    expect(people.length).toBeGreaterThan(20);
    const cohorts = await world.moodle.call<Cohort[]>('GET', 'cohorts');
    for (const person of people) {
      const user = await userOf(person);
      expect(user, person.id).toMatchObject({ firstname: person.first_name, idnumber: person.id, suspended: false });
      expect(user.texts.department ?? '', person.id).toBe(person.department ?? '');
      expect(user.custom.kostenstelle ?? '', person.id).toBe(person.cost_centers ?? '');
      const named = cohorts.filter(({ name }) => name === person.department);
      if (named.length === 1) expect(named[0]?.members, person.id).toContain(user.id);
    }
    const all = await users();
    expect(first.counts.created).toBe(all.length - before.length);
    expect(await world.moodle.counters()).toMatchObject({
      ...{ deletes: 0, invitations: 0, racedCreates: 0, droppedValues: 0, overlappingWrites: 0 },
    });
  });

  it('writes nothing in the sync after it', async () => {
    await world.moodle.resetCounters();
    const again = await world.sync();
    expect(again.counts).toMatchObject({ created: 0, updated: 0, deactivated: 0, groupsAdded: 0 });
    expect(await world.moodle.counters()).toMatchObject({ creates: 0, updates: 0, membershipsAdded: 0 });
  });

  it('takes over what changes in Personio, clears what is emptied there, and leaves the user name alone', async () => {
    const person = take();
    const { username } = await userOf(person);
    const email = 'neu.name@lindenhof-werke.example';
    await change(person, { last_name: 'Neu-Name', email, cost_centers: '', hire_date: '2024-02-29' });
    expect((await world.sync()).counts.updated).toBe(1);
    const now = await userOf({ ...person, email });
    expect(now).toMatchObject({ lastname: 'Neu-Name', username });
    expect(now.custom.kostenstelle ?? '').toBe('');
    expect(Number(now.custom.eintritt)).toBe(Date.parse('2024-02-29T00:00:00+01:00') / 1000);
  });

  it('suspends who left and lets in again who came back, with the same account', async () => {
    const person = take();
    const { id } = await userOf(person);
    await change(person, { status: 'inactive' });
    expect((await world.sync()).counts.deactivated).toBe(1);
    expect(await userOf(person)).toMatchObject({ id, suspended: true });
    await change(person, { status: 'active' });
    await world.sync();
    expect(await userOf(person)).toMatchObject({ id, suspended: false });
  });

  describe('with certificates', () => {
    let api: TestApi;
    let path: string;
    beforeAll(async () => {
      api = await apiOf(world);
      path = `/api/v1/integrations/${world.integration.id}`;
    });
    afterAll(() => api?.close());
    const documents = () => world.personio.call<SimDocument[]>('GET', 'documents');
    const ofPerson = async (id: string) => (await documents()).filter(({ ownerId }) => ownerId === id);
    const until = (look: () => Promise<unknown>) => vi.waitFor(look, { timeout: 40_000, interval: 100 });
    const look = () => api.ask('POST', `${path}/certificate-transfer/start?everything=true`);

    it('files each once, although its bytes are others at every call and its name is everybody’s', async () => {
      const person = take();
      const { id: userid } = await userOf(person);
      await world.moodle.call('POST', 'issues', { userid, customcertid: 1, timecreated: 1_793_489_400 });
      expect((await api.ask('PATCH', path, { certificates: { enabled: true } })).status).toBe(200);
      await until(async () => expect(await ofPerson(person.id)).toHaveLength(1));
      const all = (await world.moodle.call<unknown[]>('GET', 'issues')).length; // those that were there before as well
      await until(async () => expect(await documents()).toHaveLength(all));

      await world.moodle.call('POST', 'issues', { userid, customcertid: 2 });
      await look();
      await until(async () => expect(await ofPerson(person.id)).toHaveLength(2));
      expect((await documents()).length).toBe(all + 1);
      expect(await documentCounts(world.personio)).toMatchObject({ duplicatesByMarker: 0, withoutMarker: 0 });
      const [one, other] = await ofPerson(person.id);
      expect(one?.sha256).not.toBe(other?.sha256);
      const [old] = (await ofPerson(person.id)).filter(({ date }) => date === '2026-11-01');
      expect(old).toMatchObject({ category: 'Performance', title: 'Zertifikat Übung & Prüfung' });
      expect(old?.comment).toContain('Moodle');
    });
  });
});
