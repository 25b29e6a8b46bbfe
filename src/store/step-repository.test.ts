import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  anIntegration,
  aPlannedRun,
  claimOf,
  manyPeople,
  outcomeOf,
  type StoreForTests,
  somebody,
  storeForTests,
} from '../activities/testing/stored.ts';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { StepKind } from '../domain/steps.ts';
import type { PersonSteps } from '../ports/lms-port.ts';
import { type Claim, LeaseLostError, type PlannedPerson } from '../ports/step-store.ts';

let store: StoreForTests;
let integrationId: IntegrationId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integrationId = (await anIntegration(store)).id;
});
afterAll(() => store?.close());

function planned(...people: PlannedPerson[]): Promise<RunId> {
  return aPlannedRun(store, integrationId, people);
}
const ids = (people: readonly PersonSteps[]) => people.map((person) => person.employeeId);
const kinds = (person: PersonSteps | undefined): StepKind[] => person?.steps.map(({ step }) => step.kind) ?? [];

/** Everything that is known of the steps of a run. */
function rawSteps(runId: RunId) {
  return store.rows<{ employee_id: string; status: string; attempt: string | null; problem: { code: string } | null }>(
    'SELECT employee_id, status, attempt, problem, finished_at FROM steps WHERE run_id = $1 ORDER BY position, ordinal',
    [runId],
  );
}
async function statuses(runId: RunId): Promise<string[]> {
  return (await rawSteps(runId)).map((row) => row.status);
}
function rawLinks() {
  return store.rows('SELECT * FROM links WHERE integration_id = $1 ORDER BY employee_id', [integrationId]);
}

describe('a plan', () => {
  it('is stored in pages, people without steps beside it, and handed out in its order', async () => {
    const runId = await planned(somebody('e1', ['create', 'add-to-group']), somebody('e2', []));
    await store.steps.savePlan(runId, [somebody('e3', ['create'])], 1);
    await store.links.adopt(integrationId, runId);
    const people = await store.steps.claim(claimOf(integrationId, runId), 10);
    expect(people.map((person) => [person.employeeId, kinds(person)])).toEqual([
      ['e1', ['create', 'add-to-group']],
      ['e3', ['create']],
    ]);
  });

  it('is forgotten whole when planning starts over', async () => {
    const runId = await planned(...manyPeople(3), somebody('z', []));
    await store.steps.clearPlan(runId);
    expect(await rawSteps(runId)).toEqual([]);
    await store.steps.savePlan(runId, manyPeople(2), 0);
    expect(await statuses(runId)).toEqual(['pending', 'pending']);
  });

  it('may be empty', async () => {
    const runId = await planned();
    expect(await store.steps.claim(claimOf(integrationId, runId), 10)).toEqual([]);
    expect(await store.steps.open(claimOf(integrationId, runId))).toBe(0);
  });
});

