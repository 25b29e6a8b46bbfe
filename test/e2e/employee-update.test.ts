import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EmployeeId, RunId } from '../../src/domain/ids.ts';
import { isOpen } from '../../src/domain/run.ts';
import type { Run } from '../../src/ports/run-store.ts';
import { employeeUpdateId } from '../../src/workflows/ids.ts';
import { wantsAccount, withOwnAddress } from '../support/expected.ts';
import type { SimEmployee } from '../support/simulator-control.ts';
import { startWorld, type World } from '../support/world.ts';

/** Changes show so late; less than until the second look. */
const LATE_MS = 1_000;
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });
let world: World;
let people: SimEmployee[];
/** Before the first full sync. */
let early: Run;
/** Outside the scope until a test takes them in. */
let outside: Person;
/** Has steps in a plan that waits. */
let planned: Person;
type Person = SimEmployee & { readonly id: EmployeeId };
beforeAll(async () => {
  world = await startWorld({
    employees: 45,
    members: 'none',
    lmsExtensions: true,
    settings: { invitations: 'automatic' },
  });
  await world.elearnio.settings({ extensions: true });
  const [first, ...others] = withOwnAddress(await world.personio.employees());
  outside = others.find((person) => wantsAccount(person) && person.status === 'active') as Person;
  await change(outside, { dynamic_1830412: 'nein' });
  early = await updateNow(first as Person);
  await world.sync();
  const awkward = new Set((await world.personio.call<{ id: string }[]>('GET', 'awkward')).map((person) => person.id));
  people = withOwnAddress(await world.personio.employees()).filter(
    (person) =>
      wantsAccount(person) && person.status === 'active' && !awkward.has(person.id) && person.id !== first?.id,
  );
  planned = take();
}, 60_000);
afterAll(() => world?.stop());

function take(): Person {
  const person = people.shift();
  if (!person) throw new Error('too few ordinary people');
  return person as Person;
}
const change = (person: SimEmployee, attributes: object) =>
  world.personio.call('PATCH', `employees/${person.id}`, attributes);
const account = async (person: SimEmployee) =>
  (await world.elearnio.members()).find((one) => one.employee_id === person.id);

async function until<Value>(look: () => Promise<Value | null | undefined | false>): Promise<Value> {
  for (const deadline = Date.now() + 15_000; ; await sleep(50)) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error('it did not come');
  }
}
const hint = (person: { id: EmployeeId }, source: 'webhook' | 'poll' = 'webhook') =>
  world.runs.hint(world.integration.id, [{ employeeId: person.id, source, changedAt: new Date() }]);
const runsOf = async (person: { id: string }): Promise<Run[]> =>
  (await world.store.runs.list({ limit: 200 })).filter(
    ({ id, employeeId }) => employeeId === person.id && id !== early.id,
  );
async function ended(runId: RunId): Promise<Run> {
  return until(async () => {
    const run = await world.store.runs.read(runId);
    return run && !isOpen(run.status) && run;
  });
}
const updateNow = async (person: { id: EmployeeId }) =>
  ended((await world.runs.update(world.integration.id, person.id, { startedBy: 'lea' })).runId);
const idle = (person: { id: EmployeeId }) =>
  until(async () => {
    const workflow = world.temporal.client.workflow.getHandle(employeeUpdateId(world.integration.id, person.id));
    return (await workflow.describe()).status.name === 'COMPLETED';
  });

