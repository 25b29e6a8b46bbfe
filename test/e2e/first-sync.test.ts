import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '../../src/ports/run-store.ts';
import { wantsAccount, withOwnAddress } from '../support/expected.ts';
import { expectRightPeople } from '../support/right-people.ts';
import type { Member } from '../support/simulator-control.ts';
import { startWorld, type World } from '../support/world.ts';

const EMPLOYEES = 150;
let world: World;
let before: Member[];
let run: Run;
beforeAll(async () => {
  world = await startWorld({
    employees: EMPLOYEES,
    settings: { invitations: 'automatic', groupAttributes: ['department', 'team', 'position'] },
  });
  before = await world.elearnio.members();
  run = await world.sync();
}, 90_000);
afterAll(() => world?.stop());

describe('after the first sync', () => {
  it('everybody who should has exactly one account that says what Personio says, and nobody else got one', async () => {
    await expectRightPeople(world, before);
  });

  it('groups were joined by identical name, and no membership was lost (invariant 4)', async () => {
    const [employees, members, groups] = await Promise.all([
      world.personio.employees(),
      world.elearnio.members(),
      world.elearnio.groups(),
    ]);
    const membersOf = (name: string) => {
      const group = groups.find((one) => one.name === name);
      return new Set(group?.members);
    };
    for (const group of groups.filter(
      (one) => one.external_id !== null && groups.filter((other) => other.name === one.name).length === 1,
    )) {
      for (const employee of withOwnAddress(employees).filter(wantsAccount)) {
        if (![employee.department, employee.team, employee.position].includes(group.name)) continue;
        const [member] = members.filter((one) => one.employee_id === employee.id);
        const hidden = member && membersOf('Logistik').has(member.id);
        if (member && !hidden)
          expect(membersOf(group.name).has(member.id), `${employee.id} in ${group.name}`).toBe(true);
      }
    }
    for (const old of before) {
      const now = members.find((member) => member.id === old.id);
      for (const group of old.groups) expect(now?.groups).toContainEqual(group);
    }
  });

  it('invited each new account once, sent no course mail, deleted nobody and changed no role (invariants 4 and 5)', async () => {
    const [members, counters] = await Promise.all([world.elearnio.members(), world.elearnio.counters()]);
    const fresh = members.filter((member) => !before.some((old) => old.id === member.id));
    expect(fresh.filter((member) => member.status !== 'inactive').every((member) => member.invitations === 1)).toBe(
      true,
    );
    expect(before.map((old) => members.find((member) => member.id === old.id)?.invitations)).toEqual(
      before.map(() => 0),
    );
    expect(counters).toMatchObject({
      courseMails: 0,
      deletes: 0,
      duplicateCreates: 0,
      noopUpdates: 0,
      overlappingWrites: 0,
      creates: fresh.length,
    });
    expect(run.counts).toMatchObject({ created: fresh.length, invited: fresh.length, failed: 0 });
    expect(before.map((old) => members.find((member) => member.id === old.id)?.role)).toEqual(
      before.map((old) => old.role),
    );
    expect(fresh.every((member) => member.role === 'talent')).toBe(true);
  });

  it('what only a person can decide is a case, and nothing was written for it', async () => {
    const codes = (await world.store.runs.problemCounts(run.id)).map((problem) => problem.code);
    expect(codes).toEqual(
      expect.arrayContaining([
        'case-shared-address',
        'case-address-carries-other-id',
        'no-email',
        'replaced-by-rehire',
        'group-unknown',
        'group-not-assignable',
        'group-name-ambiguous',
        'group-write-unsafe',
      ]),
    );
    expect(run.status).toBe('completed_with_problems');
    const clash = await world.elearnio.idOf('seeded', 'number-clash');
    expect((await world.elearnio.members()).find((member) => String(member.id) === clash)?.writes).toBe(0);
  });

  it('a summary mail was kept', async () => {
    const [mail] = await world.store.mails.list({ limit: 5 });
    expect(mail).toMatchObject({ runId: run.id, status: 'kept' });
    expect(mail?.text).toContain(String(run.counts.created));
  });
});

describe('the sync after it', () => {
  it('writes nothing and reads no more than it must', async () => {
    await Promise.all([world.elearnio.resetCounters(), world.personio.resetCounters()]);
    const again = await world.sync();
    const [lms, hr, members] = await Promise.all([
      world.elearnio.counters(),
      world.personio.counters(),
      world.elearnio.members(),
    ]);
    expect(await world.elearnio.writes()).toBe(0);
    expect(again.counts).toMatchObject({ created: 0, updated: 0, deactivated: 0, groupsAdded: 0, invited: 0 });
    expect(again.people).toBe(0);
    // one page more may be asked: the end is proven by the totals of the first and the last answer
    expect(hr.calls['GET /v1/company/employees']?.total).toBeLessThanOrEqual(Math.ceil(EMPLOYEES / 100) + 1);
    expect(lms.calls['GET /members']?.total).toBeLessThanOrEqual(Math.ceil(members.length / 100) + 2);
    expect(lms.calls['GET /groups']?.total).toBe(1);
  });

  it('keeps nothing of what it read', async () => {
    const left = await world.store.pool.query(
      'SELECT (SELECT count(*) FROM read_employees) + (SELECT count(*) FROM read_learners) AS rows',
    );
    expect(Number(left.rows[0].rows)).toBe(0);
  });
});

describe('a dry run', () => {
  it('plans, counts what it would do, writes nothing, and does exactly that once it is approved', async () => {
    const employees = await world.personio.employees();
    const someone = withOwnAddress(employees).find(
      (employee) => wantsAccount(employee) && employee.department !== 'Finanzen & Controlling',
    );
    await world.personio.call('PATCH', `employees/${someone?.id}`, { position: 'Sonderaufgaben' });
    const writes = await world.elearnio.writes();
    const { runId, ended, atRest } = await world.start(true);
    await atRest;
    const dry = await world.store.runs.read(runId);
    if (!dry) throw new Error('the run is gone');
    expect(dry).toMatchObject({ status: 'waiting', dryRun: true, people: 1, guard: { planned: { updated: 1 } } });
    expect(await world.elearnio.writes()).toBe(writes);
    await world.approve(dry);
    expect((await ended).counts.updated).toBe(1);
  });
});
