import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AttributeKey, EmployeeId, IntegrationId, LearnerId, RunId } from '../domain/ids.ts';
import { employeeKeys, learnerKeys } from '../domain/plan.ts';
import { aLearner, anEmployee, rulesFor } from '../domain/testing/builders.ts';
import type { EmployeeRecord, LearnerRecord, PageMark } from '../ports/read-store.ts';
import {
  aCheckedRun,
  anIntegration,
  aPlannedRun,
  type StoreForTests,
  somebody,
  storeForTests,
} from './testing/stored.ts';

let store: StoreForTests;
let integrationId: IntegrationId;
let runId: RunId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integrationId = (await anIntegration(store)).id;
  runId = await aCheckedRun(store, integrationId);
});
afterAll(() => store?.close());

const { resolved } = rulesFor();
const SYNC = 'dynamic_2' as AttributeKey;

function inScope(id: string, changes: Parameters<typeof anEmployee>[1] = {}): EmployeeRecord {
  const employee = anEmployee(id, changes);
  return { employee, hash: `hash of ${id}`, keys: employeeKeys(employee, resolved) };
}

function outside(id: string): EmployeeRecord {
  return { outOfScope: { id: id as EmployeeId, status: 'inactive', values: { [SYNC]: 'nein' } } };
}

function aRecord(id: string, changes: Parameters<typeof aLearner>[1] = {}): LearnerRecord {
  const learner = aLearner(id, changes);
  return { learner, hash: `hash of ${id}`, keys: { ...learnerKeys(learner), activeAdministrator: false } };
}

function mark(page: number, changes: Partial<PageMark> = {}): PageMark {
  return { page, pass: 1, total: 3, rows: 2, unreadable: 0, cursor: null, ...changes };
}

async function employeeIds(): Promise<string[]> {
  const rows = await store.reads.employeesAfter(runId, null, 100);
  return rows.map((row) => ('employee' in row ? row.employee.id : row.outOfScope.id));
}

describe('a page of a read', () => {
  it('that is stored twice is one page', async () => {
    const rows = [inScope('1'), inScope('2')];
    await store.reads.saveEmployees(runId, mark(1), rows);
    await store.reads.saveEmployees(runId, mark(1), rows);
    expect(await store.reads.tally(runId, 'employees', 1)).toMatchObject({ distinct: 2, totals: [3], unreadable: 0 });
    expect((await store.reads.position(runId, 'employees', 1, 50)).done).toEqual(new Set([1]));
  });

  it('may hold an id twice, and pages may share one: it is one person, as read last', async () => {
    await store.reads.saveEmployees(runId, mark(1), [
      inScope('1'),
      inScope('1', { department: 'Küche' }),
      inScope('2'),
    ]);
    await store.reads.saveEmployees(runId, mark(2), [inScope('2', { department: 'Labor' })]);
    expect(await store.reads.tally(runId, 'employees', 1)).toMatchObject({ distinct: 2, totals: [3, 3] });
    const rows = await store.reads.employeesAfter(runId, null, 10);
    expect(rows).toMatchObject([
      { employee: anEmployee('1', { department: 'Küche' }), hash: 'hash of 1' },
      { employee: anEmployee('2', { department: 'Labor' }) },
    ]);
    await store.reads.saveLearners(runId, mark(1), [aRecord('7'), aRecord('7', { status: 'off' })]);
    expect(await store.reads.learnerKeys(runId)).toHaveLength(1);
  });

  it('is never stored without its rows, nor rows without their page', async () => {
    const wrong = { ...inScope('1'), hash: undefined as unknown as string, keys: undefined };
    const { employee } = wrong as { employee: { id: unknown } };
    employee.id = null; // a row that the table refuses
    await expect(store.reads.saveEmployees(runId, mark(1), [wrong as unknown as EmployeeRecord])).rejects.toThrow();
    expect((await store.reads.position(runId, 'employees', 1, 50)).done).toEqual(new Set());
  });

  it('without rows still counts as read, and as the vendor’s end', async () => {
    await store.reads.saveLearners(runId, mark(1, { total: null }), [aRecord('1'), aRecord('2')]);
    await store.reads.saveLearners(runId, mark(2, { total: null, rows: 0 }), []);
    expect(await store.reads.tally(runId, 'learners', 1)).toEqual({
      distinct: 2,
      totals: [null, null],
      unreadable: 0,
      emptyPage: true,
    });
  });
});

