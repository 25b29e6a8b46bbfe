import { describe, expect, it } from 'vitest';
import type { EmployeeId } from '../domain/ids.ts';
import { ids, kinds, stepsUnderTest } from './testing/steps-under-test.ts';
import { manyPeople, outcomeOf, somebody } from './testing/stored.ts';

const under = stepsUnderTest();
const { claimOf, planned, rawLinks, rawSteps, statuses } = under;

describe('a claim', () => {
  it('hands out people of its range only, as many as asked for, with their account', async () => {
    const runId = await planned(...manyPeople(6), somebody('known', ['update'], { learnerId: 'L7' }));
    const claim = claimOf(runId, { from: 2, to: 7 });
    expect(ids(await under.store.steps.claim(claim, 2))).toEqual(['e002', 'e003']);
    const rest = await under.store.steps.claim(claim, 10);
    expect(ids(rest)).toEqual(['e004', 'e005', 'known']);
    expect(rest.map((person) => [person.learnerId, person.uncertain])).toEqual([
      [null, false],
      [null, false],
      ['L7', false],
    ]);
    expect(await statuses(runId)).toEqual([...Array(2).fill('pending'), ...Array(5).fill('sending')]);
    expect(await under.store.steps.claim(claim, 10)).toEqual([]);
  });

  it('gives every person to exactly one of those who claim at once, from several processes', async () => {
    const people = 120;
    const runId = await planned(...manyPeople(people, ['create', 'add-to-group']));
    const owners = ['attempt-1', 'attempt-2', 'attempt-3', 'attempt-4'];
    const pools = [under.store, under.store.open(), under.store.open()];
    const got = new Map<string, string[]>(owners.map((owner) => [owner, []]));
    const takers = owners.flatMap((owner) => pools.map((pool) => ({ owner, pool })));
    const left = () => under.store.steps.openForOthers(claimOf(runId, { owner: 'nobody' }));
    await Promise.all(
      takers.map(async ({ owner, pool }) => {
        const claim = claimOf(runId, { owner });
        for (let tries = 0; tries < 60; tries++) {
          const claimed = await pool.steps.claim(claim, 7);
          for (const person of claimed) expect(kinds(person)).toEqual(['create', 'add-to-group']);
          got.get(owner)?.push(...ids(claimed));
        }
      }),
    );
    const all = [...got.values()].flat();
    expect(all).toHaveLength(people);
    expect(new Set(all).size).toBe(people);
    expect(await left()).toBe(people * 2);
    for (const row of await rawSteps(runId)) expect(got.get(row.attempt ?? '')).toContain(row.employee_id);
  });

  it('gives people who are recorded as fast as they are claimed to nobody twice', async () => {
    const people = 60;
    const runId = await planned(...manyPeople(people));
    const pools = [under.store, under.store.open(), under.store.open(), under.store.open()];
    const sent: string[] = [];
    await Promise.all(
      pools.map(async (pool, index) => {
        const claim = claimOf(runId, { owner: `attempt-${index}` });
        while ((await pool.steps.open(claim)) > 0) {
          const claimed = await pool.steps.claim(claim, 5);
          sent.push(...ids(claimed));
          await pool.steps.record(
            claim,
            claimed.map((person) => outcomeOf(person)),
          );
        }
      }),
    );
    expect(sent.toSorted()).toEqual(manyPeople(people).map(({ plan }) => plan.employeeId));
    expect(await statuses(runId)).toEqual(Array(people).fill('applied'));
  }, 20_000);

  it('hands out nobody while the run is paused, and loses nobody by it', async () => {
    const runId = await planned(...manyPeople(2));
    await under.store.runs.setPaused(runId, true);
    const claim = claimOf(runId);
    expect(await under.store.steps.claim(claim, 10)).toEqual([]);
    expect(await statuses(runId)).toEqual(['pending', 'pending']);
    await under.store.runs.setPaused(runId, false);
    expect(ids(await under.store.steps.claim(claim, 10))).toEqual(['e000', 'e001']);
  });

  it('waits for a lease of another run of the same integration', async () => {
    const first = await planned(somebody('e1', ['create']));
    const second = await planned(somebody('e1', ['create']));
    await under.store.steps.claim(claimOf(first), 1);
    const later = claimOf(second, { owner: 'attempt-2' });
    expect(await under.store.steps.claim(later, 1)).toEqual([]);
    await under.store.endLeases('attempt-1');
    expect(await under.store.steps.claim(later, 1)).toMatchObject([{ employeeId: 'e1', uncertain: false }]);
  });
});

describe('giving people back', () => {
  it('makes them pending again and free at once, not uncertain', async () => {
    const runId = await planned(...manyPeople(3, ['create', 'add-to-group']));
    const claim = claimOf(runId);
    await under.store.steps.claim(claim, 3);
    await under.store.steps.giveBack(claim, ['e001', 'e002'] as EmployeeId[]);
    expect(await statuses(runId)).toEqual(['sending', 'sending', 'pending', 'pending', 'pending', 'pending']);
    const next = await under.store.steps.claim(claimOf(runId, { owner: 'attempt-2' }), 10);
    expect(next).toMatchObject([
      { employeeId: 'e001', uncertain: false },
      { employeeId: 'e002', uncertain: false },
    ]);
  });

  it('returns nobody whom another attempt has taken over', async () => {
    const runId = await planned(somebody('e1', ['create']));
    const claim = claimOf(runId);
    await under.store.steps.claim(claim, 1);
    await under.store.endLeases('attempt-1');
    await under.store.steps.claim(claimOf(runId, { owner: 'attempt-2' }), 1);
    const before = [await rawSteps(runId), await rawLinks()];
    await under.store.steps.giveBack(claim, ['e1'] as EmployeeId[]);
    expect([await rawSteps(runId), await rawLinks()]).toEqual(before);
  });

  it('keeps somebody uncertain who was uncertain when claimed', async () => {
    const runId = await planned(somebody('e1', ['create']));
    await under.store.steps.claim(claimOf(runId, { owner: 'killed' }), 1);
    await under.store.endLeases('killed');
    const claim = claimOf(runId);
    expect(await under.store.steps.claim(claim, 1)).toMatchObject([{ uncertain: true }]);
    await under.store.steps.giveBack(claim, ['e1'] as EmployeeId[]);
    const next = claimOf(runId, { owner: 'attempt-2' });
    expect(await under.store.steps.claim(next, 1)).toMatchObject([{ employeeId: 'e1', uncertain: true }]);
  });
});
