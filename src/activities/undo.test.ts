import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId, FieldKey, GroupId, LearnerId, RunId } from '../domain/ids.ts';
import type { Learner } from '../domain/learner.ts';
import { learnerKeys } from '../domain/plan.ts';
import type { PlanStep } from '../domain/steps.ts';
import { aLearner } from '../domain/testing/builders.ts';
import type { Integration } from '../ports/integration-store.ts';
import { silent } from '../ports/logger.ts';
import { VendorError } from '../ports/vendor-error.ts';
import {
  anIntegration,
  aPlannedRun,
  claimOf,
  outcomeOf,
  type StoreForTests,
  somebody,
  storeForTests,
} from '../store/testing/stored.ts';
import { anAttempt } from './testing/attempts.ts';
import { connectionsOf, fakeLms, pagesOf } from './testing/fake-vendors.ts';
import { createUndoActivities } from './undo.ts';

let store: StoreForTests;
let integration: Integration;
let accounts: Map<string, Learner>;
/** What the LMS was asked for: ids of accounts, and `list`. */
let asked: string[];
let refuses: VendorError | null;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integration = await anIntegration(store);
  [accounts, asked, refuses] = [new Map(), [], null];
});
afterAll(() => store?.close());

function activities() {
  const lms = fakeLms({
    async findLearner(id) {
      asked.push(id);
      return accounts.get(id) ?? null;
    },
    pages: (from) => {
      asked.push('list');
      return pagesOf([...accounts.values()], 100)(from);
    },
    check: async () => {
      if (refuses) throw refuses;
      return [];
    },
  });
  const connections = connectionsOf({ integration, lms });
  return createUndoActivities({ ...store, connections, logger: silent, planKey: Buffer.alloc(32) });
}
const inAttempt = <Answer>(
  activity: (runId: RunId, id: Integration['id']) => Promise<Answer>,
  runId: RunId,
): Promise<Answer> => anAttempt().run(activity, runId, integration.id) as Promise<Answer>;

function renamed(id: string, to: string): PlanStep {
  const changes = [{ field: 'unit' as FieldKey, before: 'Pflege', after: to, from: 'department' as never }];
  return { kind: 'update', employeeId: id as EmployeeId, learnerId: `L${id}` as LearnerId, changes };
}
function switchedOn(id: string): PlanStep {
  const who = { employeeId: id as EmployeeId, learnerId: `L${id}` as LearnerId };
  return { kind: 'reactivate', ...who, before: 'off', after: 'on' };
}

/** A run that did this for these people, and the accounts as it left them. */
async function aRunThat(did: (id: string) => PlanStep[], ids = ['1', '2', '3']): Promise<RunId> {
  const people = ids.map((id) => {
    const person = somebody(id, [], { learnerId: `L${id}` });
    return { ...person, plan: { ...person.plan, disposition: 'change' as const, steps: did(id) } };
  });
  const runId = await aPlannedRun(store, integration.id, people);
  const claim = claimOf(integration.id, runId);
  const claimed = await store.steps.claim(claim, 100);
  await store.steps.record(
    claim,
    claimed.map((person) => outcomeOf(person, { learnerId: `L${person.employeeId}` })),
  );
  await store.runs.close(runId, 'completed');
  for (const id of ids) accounts.set(`L${id}`, aLearner(id, { fields: { unit: 'Küche' } }));
  return runId;
}

/** The undo of it, checked. */
async function anUndoOf(undoes: RunId): Promise<RunId> {
  const { id: integrationId, settingsVersion } = integration;
  const asks = { integrationId, kind: 'undo', undoes, dryRun: false, settingsVersion, startedBy: 'Eva' } as const;
  const { id } = await store.runs.create(asks);
  expect(await inAttempt(activities().checkUndo, id)).toEqual({ stop: null, readAll: false });
  return id;
}
const problemsOf = (runId: RunId) => store.runs.problems(runId, { limit: 20 });