describe('a claim', () => {
  it('hands out people of its range only, as many as asked for, with their account', async () => {
    const runId = await planned(...manyPeople(6), somebody('known', ['update'], { learnerId: 'L7' }));
    const claim = claimOf(integrationId, runId, { from: 2, to: 7 });
    expect(ids(await store.steps.claim(claim, 2))).toEqual(['e002', 'e003']);
    const rest = await store.steps.claim(claim, 10);
    expect(ids(rest)).toEqual(['e004', 'e005', 'known']);
    expect(rest.map((person) => [person.learnerId, person.uncertain])).toEqual([
      [null, false],
      [null, false],
      ['L7', false],
    ]);
    expect(await statuses(runId)).toEqual([...Array(2).fill('pending'), ...Array(5).fill('sending')]);
    expect(await store.steps.claim(claim, 10)).toEqual([]);
  });

  it('gives every person to exactly one of those who claim at once, from several processes', async () => {
    const people = 120;
    const runId = await planned(...manyPeople(people, ['create', 'add-to-group']));
    const owners = ['attempt-1', 'attempt-2', 'attempt-3', 'attempt-4'];
    const pools = [store, store.open(), store.open()];
    const got = new Map<string, string[]>(owners.map((owner) => [owner, []]));
    const takers = owners.flatMap((owner) => pools.map((pool) => ({ owner, pool })));
    const left = () => store.steps.openForOthers(claimOf(integrationId, runId, { owner: 'nobody' }));
    await Promise.all(
      takers.map(async ({ owner, pool }) => {
        const claim = claimOf(integrationId, runId, { owner });
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
    const pools = [store, store.open(), store.open(), store.open()];
    const sent: string[] = [];
    await Promise.all(
      pools.map(async (pool, index) => {
        const claim = claimOf(integrationId, runId, { owner: `attempt-${index}` });
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
    await store.runs.setPaused(runId, true);
    const claim = claimOf(integrationId, runId);
    expect(await store.steps.claim(claim, 10)).toEqual([]);
    expect(await statuses(runId)).toEqual(['pending', 'pending']);
    await store.runs.setPaused(runId, false);
    expect(ids(await store.steps.claim(claim, 10))).toEqual(['e000', 'e001']);
  });

  it('waits for a lease of another run of the same integration', async () => {
    const first = await planned(somebody('e1', ['create']));
    const second = await planned(somebody('e1', ['create']));
    await store.steps.claim(claimOf(integrationId, first), 1);
    const later = claimOf(integrationId, second, { owner: 'attempt-2' });
    expect(await store.steps.claim(later, 1)).toEqual([]);
    await store.endLeases('attempt-1');
    expect(await store.steps.claim(later, 1)).toMatchObject([{ employeeId: 'e1', uncertain: false }]);
  });
});

describe('a lease', () => {
  const first = (runId: RunId, changes: Partial<Claim> = {}) => claimOf(integrationId, runId, changes);
  const next = (runId: RunId) => claimOf(integrationId, runId, { owner: 'attempt-2' });

  it('keeps others out until it ends, and makes its people uncertain for whoever comes next', async () => {
    const runId = await planned(...manyPeople(3, ['create', 'add-to-group']));
    await store.steps.claim(first(runId), 2);
    expect(ids(await store.steps.claim(next(runId), 1))).toEqual(['e002']);
    expect(await store.steps.claim(next(runId), 10)).toEqual([]);
    expect(await store.steps.openForOthers(next(runId))).toBe(4);

    await store.endLeases('attempt-1');
    const taken = await store.steps.claim(next(runId), 10);
    expect(taken.map((person) => [person.employeeId, person.uncertain, kinds(person)])).toEqual([
      ['e000', true, ['create', 'add-to-group']],
      ['e001', true, ['create', 'add-to-group']],
    ]);
    expect(await store.steps.openForOthers(next(runId))).toBe(0);
    expect(await store.steps.open(next(runId))).toBe(6);
  });

  it('ends by itself', async () => {
    const runId = await planned(somebody('e1', ['create']));
    await store.steps.claim(first(runId, { leaseMs: 150 }), 1);
    expect(await store.steps.claim(next(runId), 1)).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await store.steps.claim(next(runId), 1)).toMatchObject([{ employeeId: 'e1', uncertain: true }]);
  });

  it('is kept by renewing, for all people of the attempt', async () => {
    const runId = await planned(...manyPeople(2));
    const claim = first(runId, { leaseMs: 400 });
    await store.steps.claim(claim, 1);
    await store.steps.claim(claim, 1);
    for (let renewed = 0; renewed < 4; renewed++) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(await store.steps.renew(claim)).toBe(true);
      expect(await store.steps.claim(next(runId), 10)).toEqual([]);
    }
  });

  it('is not prolonged, and nobody is handed out, once the run was closed', async () => {
    const runId = await planned(somebody('e1', ['create']), somebody('e2', ['create']));
    await store.steps.claim(first(runId), 1);
    expect(await store.steps.renew(first(runId))).toBe(true);
    await store.runs.close(runId, 'cancelled');
    expect(await store.steps.renew(first(runId))).toBe(false);
    expect(await store.steps.claim(next(runId), 10)).toEqual([]);
  });

  it('of a plan that is being applied cannot be taken away by an attempt at planning that wakes up late', async () => {
    const runId = await planned(somebody('e1', ['create']));
    await store.runs.setPhase(runId, 'applying', 'applying');
    await expect(store.steps.clearPlan(runId)).rejects.toBeInstanceOf(LeaseLostError);
    expect(await store.steps.claim(first(runId), 10)).toHaveLength(1);
  });

  it('is not given twice to the same attempt: what it sent, it waits for itself', async () => {
    const runId = await planned(somebody('e1', ['create']));
    await store.steps.claim(first(runId), 1);
    await store.endLeases('attempt-1');
    expect(await store.steps.claim(first(runId), 1)).toEqual([]);
  });
});

describe('giving people back', () => {
  it('makes them pending again and free at once, not uncertain', async () => {
    const runId = await planned(...manyPeople(3, ['create', 'add-to-group']));
    const claim = claimOf(integrationId, runId);
    await store.steps.claim(claim, 3);
    await store.steps.giveBack(claim, ['e001', 'e002'] as EmployeeId[]);
    expect(await statuses(runId)).toEqual(['sending', 'sending', 'pending', 'pending', 'pending', 'pending']);
    const next = await store.steps.claim(claimOf(integrationId, runId, { owner: 'attempt-2' }), 10);
    expect(next).toMatchObject([
      { employeeId: 'e001', uncertain: false },
      { employeeId: 'e002', uncertain: false },
    ]);
  });

  it('returns nobody whom another attempt has taken over', async () => {
    const runId = await planned(somebody('e1', ['create']));
    const claim = claimOf(integrationId, runId);
    await store.steps.claim(claim, 1);
    await store.endLeases('attempt-1');
    await store.steps.claim(claimOf(integrationId, runId, { owner: 'attempt-2' }), 1);
    const before = [await rawSteps(runId), await rawLinks()];
    await store.steps.giveBack(claim, ['e1'] as EmployeeId[]);
    expect([await rawSteps(runId), await rawLinks()]).toEqual(before);
  });

  it('keeps somebody uncertain who was uncertain when claimed', async () => {
    const runId = await planned(somebody('e1', ['create']));
    await store.steps.claim(claimOf(integrationId, runId, { owner: 'killed' }), 1);
    await store.endLeases('killed');
    const claim = claimOf(integrationId, runId);
    expect(await store.steps.claim(claim, 1)).toMatchObject([{ uncertain: true }]);
    await store.steps.giveBack(claim, ['e1'] as EmployeeId[]);
    const next = claimOf(integrationId, runId, { owner: 'attempt-2' });
    expect(await store.steps.claim(next, 1)).toMatchObject([{ employeeId: 'e1', uncertain: true }]);
  });
});

describe('recording outcomes', () => {
  it('stores outcome, problem and link together, and frees the person', async () => {
    const runId = await planned(somebody('e1', ['create', 'add-to-group']), somebody('e2', ['create']));
    const claim = claimOf(integrationId, runId);
    const [one, two] = (await store.steps.claim(claim, 10)) as [PersonSteps, PersonSteps];
    await store.steps.record(claim, [
      outcomeOf(one, { results: ['applied', 'unconfirmed'] }),
      outcomeOf(two, { learnerId: null, results: ['failed'] }),
    ]);
    expect(await store.steps.list(runId, { limit: 10 })).toMatchObject([
      { employeeId: 'e1', kind: 'create', status: 'applied', problem: null, finishedAt: expect.any(Date) },
      { employeeId: 'e1', kind: 'add-to-group', status: 'unconfirmed', problem: { code: 'write-unconfirmed' } },
      { employeeId: 'e2', kind: 'create', status: 'failed', problem: { code: 'write-refused', employeeId: 'e2' } },
    ]);
    expect(await store.runs.problems(runId, { limit: 10 })).toMatchObject([
      { code: 'write-unconfirmed', severity: 'error', employeeId: 'e1', params: { vendor: 'elearnio' } },
      { code: 'write-refused', employeeId: 'e2' },
    ]);
    expect(await rawLinks()).toMatchObject([
      { employee_id: 'e1', learner_id: 'L-e1', lease_owner: null, lease_until: null, linked_at: expect.any(Date) },
      { employee_id: 'e2', learner_id: null, lease_owner: null, lease_until: null, linked_at: null },
    ]);
    expect(await store.steps.open(claim)).toBe(0);
  });

  it('by somebody who lost the lease throws and changes nothing, for no one of the group', async () => {
    const runId = await planned(...manyPeople(2));
    const claim = claimOf(integrationId, runId);
    const claimed = await store.steps.claim(claim, 2);
    await store.endLeases('attempt-1');
    await store.steps.claim(claimOf(integrationId, runId, { owner: 'attempt-2' }), 1);
    const before = [await rawSteps(runId), await rawLinks(), await store.runs.problems(runId, { limit: 10 })];
    const outcomes = claimed.map((person) => outcomeOf(person, { results: ['failed'] }));
    await expect(store.steps.record(claim, outcomes)).rejects.toBeInstanceOf(LeaseLostError);
    expect([await rawSteps(runId), await rawLinks(), await store.runs.problems(runId, { limit: 10 })]).toEqual(before);
  });

  it('twice is refused the second time, and counts once', async () => {
    const runId = await planned(somebody('e1', ['create']));
    const claim = claimOf(integrationId, runId);
    const outcomes = (await store.steps.claim(claim, 1)).map((person) => outcomeOf(person, { results: ['failed'] }));
    await store.steps.record(claim, outcomes);
    await expect(store.steps.record(claim, outcomes)).rejects.toBeInstanceOf(LeaseLostError);
    expect(await store.runs.problems(runId, { limit: 10 })).toHaveLength(1);
  });

  it('of a late attempt still counts while nobody has taken over', async () => {
    const runId = await planned(somebody('e1', ['create']));
    const claim = claimOf(integrationId, runId);
    const claimed = await store.steps.claim(claim, 1);
    await store.endLeases('attempt-1');
    await store.steps.record(
      claim,
      claimed.map((person) => outcomeOf(person)),
    );
    expect(await statuses(runId)).toEqual(['applied']);
  });

  it('of a learner who belongs to somebody else leaves that link alone and does not break the others', async () => {
    const runId = await planned(somebody('e0', [], { learnerId: 'L-taken' }), ...manyPeople(2));
    const claim = claimOf(integrationId, runId);
    const [one, two] = (await store.steps.claim(claim, 10)) as [PersonSteps, PersonSteps];
    await store.steps.record(claim, [outcomeOf(one, { learnerId: 'L-taken' }), outcomeOf(two)]);
    expect(await statuses(runId)).toEqual(['applied', 'applied']);
    expect(await store.links.all(integrationId)).toEqual(
      expect.arrayContaining([
        { employeeId: 'e0', learnerId: 'L-taken' },
        { employeeId: two.employeeId, learnerId: `L-${two.employeeId}` },
      ]),
    );
    expect(await store.links.all(integrationId)).toHaveLength(2);
  });

  it('of one learner for two people of the group links it once and does not break the others', async () => {
    const runId = await planned(...manyPeople(3));
    const claim = claimOf(integrationId, runId);
    const [one, two, three] = (await store.steps.claim(claim, 10)) as [PersonSteps, PersonSteps, PersonSteps];
    await store.steps.record(claim, [
      outcomeOf(one, { learnerId: 'L-same' }),
      outcomeOf(two, { learnerId: 'L-same' }),
      outcomeOf(three),
    ]);
    expect(await statuses(runId)).toEqual(['applied', 'applied', 'applied']);
    const linked = (await store.links.all(integrationId)).map((link) => link.learnerId);
    expect(linked.filter((learnerId) => learnerId === 'L-same').length).toBeLessThanOrEqual(1);
    expect(linked).toContain(`L-${three.employeeId}`);
  });

  it('of nobody is no work', async () => {
    const runId = await planned(somebody('e1', ['create']));
    await store.steps.record(claimOf(integrationId, runId), []);
    expect(await statuses(runId)).toEqual(['pending']);
  });
});

describe('a plan that was read before something newer was applied', () => {
  /** An older plan and a newer one for the same people; the newer is applied to the first of them. */
  async function overtaken(): Promise<{ older: RunId; newer: RunId }> {
    const [older, newer] = [await planned(...manyPeople(2)), await planned(...manyPeople(2))];
    await store.rows(`UPDATE runs SET read_at = read_at - interval '1 minute' WHERE id = $1`, [older]);
    return { older, newer };
  }
  async function apply(runId: RunId, owner = 'newer'): Promise<void> {
    const claim = claimOf(integrationId, runId, { owner, to: 1 });
    const claimed = await store.steps.claim(claim, 1);
    expect(claimed).toHaveLength(1);
    await store.steps.record(
      claim,
      claimed.map((person) => outcomeOf(person)),
    );
  }

  it('is not handed out, and dropped with a word, for these people only', async () => {
    const { older, newer } = await overtaken();
    await apply(newer);
    const claim = claimOf(integrationId, older);
    expect(ids(await store.steps.claim(claim, 10))).toEqual(['e001']);
    await store.steps.dropOutdated(claim);
    expect(await rawSteps(older)).toMatchObject([
      { status: 'dropped', problem: { code: 'newer-read-applied', severity: 'info', employeeId: 'e000' } },
      { status: 'sending' },
    ]);
  });

  it('is not dropped when the newer write failed', async () => {
    const { older, newer } = await overtaken();
    const claim = claimOf(integrationId, newer, { to: 1 });
    const claimed = await store.steps.claim(claim, 1);
    await store.steps.record(
      claim,
      claimed.map((person) => outcomeOf(person, { results: ['failed'] })),
    );
    const late = claimOf(integrationId, older);
    await store.steps.dropOutdated(late);
    expect(ids(await store.steps.claim(late, 10))).toEqual(['e000', 'e001']);
  });

  it('leaves nothing open of a person whom a killed attempt had sent before', async () => {
    const { older, newer } = await overtaken();
    await store.steps.claim(claimOf(integrationId, older, { owner: 'killed', to: 1 }), 1);
    await store.endLeases('killed');
    await apply(newer);
    const claim = claimOf(integrationId, older, { to: 1 });
    expect(await store.steps.claim(claim, 10)).toEqual([]);
    await store.steps.dropOutdated(claim);
    expect(await store.steps.openForOthers(claim)).toBe(0); // an attempt waits as long as there are some
  });
});

describe('a list of steps', () => {
  it('comes in the order of the plan, page by page, of one outcome or one kind', async () => {
    const runId = await planned(somebody('e1', ['create', 'add-to-group']), somebody('e2', ['create', 'add-to-group']));
    await store.steps.claim(claimOf(integrationId, runId, { to: 1 }), 1);
    const who = (steps: Awaited<ReturnType<typeof store.steps.list>>) =>
      steps.map((step) => `${step.employeeId} ${step.kind} ${step.status}`);
    const first = await store.steps.list(runId, { limit: 3 });
    const last = first.at(-1);
    const rest = await store.steps.list(runId, { limit: 3, ...(last ? { after: last.id } : {}) });
    expect(who([...first, ...rest])).toEqual([
      'e1 create sending',
      'e1 add-to-group sending',
      'e2 create pending',
      'e2 add-to-group pending',
    ]);
    expect(who(await store.steps.list(runId, { limit: 9, status: 'pending', kind: 'create' }))).toEqual([
      'e2 create pending',
    ]);
  });
});