describe('where a read goes on', () => {
  it('is the start at first, then after what is stored of this side and pass', async () => {
    expect(await store.reads.position(runId, 'learners', 1, 50)).toEqual({
      done: new Set(),
      limit: 50,
      cursor: null,
      total: null,
    });
    await store.reads.saveLearners(runId, mark(1, { cursor: 'after-1' }), []);
    await store.reads.saveLearners(runId, mark(3, { cursor: 'after-3', total: 250 }), []);
    expect(await store.reads.position(runId, 'learners', 1, 7)).toEqual({
      done: new Set([1, 3]),
      limit: 7,
      cursor: 'after-3',
      total: 250,
    });
    expect((await store.reads.position(runId, 'learners', 2, 50)).done).toEqual(new Set());
    expect((await store.reads.position(runId, 'employees', 1, 50)).done).toEqual(new Set());
  });

  it('sums up rows that could not be understood, of each pass for itself', async () => {
    await store.reads.saveLearners(runId, mark(1, { unreadable: 1 }), [aRecord('1')]);
    await store.reads.saveLearners(runId, mark(2, { unreadable: 2 }), []);
    await store.reads.saveLearners(runId, mark(1, { pass: 2 }), [aRecord('1')]);
    expect((await store.reads.tally(runId, 'learners', 1)).unreadable).toBe(3);
    expect((await store.reads.tally(runId, 'learners', 2)).unreadable).toBe(0);
  });
});

describe('when a list is read again from the start', () => {
  it('the newest pass wins: who was only seen before is not there', async () => {
    await store.reads.saveEmployees(runId, mark(1), [inScope('1'), inScope('2')]);
    await store.reads.saveEmployees(runId, mark(1, { pass: 2 }), [inScope('2', { department: 'Neu' }), inScope('3')]);
    await store.reads.saveLearners(runId, mark(1), [aRecord('1')]);
    await store.reads.saveLearners(runId, mark(1, { pass: 2 }), [aRecord('2')]);
    await store.reads.finish(runId);
    expect(await employeeIds()).toEqual(['2', '3']);
    expect((await store.reads.employeeKeys(runId)).map((keys) => keys.id)).toEqual(['2', '3']);
    expect((await store.reads.learnerKeys(runId)).map((keys) => keys.id)).toEqual(['L2']);
    expect((await store.reads.learners(runId, ['L1' as LearnerId, 'L2' as LearnerId])).size).toBe(1);
  });

  it('a newest pass that saw nobody wins as well', async () => {
    await store.reads.saveLearners(runId, mark(1), [aRecord('1')]);
    await store.reads.saveLearners(runId, mark(1, { pass: 2, total: 0, rows: 0 }), []);
    await store.reads.finish(runId);
    expect(await store.reads.learnerKeys(runId)).toEqual([]);
  });

  it('only what the newest pass saw counts as present when links are compared', async () => {
    await aPlannedRun(store, integrationId, [
      somebody('1', [], { learnerId: 'L1' }),
      somebody('2', [], { learnerId: 'L2' }),
    ]);
    await store.reads.saveEmployees(runId, mark(1), [inScope('1'), inScope('2')]);
    await store.reads.saveEmployees(runId, mark(1, { pass: 2 }), [inScope('2')]);
    await store.reads.saveLearners(runId, mark(1), [aRecord('1'), aRecord('2')]);
    await store.reads.saveLearners(runId, mark(1, { pass: 2 }), [aRecord('2')]);
    await store.reads.finish(runId);
    expect(await store.links.absent(integrationId, runId)).toEqual(['1']);
    expect(await store.links.unseen(integrationId, runId, 10)).toEqual({ total: 1, learnerIds: ['L1'] });
  });

  it('the other side and other runs stay as they are', async () => {
    const other = await aCheckedRun(store, integrationId);
    await store.reads.saveEmployees(other, mark(1), [inScope('9')]);
    await store.reads.saveEmployees(runId, mark(1, { pass: 2 }), [inScope('1')]);
    await store.reads.saveLearners(runId, mark(1), [aRecord('1')]);
    await store.reads.finish(runId);
    expect(await store.reads.learnerKeys(runId)).toHaveLength(1);
    expect(await store.reads.employeeKeys(other)).toHaveLength(1);
  });

  it('learners that were looked up singly stand beside the list', async () => {
    await store.reads.saveLearners(runId, mark(1, { pass: 2 }), [aRecord('1')]);
    await store.reads.finish(runId);
    await store.reads.addLearners(runId, [aRecord('2')]);
    await store.reads.addLearners(runId, [aRecord('2', { status: 'off' })]);
    expect((await store.reads.learnerKeys(runId)).map((keys) => keys.id)).toEqual(['L1', 'L2']);
    const found = await store.reads.learners(runId, ['L2' as LearnerId]);
    expect(found.get('L2' as LearnerId)?.learner.status).toBe('off');
    expect((await store.reads.tally(runId, 'learners', 2)).distinct).toBe(1);
  });
});