describe('planning an undo', () => {
  it('looks a few people up one by one, stores the way back, and always waits', async () => {
    const runId = await anUndoOf(await aRunThat((id) => [renamed(id, 'Küche')]));
    const plan = await inAttempt(activities().planUndo, runId);
    expect(plan).toMatchObject({ people: 3, waits: true });
    expect(asked).toEqual(['L1', 'L2', 'L3']);
    expect(await store.steps.list(runId, { limit: 10 })).toMatchObject(
      ['1', '2', '3'].map((employeeId) => ({
        employeeId,
        status: 'pending',
        step: { kind: 'update', changes: [{ before: 'Küche', after: 'Pflege', from: 'undo' }] },
      })),
    );
    expect(await store.runs.read(runId)).toMatchObject({
      planHash: plan.planHash,
      guard: { findings: [{ code: 'approval-wanted', because: 'undo' }], base: 3 },
    });
  });

  it('comes out the same when it is made again, and in another run; another account gives another hash', async () => {
    const undone = await aRunThat((id) => [renamed(id, 'Küche')]);
    const runId = await anUndoOf(undone);
    const first = await inAttempt(activities().planUndo, runId);
    expect(await inAttempt(activities().planUndo, runId)).toEqual(first);
    const other = await anUndoOf(undone);
    expect((await inAttempt(activities().planUndo, other)).planHash).toBe(first.planHash);
    accounts.set('L2', aLearner('2', { fields: { unit: 'Küche', extra: 'neu' } }));
    expect((await inAttempt(activities().planUndo, other)).planHash).not.toBe(first.planHash);
  });

  it('reports who is gone, who changed since, and leaves out whose values were erased', async () => {
    const undone = await aRunThat((id) => [renamed(id, 'Küche')], ['1', '2', '3', '4']);
    accounts.delete('L1');
    accounts.set('L2', aLearner('2', { fields: { unit: 'Von Hand' } }));
    await store.pool.query(`UPDATE steps SET step = NULL WHERE run_id = $1 AND employee_id = '3'`, [undone]);
    const runId = await anUndoOf(undone);
    expect(await inAttempt(activities().planUndo, runId)).toMatchObject({ people: 1, waits: true });
    expect(await problemsOf(runId)).toMatchObject([
      { code: 'learner-not-found', employeeId: '1' },
      { code: 'undo-changed-since', employeeId: '2', params: { what: 'unit' } },
    ]);
  });

  it('with nothing to write does not wait', async () => {
    const undone = await aRunThat((id) => [renamed(id, 'Küche')]);
    accounts.clear();
    expect(await inAttempt(activities().planUndo, await anUndoOf(undone))).toMatchObject({ people: 0, waits: false });
  });

  it('never switches off the last active administrator, and counts them only when it matters', async () => {
    const undone = await aRunThat((id) => [switchedOn(id)]);
    for (const id of ['1', '2']) accounts.set(`L${id}`, aLearner(id, { isAdministrator: true }));
    const runId = await anUndoOf(undone);
    expect(await inAttempt(activities().planUndo, runId)).toMatchObject({ people: 2 });
    expect(asked.filter((what) => what === 'list')).toHaveLength(1);
    expect(await problemsOf(runId)).toMatchObject([{ code: 'last-administrator', employeeId: '2' }]);
  });

  it('writes for nobody whom somebody holds by hand, and for those whom another undo holds', async () => {
    const undone = await aRunThat((id) => [renamed(id, 'Küche')]);
    const hold = (id: string, reason: 'undo' | 'by-hand') =>
      store.holds.hold(integration.id, [id as EmployeeId], { reason, runId: null, heldBy: null });
    await hold('1', 'by-hand');
    await hold('2', 'undo');
    const runId = await anUndoOf(undone);
    expect(await inAttempt(activities().planUndo, runId)).toMatchObject({ people: 2 });
    expect(await problemsOf(runId)).toMatchObject([{ code: 'held', employeeId: '1' }]);
  });

  it('takes nobody out of a group that this run did not add', async () => {
    const join = (id: string): PlanStep => {
      const who = { employeeId: id as EmployeeId, learnerId: `L${id}` as LearnerId };
      return { kind: 'add-to-group', ...who, groupId: 'g-1' as GroupId, group: 'Pflege' };
    };
    const undone = await aRunThat((id) => [join(id)]);
    for (const id of ['1', '2', '3']) accounts.set(`L${id}`, aLearner(id, { groups: ['g-1' as GroupId] }));
    await store.pool.query(`DELETE FROM memberships WHERE learner_id = 'L2'`);
    const runId = await anUndoOf(undone);
    await inAttempt(activities().planUndo, runId);
    const steps = await store.steps.list(runId, { limit: 10 });
    expect(steps.map(({ employeeId, kind }) => [employeeId, kind])).toEqual([
      ['1', 'remove-from-group'],
      ['3', 'remove-from-group'],
    ]);
  });
});

