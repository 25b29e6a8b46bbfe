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
const held: { update?: Gate; applyPeople?: Gate } = {};
let world: World;
let people: (SimEmployee & { readonly id: EmployeeId })[];
beforeAll(async () => {
  world = await startWorld({
    employees: 45,
    members: 'none',
    replaced: ({ applyPeople }) => ({
      async applyPeople(...args) {
        await heartbeating(silent, async () => held.applyPeople?.pass());
        return applyPeople(...args);
      },
    }),
    // whoever comes first waits there, and that is the update
    async beforeWrites() {
      const gate = held.update;
      delete held.update;
      await gate?.pass();
    },
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
const accountOf = async (person: SimEmployee) =>
  (await world.elearnio.members()).find((member) => member.employee_id === person.id);
const nameInLms = async (person: SimEmployee) => (await accountOf(person))?.last_name;
const writesFor = async (person: SimEmployee) => Number((await accountOf(person))?.writes);
const fingerprintOf = async ({ id }: { readonly id: EmployeeId }) =>
  (await world.store.polls.fingerprints(world.integration.id, [id])).get(id);
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
    held.update = gate;
    await rename(person, 'Gestern');
    const { runId } = await update(person);
    await waits(gate);
    await rename(person, 'Heute');
    expect((await world.sync()).counts.failed).toBe(0);
    expect(await nameInLms(person)).toBe('Heute');

    const writes = await world.elearnio.writes();
    gate.open();
    expect((await ended(runId)).counts.updated).toBe(0);
    expect(await stepsOf(runId, person)).toMatchObject([{ status: 'dropped' }]);
    expect(await nameInLms(person)).toBe('Heute');
    expect(await world.elearnio.writes()).toBe(writes);
  });

  it('with the same once more, by the update of one person that read before a full sync wrote', async () => {
    const [, , person] = people;
    if (!person) throw new Error('too few ordinary people');
    const gates = { applyPeople: createGate(), update: createGate() };
    held.applyPeople = gates.applyPeople;
    await rename(person, 'Einmal');
    const full = await world.start();
    await waits(gates.applyPeople);
    held.update = gates.update;
    const { runId } = await update(person);
    await waits(gates.update);
    const writes = await writesFor(person);
    delete held.applyPeople;
    gates.applyPeople.open();
    await full.ended;
    expect(await writesFor(person)).toBe(writes + 1);

    gates.update.open();
    expect(await ended(runId)).toMatchObject({ status: 'completed', counts: { updated: 1 } });
    expect(await nameInLms(person)).toBe('Einmal');
    expect(await writesFor(person)).toBe(writes + 1);
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

  it('by a full sync, when HR took the change back and the update of one person found nothing to write', async () => {
    const [, , , person] = people;
    if (!person) throw new Error('too few ordinary people');
    const before = String(await nameInLms(person));
    held.applyPeople = createGate();
    const gate = held.applyPeople;
    await rename(person, 'Zurückgenommen');
    const full = await world.start();
    await waits(gate);
    await rename(person, before);
    expect(await ended((await update(person)).runId)).toMatchObject({ status: 'completed', people: 0 });
    const known = await fingerprintOf(person);
    const writes = await writesFor(person);

    delete held.applyPeople;
    gate.open();
    await full.ended;
    expect(await stepsOf(full.runId, person)).toMatchObject([{ status: 'dropped' }]);
    expect([await nameInLms(person), await writesFor(person)]).toEqual([before, writes]);
    expect(await fingerprintOf(person)).toBe(known);
  });

  it('by the update of one person, when HR took the change back and a full sync found nothing to write', async () => {
    const [, , , , person] = people;
    if (!person) throw new Error('too few ordinary people');
    const before = String(await nameInLms(person));
    const gate = createGate();
    held.update = gate;
    await rename(person, 'Zurückgenommen');
    const { runId } = await update(person);
    await waits(gate);
    await rename(person, before);
    expect((await world.sync()).counts.failed).toBe(0);
    const known = await fingerprintOf(person);
    const writes = await writesFor(person);

    gate.open();
    expect((await ended(runId)).counts.updated).toBe(0);
    expect(await stepsOf(runId, person)).toMatchObject([{ status: 'dropped' }]);
    expect([await nameInLms(person), await writesFor(person)]).toEqual([before, writes]);
    expect(await fingerprintOf(person)).toBe(known);
  });
});
