import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId, IntegrationId, LearnerId, RunId } from '../domain/ids.ts';
import { learnerKeys } from '../domain/plan.ts';
import { aLearner } from '../domain/testing/builders.ts';
import type { PlannedPerson } from '../ports/step-store.ts';
import {
  aCheckedRun,
  anIntegration,
  aPlannedRun,
  type StoreForTests,
  somebody,
  somebodySkipped,
  storeForTests,
} from './testing/stored.ts';

let store: StoreForTests;
let integrationId: IntegrationId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integrationId = (await anIntegration(store)).id;
});
afterAll(() => store?.close());

async function adopted(...people: PlannedPerson[]): Promise<RunId> {
  return aPlannedRun(store, integrationId, people);
}

function links() {
  return store.rows<{ employee_id: string; learner_id: string | null; linked: boolean }>(
    'SELECT employee_id, learner_id, linked_at IS NOT NULL AS linked FROM links WHERE integration_id = $1 ORDER BY 1',
    [integrationId],
  );
}

describe('adopting a plan', () => {
  it('links whoever was matched, prepares a row for newcomers, and leaves out those who were skipped', async () => {
    await adopted(
      somebody('e1', ['update'], { learnerId: 'L1' }),
      somebody('e2', [], { learnerId: 'L2' }),
      somebody('e3', ['create']),
      somebodySkipped('e4'),
    );
    expect(await links()).toEqual([
      { employee_id: 'e1', learner_id: 'L1', linked: true },
      { employee_id: 'e2', learner_id: 'L2', linked: true },
      { employee_id: 'e3', learner_id: null, linked: false },
    ]);
    expect(await store.links.all(integrationId)).toEqual([
      { employeeId: 'e1', learnerId: 'L1' },
      { employeeId: 'e2', learnerId: 'L2' },
    ]);
  });

  it('changes nothing when it is repeated', async () => {
    const people = [somebody('e1', [], { learnerId: 'L1' }), somebody('e2', ['create'])];
    const runId = await adopted(...people);
    const before = await store.rows('SELECT * FROM links WHERE integration_id = $1 ORDER BY employee_id', [
      integrationId,
    ]);
    await store.links.adopt(integrationId, runId);
    await adopted(...people);
    expect(
      await store.rows('SELECT * FROM links WHERE integration_id = $1 ORDER BY employee_id', [integrationId]),
    ).toEqual(before);
  });

  it('keeps a link that exists, whatever a plan says', async () => {
    await adopted(somebody('e1', [], { learnerId: 'L1' }));
    await adopted(somebody('e1', [], { learnerId: 'L9' }));
    await adopted(somebody('e1', ['create']));
    expect(await store.links.all(integrationId)).toEqual([{ employeeId: 'e1', learnerId: 'L1' }]);
  });

  it('tells whether somebody was linked since a moment', async () => {
    await adopted(somebody('e1', [], { learnerId: 'L1' }), somebody('e2', ['create']));
    const minute = 60_000;
    const since = (employeeId: string, at: number) =>
      store.links.linkedSince(integrationId, employeeId as EmployeeId, new Date(at));
    const now = Date.now();
    expect(await since('e1', now - minute)).toBe(true);
    expect(await since('e1', now + minute)).toBe(false);
    expect(await since('e2', now - minute)).toBe(false); // there is no account yet
  });

  it('moves the link of a rehire to the new id, once', async () => {
    await adopted(somebody('old', [], { learnerId: 'L1' }));
    const runId = await adopted(
      somebody('new', ['update'], { learnerId: 'L1', match: 'matched', inheritedFrom: 'old' as EmployeeId }),
    );
    const moved = [
      { employee_id: 'new', learner_id: 'L1', linked: true },
      { employee_id: 'old', learner_id: null, linked: expect.any(Boolean) },
    ];
    expect(await links()).toEqual(moved);
    await store.links.adopt(integrationId, runId);
    expect(await links()).toEqual(moved);
  });

  it('lets one learner have one link', async () => {
    await adopted(somebody('e1', [], { learnerId: 'L1' }));
    await expect(adopted(somebody('e2', [], { learnerId: 'L1' }))).rejects.toThrow();
    expect(await store.links.all(integrationId)).toEqual([{ employeeId: 'e1', learnerId: 'L1' }]);
  });

  it('is nobody else’s: another integration may link the same ids', async () => {
    await adopted(somebody('e1', [], { learnerId: 'L1' }));
    const other = await anIntegration(store);
    await aPlannedRun(store, other.id, [somebody('e2', [], { learnerId: 'L1' })]);
    expect(await store.links.all(other.id)).toEqual([{ employeeId: 'e2', learnerId: 'L1' }]);
    expect(await store.links.all(integrationId)).toEqual([{ employeeId: 'e1', learnerId: 'L1' }]);
  });
});

describe('what a read lacks', () => {
  const mark = { page: 1, pass: 1, total: null, rows: 1, unreadable: 0, cursor: null };

  it('linked learners that the list does not have are counted in all and named up to a limit', async () => {
    await adopted(...['1', '2', '3', '4'].map((id) => somebody(`e${id}`, [], { learnerId: `L${id}` })));
    const runId = await aCheckedRun(store, integrationId);
    const learner = aLearner('2');
    const keys = { ...learnerKeys(learner), activeAdministrator: false };
    await store.reads.saveLearners(runId, mark, [{ learner, hash: 'h', keys }]);
    expect(await store.links.unseen(integrationId, runId, 2)).toEqual({
      total: 3,
      learnerIds: ['L1' as LearnerId, 'L3' as LearnerId],
    });
    expect((await store.links.unseen(integrationId, runId, 10)).learnerIds).toEqual(['L1', 'L3', 'L4']);
  });

  it('linked employees whom the list does not have are named, newcomers without an account are not', async () => {
    await adopted(
      somebody('e1', [], { learnerId: 'L1' }),
      somebody('e2', [], { learnerId: 'L2' }),
      somebody('e3', ['create']),
    );
    const runId = await aCheckedRun(store, integrationId);
    await store.reads.saveEmployees(runId, mark, [
      { outOfScope: { id: 'e2' as EmployeeId, status: 'active', values: {} } },
    ]);
    expect(await store.links.absent(integrationId, runId)).toEqual(['e1']);
    expect(await store.links.unseen(integrationId, runId, 0)).toMatchObject({ learnerIds: [] });
  });
});
