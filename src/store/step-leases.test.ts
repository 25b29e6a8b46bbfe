import { describe, expect, it } from 'vitest';
import type { RunId } from '../domain/ids.ts';
import { LeaseLostError } from '../ports/step-store.ts';
import { ids, kinds, stepsUnderTest } from './testing/steps-under-test.ts';
import { manyPeople, somebody } from './testing/stored.ts';

const under = stepsUnderTest();
const { claimOf, planned } = under;

describe('a lease (invariant 10)', () => {
  const first = claimOf;
  const next = (runId: RunId) => claimOf(runId, { owner: 'attempt-2' });

  it('keeps others out until it ends, and makes its people uncertain for whoever comes next', async () => {
    const runId = await planned(...manyPeople(3, ['create', 'add-to-group']));
    await under.store.steps.claim(first(runId), 2);
    expect(ids(await under.store.steps.claim(next(runId), 1))).toEqual(['e002']);
    expect(await under.store.steps.claim(next(runId), 10)).toEqual([]);
    expect(await under.store.steps.openForOthers(next(runId))).toBe(4);

    await under.store.endLeases('attempt-1');
    const taken = await under.store.steps.claim(next(runId), 10);
    expect(taken.map((person) => [person.employeeId, person.uncertain, kinds(person)])).toEqual([
      ['e000', true, ['create', 'add-to-group']],
      ['e001', true, ['create', 'add-to-group']],
    ]);
    expect(await under.store.steps.openForOthers(next(runId))).toBe(0);
    expect(await under.store.steps.open(next(runId))).toBe(6);
  });

  it('ends by itself', async () => {
    const runId = await planned(somebody('e1', ['create']));
    await under.store.steps.claim(first(runId, { leaseMs: 150 }), 1);
    expect(await under.store.steps.claim(next(runId), 1)).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await under.store.steps.claim(next(runId), 1)).toMatchObject([{ employeeId: 'e1', uncertain: true }]);
  });

  it('is kept by renewing, for all people of the attempt', async () => {
    const runId = await planned(...manyPeople(2));
    const claim = first(runId, { leaseMs: 400 });
    await under.store.steps.claim(claim, 1);
    await under.store.steps.claim(claim, 1);
    for (let renewed = 0; renewed < 4; renewed++) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(await under.store.steps.renew(claim)).toBe(true);
      expect(await under.store.steps.claim(next(runId), 10)).toEqual([]);
    }
  });

  it('is not prolonged, and nobody is handed out, once the run was closed', async () => {
    const runId = await planned(somebody('e1', ['create']), somebody('e2', ['create']));
    await under.store.steps.claim(first(runId), 1);
    expect(await under.store.steps.renew(first(runId))).toBe(true);
    await under.store.runs.close(runId, 'cancelled');
    expect(await under.store.steps.renew(first(runId))).toBe(false);
    expect(await under.store.steps.claim(next(runId), 10)).toEqual([]);
  });

  it('of a plan that is being applied cannot be taken away by an attempt at planning that wakes up late', async () => {
    const runId = await planned(somebody('e1', ['create']));
    await under.store.runs.setPhase(runId, 'applying', 'applying');
    await expect(under.store.steps.clearPlan(runId)).rejects.toBeInstanceOf(LeaseLostError);
    expect(await under.store.steps.claim(first(runId), 10)).toHaveLength(1);
  });

  it('is not given twice to the same attempt: what it sent, it waits for itself', async () => {
    const runId = await planned(somebody('e1', ['create']));
    await under.store.steps.claim(first(runId), 1);
    await under.store.endLeases('attempt-1');
    expect(await under.store.steps.claim(first(runId), 1)).toEqual([]);
  });
});
