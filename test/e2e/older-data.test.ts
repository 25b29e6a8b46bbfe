import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { heartbeating } from '../../src/activities/heartbeating.ts';
import type { EmployeeId, RunId } from '../../src/domain/ids.ts';
import { isOpen } from '../../src/domain/run.ts';
import { silent } from '../../src/ports/logger.ts';
import type { Run } from '../../src/ports/run-store.ts';
import { wantsAccount, withOwnAddress } from '../support/expected.ts';
import { createGate } from '../support/fake-activities.ts';
import type { SimEmployee } from '../support/simulator-control.ts';
import { startWorld, type World } from '../support/world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
type Gate = ReturnType<typeof createGate>;
/** Where writes wait when their plan is made, until a test lets them go on. */
const held: { applyUpdate?: Gate; applyPeople?: Gate } = {};
let world: World;
let people: (SimEmployee & { readonly id: EmployeeId })[];
beforeAll(async () => {
  const atGate = (name: keyof typeof held) => heartbeating(silent, async () => held[name]?.pass());
  world = await startWorld({
    employees: 45,
    members: 'none',
    replaced: ({ applyUpdate, applyPeople }) => ({
      async applyUpdate(...args) {
        await atGate('applyUpdate');
        return applyUpdate(...args);
      },
      async applyPeople(...args) {
        await atGate('applyPeople');
        return applyPeople(...args);
      },
    }),
  });
  await world.sync();
  const awkward = new Set((await world.personio.call<{ id: string }[]>('GET', 'awkward')).map(({ id }) => id));
  people = withOwnAddress(await world.personio.employees()).filter(
    (person) => wantsAccount(person) && person.status === 'active' && !awkward.has(person.id),
  ) as typeof people;
});
afterAll(async () => {
  for (const gate of Object.values(held)) gate.open();
  await world?.stop();
});

const rename = (person: SimEmployee, lastName: string) =>
  world.personio.call('PATCH', `employees/${person.id}`, { last_name: lastName });
const nameInLms = async (person: SimEmployee) =>
  (await world.elearnio.members()).find((member) => member.employee_id === person.id)?.last_name;
const update = (person: { readonly id: EmployeeId }) =>
  world.runs.update(world.integration.id, person.id, { startedBy: 'lea' });
const stepsOf = async (runId: RunId, person: SimEmployee) =>
  (await world.store.steps.list(runId, { limit: 100 })).filter(({ employeeId }) => employeeId === person.id);

function ended(runId: RunId): Promise<Run> {
  return vi.waitUntil(
    async () => {
      const run = await world.store.runs.read(runId);
      return run && !isOpen(run.status) && run;
    },
    { timeout: 40_000, interval: 50 },
  );
}
const waits = (gate: Gate) => vi.waitUntil(() => gate.waiting > 0, { timeout: 40_000, interval: 20 });

describe('invariant 10, nothing is written over with what was read before it', () => {
  it('by the update of one person, when a full sync has read and written since', async () => {
    const [person] = people;
    if (!person) throw new Error('too few ordinary people');
    const gate = createGate();
    held.applyUpdate = gate;
    await rename(person, 'Gestern');
    const { runId } = await update(person);
    await waits(gate);
    await rename(person, 'Heute');
    expect((await world.sync()).counts.failed).toBe(0);
    expect(await nameInLms(person)).toBe('Heute');

    const writes = await world.elearnio.writes();
    delete held.applyUpdate;
    gate.open();
    expect((await ended(runId)).counts.updated).toBe(0);
    expect(await stepsOf(runId, person)).toMatchObject([{ status: 'dropped' }]);
    expect(await nameInLms(person)).toBe('Heute');
    expect(await world.elearnio.writes()).toBe(writes);
  });

  it('by a full sync, when the update of one person has read and written since', async () => {
    const [, person, other] = people;
    if (!person || !other) throw new Error('too few ordinary people');
    const gate = createGate();
    held.applyPeople = gate;
    await rename(person, 'Gestern');
    await rename(other, 'Auch');
    const full = await world.start();
    await waits(gate);
    await rename(person, 'Heute');
    const { runId } = await update(person);
    expect((await ended(runId)).counts.updated).toBe(1);
    expect(await nameInLms(person)).toBe('Heute');

    delete held.applyPeople;
    gate.open();
    await full.ended;
    expect(await stepsOf(full.runId, person)).toMatchObject([{ status: 'dropped' }]);
    expect(await stepsOf(full.runId, other)).toMatchObject([{ status: 'applied' }]);
    expect([await nameInLms(person), await nameInLms(other)]).toEqual(['Heute', 'Auch']);
  });
});