describe('somebody outside the scope', () => {
  it('keeps nothing in the store but id, scope values, status and time', async () => {
    await store.reads.saveEmployees(runId, mark(1), [outside('1')]);
    const [row] = await store.rows('SELECT * FROM read_employees WHERE run_id = $1', [runId]);
    expect(row).toEqual({
      run_id: runId,
      employee_id: '1',
      pass: 1,
      in_scope: false,
      in_live_scope: null,
      status: 'inactive',
      scope_values: { [SYNC]: 'nein' },
      employee: null,
      hash: null,
      keys: null,
      read_at: expect.any(Date),
    });
  });

  it('who was in scope on an earlier page or pass keeps nothing of it', async () => {
    await store.reads.saveEmployees(runId, mark(1), [inScope('1', { last_name: 'Wiedemann' })]);
    await store.reads.saveEmployees(runId, mark(1, { pass: 2 }), [outside('1')]);
    const [row] = await store.rows<{ text: string }>('SELECT r::text AS text FROM read_employees r WHERE run_id = $1', [
      runId,
    ]);
    expect(row?.text).not.toMatch(/Wiedemann|example\.test/);
    expect(await store.reads.employeeKeys(runId)).toEqual([]);
  });

  it('whom the scope in force takes in is whole for a preview, until its run closes', async () => {
    const employee = anEmployee('2');
    const inForce = { employee, hash: 'hash of 2', keys: employeeKeys(employee, resolved) };
    await store.reads.saveEmployees(runId, mark(1), [
      { ...inScope('1'), inLiveScope: false },
      { ...outside('2'), inLiveScope: true, inForce },
      { ...outside('3'), inLiveScope: false },
    ]);
    expect((await store.reads.employeeKeys(runId)).map(({ id }) => id)).toEqual(['1']);
    expect((await store.reads.employeeKeys(runId, 'in-force')).map(({ id }) => id)).toEqual(['2']);
    expect(await store.reads.employeesAfter(runId, null, 10)).toMatchObject([{ employee: { id: '1' } }]);
    expect(await store.reads.employeesAfter(runId, null, 10, 'in-force')).toEqual([{ employee, hash: 'hash of 2' }]);
    await store.runs.close(runId, 'completed');
    expect(await store.rows('SELECT 1 FROM read_employees WHERE run_id = $1', [runId])).toEqual([]);
  });

  it('is planned only when linked, and then as somebody outside', async () => {
    await aPlannedRun(store, integrationId, [somebody('2', [], { learnerId: 'L2' })]);
    await store.reads.saveEmployees(runId, mark(1), [outside('1'), outside('2'), inScope('3')]);
    expect(await store.reads.employeesAfter(runId, null, 10)).toEqual([
      { outOfScope: { id: '2', status: 'inactive', values: { [SYNC]: 'nein' } } },
      expect.objectContaining({ hash: 'hash of 3' }),
    ]);
  });
});

it('employees come in the order of the plan, page by page: code units, not a language’s alphabet', async () => {
  const ids = ['10', '9', 'B', 'a', 'ä', 'Z', '100'];
  await store.reads.saveEmployees(
    runId,
    mark(1),
    ids.map((id) => inScope(id)),
  );
  const sorted = ids.toSorted((left, right) => (left < right ? -1 : 1));
  const paged: string[] = [];
  for (let after: EmployeeId | null = null; ; after = paged.at(-1) as EmployeeId) {
    const page = await store.reads.employeesAfter(runId, after, 3);
    if (page.length === 0) break;
    paged.push(...page.map((row) => ('employee' in row ? row.employee.id : row.outOfScope.id)));
  }
  expect(paged).toEqual(sorted);
  expect((await store.reads.employeeKeys(runId)).map((keys) => keys.id)).toEqual(sorted);
});