describe('a change in Personio that somebody hints at', () => {
  it('reaches the LMS in seconds, for that person alone, and the workflow ends', async () => {
    const [person, other] = [take(), take()];
    await change(person, { last_name: 'Rasch' });
    await change(other, { last_name: 'Später' });
    const writes = await world.elearnio.writes();
    const began = Date.now();
    await hint(person);
    const run = await until(async () => (await runsOf(person)).find(({ finishedAt }) => finishedAt));
    expect(run).toMatchObject({ kind: 'person', status: 'completed', people: 1, counts: { updated: 1, failed: 0 } });
    expect(await account(person)).toMatchObject({ last_name: 'Rasch' });
    expect((await account(other))?.last_name).not.toBe('Später');
    expect(await world.elearnio.writes()).toBe(writes + 1);
    const named = await world.store.directory.find(world.integration.id, { words: [['rasch']], limit: 2 });
    expect(named?.people).toMatchObject([{ employeeId: person.id }]);
    await idle(person);
    const [fresh] = await world.store.freshness.ofHours(1);
    expect(fresh).toMatchObject({ integrationId: world.integration.id, changes: 1 });
    expect(fresh?.max).toBeLessThanOrEqual((Date.now() - began) / 1_000);
    expect(await world.store.freshness.waiting(world.integration.id)).toEqual({ people: 0, oldestAt: null });
    const ofPerson = await world.store.people.freshness(world.integration.id, person.id);
    expect(ofPerson).toMatchObject({
      waitingSince: null,
      lastChange: { source: 'webhook', receivedAt: expect.any(Date) },
    });
    expect((await world.store.people.lastRuns(world.integration.id, person.id)).update?.runId).toBe(run?.id);
    expect(await world.store.people.freshness(world.integration.id, other.id)).toMatchObject({ lastChange: null });
  });

  it('gives one run for several hints at once', async () => {
    const person = take();
    await change(person, { last_name: 'Einmal', position: 'Neue Stelle' });
    await Promise.all([hint(person), hint(person, 'poll'), hint(person)]);
    await until(async () => (await runsOf(person)).find(({ finishedAt }) => finishedAt));
    await idle(person);
    expect(await runsOf(person)).toHaveLength(1);
    expect(await account(person)).toMatchObject({ last_name: 'Einmal', position: 'Neue Stelle' });
  });

  it('is found by a second look where Personio shows it late, also where another change showed to the first', async () => {
    const [late, both] = [take(), take()];
    await change(both, { position: 'Schon zu sehen' });
    await sleep(LATE_MS + 100);
    await world.personio.settings({ readLagMs: LATE_MS });
    for (const person of [late, both]) await change(person, { last_name: 'Nachzug' });
    for (const person of [late, both, both]) await hint(person); // Personio calls for each change
    for (const person of [late, both]) await until(async () => (await account(person))?.last_name === 'Nachzug');
    await world.personio.settings({ readLagMs: 0 });
    for (const person of [late, both]) await idle(person);
    expect(await account(both)).toMatchObject({ position: 'Schon zu sehen' });
    // no run is left of a look that found nothing
    expect(await runsOf(late)).toMatchObject([{ status: 'completed', counts: { updated: 1 } }]);
    expect(await world.store.freshness.waiting(world.integration.id)).toEqual({ people: 0, oldestAt: null });
  });

  it('is looked for a second time with one question to Personio and none to the LMS', async () => {
    const person = take();
    const looked = async (source: 'webhook' | 'poll') => {
      await Promise.all([world.personio.resetCounters(), world.elearnio.resetCounters()]);
      await hint(person, source);
      await until(async () => (await world.store.freshness.waiting(world.integration.id)).people === 0);
      await idle(person);
      const [hr, lms] = await Promise.all([world.personio.counters(), world.elearnio.counters()]);
      const ofOne = hr.calls['GET /v1/company/employees/{id}']?.total;
      return { ofOne, lms: Object.values(lms.calls).reduce((sum, { total }) => sum + total, 0) };
    };
    // attributes and groups are asked for once a minute; and somebody's manager may have been given another name above
    await looked('poll');
    const before = await runsOf(person);
    const once = await looked('poll');
    expect(once).toMatchObject({ ofOne: 1 });
    expect(await looked('webhook')).toEqual({ ...once, ofOne: 2 });
    await until(async () => (await runsOf(person)).length === before.length);
  });

  it('makes a new account with one invitation, and leaves nothing for the full sync after it', async () => {
    const person = outside;
    await change(person, { dynamic_1830412: 'ja' });
    await hint(person, 'poll');
    const run = await until(async () => (await runsOf(person)).find(({ finishedAt }) => finishedAt));
    expect(run).toMatchObject({ status: 'completed', counts: { created: 1, invited: 1 } });
    expect(await account(person)).toMatchObject({ invitations: 1 });
    expect((await world.sync()).counts).toMatchObject({ created: 0 });
    expect(await account(person)).toMatchObject({ invitations: 1 });
  });
});

