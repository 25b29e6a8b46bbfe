import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmployeeId, RunId } from '../../src/domain/ids.ts';
import type { Run } from '../../src/ports/run-store.ts';
import { fullSyncId } from '../../src/workflows/ids.ts';
import { wantsAccount, withOwnAddress } from '../support/expected.ts';
import type { Member, SimEmployee } from '../support/simulator-control.ts';
import { startWorld, type World } from '../support/world.ts';

const SYNC = 'dynamic_1830412';
const STAMPS = ['writes', 'updatedAt', 'invitations', 'courseMails'];

let world: World;
let people: SimEmployee[];
let newcomers: SimEmployee[];
let before: Map<number, Member>;
let mistake: Run;

/** A company in step; then an import into Personio goes wrong for nearly everybody, and the sync follows it. */
beforeAll(async () => {
  world = await startWorld({
    employees: 300,
    members: 'none',
    settings: { invitations: 'automatic', groupAttributes: ['department'], memberships: 'managed' },
  });
  const ordinary = await ordinaryPeople();
  newcomers = ordinary.splice(0, 10);
  people = ordinary;
  await all(newcomers, (one) => change(one, { [SYNC]: 'nein' }));
  await finished(await world.sync());
  before = await portal();

  const departments = [...new Set(people.map(({ department }) => String(department)))];
  await all(newcomers, (one) => change(one, { [SYNC]: 'ja' }));
  await all(people, (one, index) => change(one, wrong(one, index, departments)));
  mistake = await finished(await world.sync());
}, 120_000);
afterAll(() => world?.stop());

/** Several things at once for everybody: another department, so another group; a new name; for some more than that. */
function wrong({ id, department }: SimEmployee, index: number, departments: readonly string[]) {
  const other = departments[(departments.indexOf(String(department)) + 1) % departments.length];
  return {
    department: other,
    last_name: `Vertauscht ${id}`,
    ...(index % 3 === 0 ? { position: '' } : { position: 'Falsch' }),
    ...(index % 4 === 0 ? { email: `vertauscht.${id}@lindenhof-werke.example` } : {}),
    ...(index % 5 === 0 ? { status: 'inactive' } : index % 5 === 1 ? { status: 'leave' } : {}),
  };
}

/** People who can be told apart and whose department is a group that can be written. */
async function ordinaryPeople(): Promise<SimEmployee[]> {
  const [employees, groups, awkward] = await Promise.all([
    world.personio.employees(),
    world.elearnio.groups(),
    world.personio.call<{ id: string }[]>('GET', 'awkward'),
  ]);
  const odd = new Set(awkward.map(({ id }) => id));
  const clear = groups.filter(
    ({ external_id, name }) => external_id && groups.filter((g) => g.name === name).length === 1,
  );
  const names = new Set(clear.map(({ name }) => name));
  return withOwnAddress(employees).filter(
    (one) => wantsAccount(one) && one.status === 'active' && !odd.has(one.id) && names.has(String(one.department)),
  );
}

async function portal(): Promise<Map<number, Member>> {
  return new Map((await world.elearnio.members()).map((member) => [member.id, member]));
}
/** Everything of an account but the stamps that no client can write. */
function shown(member: Member | undefined) {
  const held = Object.entries(member ?? {}).filter(([key]) => !STAMPS.includes(key));
  const { groups, ...fields } = Object.fromEntries(held) as Member;
  return { ...fields, groups: (groups as { id: number }[]).map(({ id }) => id).sort() };
}
const change = (person: SimEmployee, values: object) => world.personio.call('PATCH', `employees/${person.id}`, values);
async function all<Item>(items: readonly Item[], work: (item: Item, index: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += 20)
    await Promise.all(items.slice(from, from + 20).map((item, index) => work(item, from + index)));
}
async function accountOf(person: SimEmployee): Promise<Member> {
  const member = (await world.elearnio.members()).find((one) => one.employee_id === person.id);
  if (!member) throw new Error(`no account for ${person.id}`);
  return member;
}
async function read(runId: RunId): Promise<Run> {
  const run = await world.store.runs.read(runId);
  if (!run) throw new Error('the run is gone');
  return run;
}
/** Approves a plan that waits, and follows the run to its end. */
async function finished(run: Run): Promise<Run> {
  if (run.status === 'waiting') await world.approve(run);
  await world.temporal.client.workflow.getHandle(fullSyncId(run.integrationId)).result();
  return read(run.id);
}
/** Starts an undo, as the API does, until it waits or has ended. */
async function undo(undone: Run): Promise<Run> {
  const { id: integrationId, settingsVersion } = world.integration;
  const asked = { integrationId, kind: 'undo', undoes: undone.id, dryRun: false, settingsVersion } as const;
  const { id: runId } = await world.store.runs.create({ ...asked, startedBy: 'Eva' });
  await world.temporal.client.workflow.start('fullSync', {
    workflowId: fullSyncId(integrationId),
    taskQueue: world.taskQueue,
    args: [{ integrationId, runId, kind: 'undo', dryRun: false, heartbeatTimeoutMs: 10_000 }],
  });
  for (;;) {
    const run = await read(runId);
    if (run.status === 'waiting' || run.finishedAt !== null) return run;
    await sleep(50);
  }
}
const heldIds = async () => new Set((await world.store.holds.heldBack(world.integration.id)).keys());

