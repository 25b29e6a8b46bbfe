import { describe, expect, it } from 'vitest';
import { stepsUnderTest } from './testing/steps-under-test.ts';
import { outcomeOf, somebody } from './testing/stored.ts';

const under = stepsUnderTest();
const { claimOf, planned } = under;

async function aRun() {
  const runId = await planned(
    somebody('e1', ['create', 'add-to-group']),
    somebody('e2', ['update', 'deactivate'], { learnerId: 'L-e2' }),
    somebody('e3', ['create']),
    somebody('e4', ['update'], { learnerId: 'L-e4' }),
    somebody('e5', ['create']),
  );
  const claim = claimOf(runId);
  const results = {
    e1: ['applied', 'applied'],
    e2: ['failed', 'applied'],
    e3: ['failed'],
    e4: ['unconfirmed'],
    e5: ['unconfirmed'],
  } as const;
  const people = await under.store.steps.claim(claim, 10);
  await under.store.steps.record(
    claim,
    people.map((person) => {
      const made = person.employeeId === 'e3' || person.employeeId === 'e5' ? null : `L-${person.employeeId}`;
      return outcomeOf(person, { learnerId: made, results: results[person.employeeId as keyof typeof results] });
    }),
  );
  return runId;
}
const everybody = (runId: Awaited<ReturnType<typeof aRun>>) =>
  under.store.undo.people(under.integrationId, runId, 0, 100);

describe('what a run can be taken back from', () => {
  it('is what was applied, and what may have been, with the account of now; never an account or mail that nobody saw', async () => {
    const runId = await aRun();
    const people = await everybody(runId);
    expect(people.map(({ employeeId, linked, steps }) => [employeeId, linked, steps.map(({ kind }) => kind)])).toEqual([
      ['e1', 'L-e1', ['create', 'add-to-group']],
      ['e2', 'L-e2', ['deactivate']],
      ['e4', 'L-e4', ['update']],
    ]);
    expect(await under.store.undo.people(under.integrationId, runId, 1, 3)).toMatchObject([{ employeeId: 'e2' }]);
    expect(await under.store.undo.extent(runId)).toEqual({ people: 3, kept: 3 });
  });

  it('is nothing once the values are gone, and that can be told from a run that did nothing', async () => {
    const runId = await aRun();
    await under.store.pool.query('UPDATE steps SET step = NULL WHERE run_id = $1', [runId]);
    expect(await everybody(runId)).toEqual([]);
    expect(await under.store.undo.extent(runId)).toEqual({ people: 3, kept: 0 });
    expect(await under.store.undo.extent(await planned())).toEqual({ people: 0, kept: 0 });
  });
});

it('holds everybody whom the plan still writes for, and nobody who was dropped from it', async () => {
  const runId = await planned(somebody('e1', ['update']), somebody('e2', ['update', 'deactivate']), somebody('e3', []));
  await under.store.steps.dropChanged(runId, ['e1' as never]);
  expect(await under.store.undo.affected(runId)).toEqual(['e2']);
});