describe('one person now', () => {
  it('is left to the full sync before the first one, which confirms it', async () => {
    expect(early).toMatchObject({ kind: 'person', status: 'completed_with_problems', people: 0 });
    expect(await world.store.runs.problemCounts(early.id)).toMatchObject([{ code: 'left-to-full-sync' }]);
  });

  it('writes nothing for somebody who is held, and says so', async () => {
    const person = take();
    await world.store.holds.hold(world.integration.id, [person.id], { reason: 'by-hand', runId: null, heldBy: 'lea' });
    await change(person, { last_name: 'Gehalten' });
    const run = await updateNow(person);
    expect(run).toMatchObject({ status: 'completed', people: 0 });
    expect(await world.store.runs.problemCounts(run.id)).toMatchObject([{ code: 'held' }]);
    expect((await account(person))?.last_name).not.toBe('Gehalten');
  });

  it('switches people off until the guard says that it is enough, and leaves the rest to the full sync, which waits', async () => {
    const leaving = [take(), take(), take()];
    await change(planned, { last_name: 'Geplant' });
    for (const person of leaving) await change(person, { status: 'inactive' });
    const runs = await Promise.all(leaving.map(updateNow));
    const off = runs.filter(({ counts }) => counts.deactivated === 1);
    const left = runs.filter(({ guard }) => guard?.findings.some(({ code }) => code === 'guard-window'));
    expect(off.length).toBeGreaterThan(0);
    expect(left).toHaveLength(leaving.length - off.length);
    expect(left.length).toBeGreaterThan(0);
    const full = await world.sync();
    expect(full).toMatchObject({ status: 'waiting', guard: { findings: [{ code: 'guard-window' }] } });
  });

  it('goes on while a plan waits, and the plan, once approved, does not write over it with what it read before', async () => {
    const [waiting] = await world.store.runs.list({ limit: 1 });
    expect(waiting?.status).toBe('waiting');
    await change(planned, { last_name: 'Neuer' });
    expect((await updateNow(planned)).counts.updated).toBe(1);
    await world.approve(waiting as Run);
    expect((await ended(waiting?.id as RunId)).counts.deactivated).toBe(1);
    const dropped = await world.store.steps.list(waiting?.id as RunId, { status: 'dropped', limit: 10 });
    expect(dropped.map(({ employeeId }) => employeeId)).toContain(planned.id);
    expect(await account(planned)).toMatchObject({ last_name: 'Neuer' });
  });
});

describe('an invitation by hand', () => {
  it('goes out once for each click', async () => {
    const person = take();
    const before = (await account(person))?.invitations ?? 0;
    const { runId } = await world.runs.invite(world.integration.id, person.id, { startedBy: 'lea' });
    expect(await ended(runId)).toMatchObject({ status: 'completed', counts: { invited: 1 } });
    expect((await account(person))?.invitations).toBe(Number(before) + 1);
  });

  it('is sent also where a change of the same person is looked at in the same moment, and no hint is lost to it', async () => {
    const person = take();
    const before = Number((await account(person))?.invitations ?? 0);
    await change(person, { last_name: 'Zugleich' });
    await hint(person);
    const { runId } = await world.runs.invite(world.integration.id, person.id, { startedBy: 'lea' });
    expect(await ended(runId)).toMatchObject({ status: 'completed', counts: { invited: 1 } });
    await until(async () => (await account(person))?.last_name === 'Zugleich');
    await idle(person);
    expect((await account(person))?.invitations).toBe(before + 1);
  });

  it('is not repeated where nobody knows whether it went out', async () => {
    const person = take();
    const before = Number((await account(person))?.invitations ?? 0);
    await world.elearnio.fault({ endpoint: 'POST /members/{id}/invitations', kind: 'commit-then-timeout', times: 1 });
    const { runId } = await world.runs.invite(world.integration.id, person.id, { startedBy: 'lea' });
    expect((await ended(runId)).status).toBe('completed_with_problems');
    expect(await world.store.runs.problemCounts(runId)).toMatchObject([{ code: 'write-unconfirmed' }]);
    await idle(person);
    expect((await account(person))?.invitations).toBe(before + 1);
  });
});