describe('an undo', () => {
  let undone: Run;
  let edited: SimEmployee;

  it('takes back 500 steps: every field, status and membership is as before, and new accounts are off', async () => {
    const { applied } = await stepsOf(mistake);
    expect(applied).toBeGreaterThanOrEqual(500);
    expect(mistake.counts.groupsRemoved).toBeGreaterThan(100);
    const after = await portal();
    const spoilt = [...before].filter(
      ([id, member]) => JSON.stringify(shown(after.get(id))) !== JSON.stringify(shown(member)),
    );
    expect(spoilt.length).toBeGreaterThanOrEqual(people.length);
    edited = people[3] as SimEmployee;
    const { id: editedId } = await accountOf(edited);
    await world.elearnio.call('PATCH', `members/${editedId}`, { position: 'Von Hand' });

    const writes = await world.elearnio.writes();
    const waiting = await undo(mistake);
    expect(waiting).toMatchObject({ status: 'waiting', kind: 'undo', undoes: mistake.id });
    expect(waiting.guard?.findings).toContainEqual({ code: 'approval-wanted', because: 'undo' });
    expect(await world.elearnio.writes()).toBe(writes);
    expect((await heldIds()).size).toBe(0);

    undone = await finished(waiting);
    expect(undone).toMatchObject({ status: 'completed_with_problems', counts: { failed: 0, created: 0 } });
    const now = await portal();
    for (const [id, member] of before) {
      if (id === editedId) continue;
      expect(shown(now.get(id)), `account ${id}`).toEqual(shown(member));
    }
    const made = [...after.keys()].filter((id) => !before.has(id));
    expect(made).toHaveLength(newcomers.length);
    for (const id of made) expect(now.get(id)).toMatchObject({ status: 'inactive', groups: [] });
  });

  it('leaves what somebody changed since, names it, and takes the rest back', async () => {
    const account = await accountOf(edited);
    expect(account).toMatchObject({ position: 'Von Hand', last_name: before.get(account.id)?.last_name });
    expect(await world.store.runs.problems(undone.id, { limit: 10, code: 'undo-changed-since' })).toMatchObject([
      { employeeId: edited.id, params: { what: 'position' } },
    ]);
  });

  it('says how many mails stay', async () => {
    expect(await world.store.runs.problems(undone.id, { limit: 10, code: 'undo-mails-stay' })).toMatchObject([
      { severity: 'info', params: { count: newcomers.length } },
    ]);
  });

  it('holds everybody concerned, so that the next sync does not do it all again', async () => {
    const held = await heldIds();
    for (const { id } of [...people, ...newcomers]) expect(held.has(id as EmployeeId), `${id} is held`).toBe(true);
    const holds = await world.store.holds.list(world.integration.id, { limit: 1 });
    expect(holds).toMatchObject([{ reason: 'undo', runId: undone.id, heldBy: 'Eva' }]);

    const writes = await world.elearnio.writes();
    await finished(await world.sync());
    expect(await world.elearnio.writes()).toBe(writes);
  });

  it('of an undo brings the first run’s work back, once', async () => {
    const again = await finished(await undo(undone));
    expect(again.counts.failed).toBe(0);
    const account = await accountOf(people[5] as SimEmployee);
    expect(account).toMatchObject({ status: 'inactive', last_name: `Vertauscht ${account.employee_id}` });
    expect(await accountOf(newcomers[0] as SimEmployee)).toMatchObject({ status: 'active' });

    const nothing = await undo(undone);
    expect(nothing).toMatchObject({ people: 0, finishedAt: expect.any(Date) });
    // the later undo has taken the holds over
    expect(await world.store.holds.releaseOfRun(world.integration.id, again.id)).toBeGreaterThanOrEqual(people.length);
    expect((await heldIds()).size).toBe(0);
  });
});

async function stepsOf({ id }: Run) {
  const { rows } = await world.store.pool.query<{ applied: number }>(
    "SELECT count(*) FILTER (WHERE status = 'applied')::int AS applied FROM steps WHERE run_id = $1",
    [id],
  );
  return rows[0] ?? { applied: 0 };
}