it('looks up singly whose groups matter, where the list that was read shows none', async () => {
  const undone = await aRunThat((id) =>
    id === '3'
      ? [renamed(id, 'Küche')]
      : [
          {
            ...{ kind: 'add-to-group', employeeId: id as EmployeeId, learnerId: `L${id}` as LearnerId },
            ...{ groupId: 'g-1' as GroupId, group: 'Pflege' },
          },
        ],
  );
  const runId = await anUndoOf(undone);
  for (const id of ['1', '2', '3']) {
    const learner = aLearner(id, { fields: { unit: 'Küche' }, groups: null });
    accounts.set(`L${id}`, { ...learner, groups: ['g-1' as GroupId] });
    const keys = { ...learnerKeys(learner), activeAdministrator: false };
    await store.reads.addLearners(runId, [{ learner, hash: 'h', keys }]);
  }
  await inAttempt(activities().planUndo, runId);
  expect(asked).toEqual(['L1', 'L2']);
  const steps = await store.steps.list(runId, { limit: 10 });
  expect(steps.map(({ kind }) => kind)).toEqual(['remove-from-group', 'remove-from-group', 'update']);
});

describe('after the wait', () => {
  it('whoever changed since the plan is dropped from it, and only the others are held', async () => {
    const runId = await anUndoOf(await aRunThat((id) => [renamed(id, 'Küche')]));
    await inAttempt(activities().planUndo, runId);
    accounts.set('L2', aLearner('2', { fields: { unit: 'Küche', given: 'Inga' } }));
    expect(await inAttempt(activities().recheckUndo, runId)).toEqual({ dropped: 1 });
    expect((await store.steps.list(runId, { limit: 9 })).map(({ status }) => status)).toEqual([
      'pending',
      'dropped',
      'pending',
    ]);

    for (const _ of ['once', 'again']) await inAttempt(activities().holdAffected, runId);
    expect(await store.holds.list(integration.id, { limit: 9 })).toMatchObject(
      ['1', '3'].map((employeeId) => ({ employeeId, reason: 'undo', runId, heldBy: 'Eva' })),
    );
    expect((await store.steps.list(runId, { limit: 9, status: 'pending' })).length).toBe(2);
  });
});

describe('checking an undo', () => {
  it('asks for the list where many are concerned, and stops where the LMS refuses the key', async () => {
    const many = Array.from({ length: 51 }, (_, index) => String(100 + index));
    const undone = await aRunThat((id) => [renamed(id, 'Küche')], many);
    const asks = {
      integrationId: integration.id,
      kind: 'undo',
      undoes: undone,
      dryRun: false,
      settingsVersion: 1,
    } as const;
    const { id } = await store.runs.create(asks);
    expect(await inAttempt(activities().checkUndo, id)).toEqual({ stop: null, readAll: true });
    refuses = new VendorError({
      vendor: 'elearnio',
      operation: 'GET /members',
      kind: 'access-refused',
      code: 'lms-key-refused',
    });
    expect(await inAttempt(activities().checkUndo, id)).toEqual({ stop: 'lms-key-refused', readAll: false });
    expect(await problemsOf(id)).toMatchObject([{ code: 'lms-key-refused', severity: 'error' }]);
  });
});
