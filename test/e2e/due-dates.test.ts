import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, beginOf, dayAt } from '../../src/domain/dates/day.ts';
import type { EmployeeId } from '../../src/domain/ids.ts';
import { NO_SCHEDULE } from '../../src/domain/incremental/no-schedule.ts';
import type { Integration } from '../../src/ports/integration-store.ts';
import { createSchedules } from '../../src/runs/schedules/index.ts';
import { scheduleId } from '../../src/runs/schedules/schedule-options.ts';
import { wantsAccount, withOwnAddress } from '../support/expected.ts';
import type { SimEmployee } from '../support/simulator-control.ts';
import { startWorld, type World } from '../support/world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
/** Where it is about noon, so that no day ends while the tests go on. */
const AHEAD = 12 - new Date().getUTCHours();
const ZONE = AHEAD === 0 ? 'Etc/GMT' : `Etc/GMT${AHEAD > 0 ? '-' : '+'}${Math.abs(AHEAD)}`;
const today = dayAt(new Date(), ZONE);
type Person = SimEmployee & { readonly id: EmployeeId };
let world: World;
let newcomer: Person;
let leaver: Person;
let outsider: Person;

const DATES = { create: 'on-hire-date', daysBeforeHire: 0, lastDay: 'end-access', graceDays: 3 } as const;

beforeAll(async () => {
  world = await startWorld({
    ...{ employees: 45, members: 'none' },
    settings: { dates: DATES, outOfScope: 'deactivate' },
  });
  const awkward = new Set((await world.personio.call<{ id: string }[]>('GET', 'awkward')).map(({ id }) => id));
  [newcomer, leaver, outsider] = withOwnAddress(await world.personio.employees()).filter(
    (person) => wantsAccount(person) && person.status === 'active' && !awkward.has(person.id),
  ) as [Person, Person, Person];
  await change(newcomer, { hire_date: addDays(today, 1) });
  const schedule = { ...NO_SCHEDULE, timeZone: ZONE };
  const changed = await world.store.integrations.change(world.integration.id, { schedule });
  await world.sync();
  const schedules = createSchedules({
    ...world.store,
    client: world.temporal.client,
    taskQueue: world.taskQueue,
  });
  expect(await schedules.follow(changed as Integration)).toBe(true);
});
afterAll(() => world?.stop());

const change = (person: Person, attributes: object) =>
  world.personio.call('PATCH', `employees/${person.id}`, attributes);
const account = async (person: Person) => (await world.elearnio.members()).find((one) => one.employee_id === person.id);
const dueOf = async (person: Person) =>
  (await world.store.dueDates.list(world.integration.id, { employeeId: person.id, limit: 10 })).map(
    ({ kind, dueAt }) => ({ kind, dueAt }),
  );
const update = (person: Person) => world.runs.update(world.integration.id, person.id, { startedBy: 'lea' });

async function until<Value>(look: () => Promise<Value | null | undefined | false>): Promise<Value> {
  for (const deadline = Date.now() + 30_000; ; await sleep(50)) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error('it did not come');
  }
}

/** As if what is set for this person had been set for a moment ago; then what the Schedule starts is started. */
async function dayComes(person: Person): Promise<void> {
  await world.store.pool.query(`UPDATE due_dates SET due_at = now() WHERE employee_id = $1`, [person.id]);
  await world.temporal.client.schedule.getHandle(scheduleId('due-dates', world.integration.id)).trigger();
}

describe('a day that comes', () => {
  it('gives an account to somebody whose hire date it is, and none before', async () => {
    const tomorrow = beginOf(addDays(today, 1), ZONE);
    expect(await account(newcomer)).toBeUndefined();
    expect(await dueOf(newcomer)).toEqual([{ kind: 'hire', dueAt: tomorrow }]);

    // too early, for whatever reason: it is looked at, and waits for its day again
    await dayComes(newcomer);
    await until(async () => (await dueOf(newcomer))[0]?.dueAt.getTime() === tomorrow.getTime());
    expect(await account(newcomer)).toBeUndefined();

    await change(newcomer, { hire_date: today });
    await sleep(1_100); // Temporal makes one of two triggers within a second
    await dayComes(newcomer);
    await until(() => account(newcomer));
    await until(async () => (await dueOf(newcomer)).length === 0);
  });

  it('ends the access of somebody whose last day is over, by what Personio says of them', async () => {
    await change(leaver, { last_working_day: addDays(today, 30) });
    await update(leaver);
    await until(async () => (await dueOf(leaver))[0]?.dueAt.getTime() === beginOf(addDays(today, 31), ZONE).getTime());
    expect(await account(leaver)).toMatchObject({ status: 'active' });
    await change(leaver, { last_working_day: addDays(today, -1) });
    await sleep(1_100);
    await dayComes(leaver);
    await until(async () => (await account(leaver))?.status === 'inactive');
    await until(async () => (await dueOf(leaver)).length === 0);
  });

  it('switches off who left the scope days ago, unless they came back', async () => {
    await change(outsider, { dynamic_1830412: 'nein' });
    await update(outsider);
    const due = await until(async () => (await dueOf(outsider))[0]);
    expect(due).toEqual({ kind: 'grace', dueAt: beginOf(addDays(today, 3), ZONE) });
    await change(outsider, { dynamic_1830412: 'ja' });
    await update(outsider);
    await until(async () => (await dueOf(outsider)).length === 0);
    expect(await account(outsider)).toMatchObject({ status: 'active' });

    await change(outsider, { dynamic_1830412: 'nein' });
    await update(outsider);
    await until(async () => (await dueOf(outsider))[0]);
    await world.store.pool.query(`UPDATE due_dates SET set_at = set_at - interval '4 days' WHERE employee_id = $1`, [
      outsider.id,
    ]);
    await sleep(1_100);
    await dayComes(outsider);
    await until(async () => (await account(outsider))?.status === 'inactive');
  });

  it('leaves no workflow open', async () => {
    const { client } = world.temporal;
    const open = await until(async () => {
      const found = await Array.fromAsync(client.workflow.list({ query: 'ExecutionStatus="Running"' }));
      const ours = found.filter(({ taskQueue }) => taskQueue === world.taskQueue);
      return ours.length === 0 && 'none';
    });
    expect(open).toBe('none');
  });
});
