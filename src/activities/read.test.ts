import { setTimeout as sleep } from 'node:timers/promises';
import { CancelledFailure } from '@temporalio/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { IntegrationId, LearnerId, RunId } from '../domain/ids.ts';
import { aLearner, anEmployee } from '../domain/testing/builders.ts';
import type { HrSource } from '../ports/hr-source.ts';
import type { Integration } from '../ports/integration-store.ts';
import type { LmsPort } from '../ports/lms-port.ts';
import { silent } from '../ports/logger.ts';
import type { ReadStore } from '../ports/read-store.ts';
import { VendorError } from '../ports/vendor-error.ts';
import {
  aCheckedRun,
  anIntegration,
  aPlannedRun,
  type StoreForTests,
  somebody,
  storeForTests,
} from '../store/testing/stored.ts';
import { createReadActivities, type ReadResult } from './read.ts';
import { anAttempt, failureOf } from './testing/attempts.ts';
import { connectionsOf, fakeHr, fakeLms, pagesOf } from './testing/fake-vendors.ts';

let store: StoreForTests;
let integration: Integration;
let integrationId: IntegrationId;
let runId: RunId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integration = await anIntegration(store);
  integrationId = integration.id;
  runId = await aCheckedRun(store, integrationId);
});
afterAll(() => store?.close());

function activities({ hr, lms, reads = store.reads }: { hr?: HrSource; lms?: LmsPort; reads?: ReadStore } = {}) {
  const connections = connectionsOf({ integration, ...(hr ? { hr } : {}), ...(lms ? { lms } : {}) });
  return createReadActivities({ ...store, reads, connections, logger: silent });
}
const employees = (count: number) => Array.from({ length: count }, (_, index) => anEmployee(String(index + 100)));
const serverError = () =>
  new VendorError({
    vendor: 'personio',
    operation: 'GET /v1/company/employees',
    kind: 'server-error',
    code: 'vendor-unavailable',
  });
const ALL = { complete: true, count: 0, unreadable: 0 };

describe('reading employees', () => {
  it('goes on where a failed attempt stopped, and asks for no page twice', async () => {
    const everybody = pagesOf(employees(25), 10);
    const asked: number[] = [];
    const failing = fakeHr({
      async *readEmployees(_attributes, from) {
        for (const page of everybody(from)) {
          asked.push(page.page);
          if (page.page === 3) throw serverError();
          yield page;
        }
      },
    });
    expect(
      await failureOf(anAttempt().run(activities({ hr: failing }).readEmployees, runId, integrationId, 1)),
    ).toMatchObject({
      type: 'vendor-unavailable',
    });
    const hr = fakeHr({
      async *readEmployees(_attributes, from) {
        for (const page of everybody(from)) {
          asked.push(page.page);
          yield page;
        }
      },
    });
    const result = await anAttempt(2).run(activities({ hr }).readEmployees, runId, integrationId, 1);
    expect(result).toEqual({ done: true, complete: true, count: 25, unreadable: 0, stop: null });
    expect(asked).toEqual([1, 2, 3, 3]);
  });

  it('leaves more than fifty pages to the next activity', async () => {
    const hr = fakeHr({ pages: pagesOf(employees(51), 1) });
    const { readEmployees } = activities({ hr });
    expect(await anAttempt().run(readEmployees, runId, integrationId, 1)).toMatchObject({
      done: false,
      complete: false,
      count: 50,
    });
    expect(await anAttempt().run(readEmployees, runId, integrationId, 1)).toMatchObject({
      done: true,
      complete: true,
      count: 51,
    });
  });

  it('is not complete when somebody is missing from the pages', async () => {
    const hr = fakeHr({
      pages: (from) =>
        pagesOf(
          employees(20),
          10,
        )(from).map((page) => (page.page === 2 ? { ...page, items: page.items.slice(1) } : page)),
    });
    const result = await anAttempt().run(activities({ hr }).readEmployees, runId, integrationId, 1);
    expect(result).toMatchObject({ done: true, complete: false, count: 19 });
  });

  it('keeps nothing of people outside the scope but what decides', async () => {
    const hr = fakeHr({
      pages: pagesOf([anEmployee('1', { dynamic_2: 'nein', last_name: 'Wiedemann', status: 'leave' })], 10),
    });
    await anAttempt().run(activities({ hr }).readEmployees, runId, integrationId, 1);
    const [row] = await store.rows<{ text: string }>('SELECT r::text AS text FROM read_employees r WHERE run_id = $1', [
      runId,
    ]);
    expect(row?.text).toContain('nein');
    expect(row?.text).toContain('leave');
    expect(row?.text).not.toMatch(/Wiedemann|example\.test|Pflege|Ines/);
  });

  it('stops the run where the scope attribute does not come back', async () => {
    const hr = fakeHr({ pages: pagesOf([anEmployee('1'), anEmployee('2', {}, ['dynamic_2'])], 10) });
    const result = await anAttempt().run(activities({ hr }).readEmployees, runId, integrationId, 1);
    expect(result).toMatchObject({ done: true, stop: 'scope-attribute-unreadable' });
    expect(await store.runs.problems(runId, { limit: 5 })).toMatchObject([
      {
        code: 'scope-attribute-unreadable',
        severity: 'error',
        setting: 'settings.scope',
        params: { attribute: 'dynamic_2' },
      },
    ]);
  });
});

describe('an attempt at reading that ends early', () => {
  let underWay: number;
  const slow: Partial<ReadStore> = {
    async saveEmployees(...page) {
      underWay++;
      await sleep(120);
      await store.reads.saveEmployees(...page);
      underWay--;
    },
  };
  beforeEach(() => {
    underWay = 0;
  });

  it('by a vendor’s failure has nothing under way any more: a retry must not meet it', async () => {
    const hr = fakeHr({
      async *readEmployees(_attributes, from) {
        yield* pagesOf(employees(20), 10)(from);
        throw serverError();
      },
    });
    const { readEmployees } = activities({ hr, reads: { ...store.reads, ...slow } });
    await failureOf(anAttempt().run(readEmployees, runId, integrationId, 1));
    const left = underWay;
    await sleep(300);
    expect(left).toBe(0);
  });

  it('by a cancel leaves nobody behind in a run that was closed after it', async () => {
    const attempt = anAttempt();
    const hr = fakeHr({
      async *readEmployees(_attributes, from, signal) {
        yield* pagesOf(employees(20), 10)(from);
        attempt.cancel('CANCELLED');
        signal.throwIfAborted();
      },
    });
    const { readEmployees } = activities({ hr, reads: { ...store.reads, ...slow } });
    await expect(attempt.run(readEmployees, runId, integrationId, 1)).rejects.toBeInstanceOf(CancelledFailure);
    await store.runs.close(runId, 'cancelled');
    await sleep(300);
    expect(await store.rows('SELECT employee_id FROM read_employees WHERE run_id = $1', [runId])).toEqual([]);
  });
});

describe('settling what was read', () => {
  beforeEach(async () => {
    await aPlannedRun(store, integrationId, [
      somebody('1', [], { learnerId: 'L1' }),
      somebody('2', [], { learnerId: 'L2' }),
      somebody('3', [], { learnerId: 'L3' }),
    ]);
  });

  it('looks linked learners up that the list lacks, one by one', async () => {
    const looked: string[] = [];
    const lms = fakeLms({
      pages: pagesOf([aLearner('1')], 10),
      findLearner: async (id) => {
        looked.push(id);
        return id === 'L2' ? aLearner('2') : null;
      },
    });
    const { readLearners, settleReading } = activities({ lms });
    const learners: ReadResult = await anAttempt().run(readLearners, runId, integrationId, 1);
    expect(learners).toMatchObject({ done: true, complete: true, count: 1 });
    const settled = await anAttempt().run(settleReading, runId, integrationId, { employees: ALL, learners });
    expect(settled).toEqual({ stop: null });
    expect(looked).toEqual(['L2', 'L3']);
    expect([...(await store.reads.learners(runId, ['L1', 'L2', 'L3'] as LearnerId[])).keys()].toSorted()).toEqual([
      'L1',
      'L2',
    ]);
    expect(await store.runs.read(runId)).toMatchObject({ phase: 'planning' });
  });

  it('does not believe an empty list while a linked learner is there', async () => {
    const lms = fakeLms({ pages: pagesOf([], 10), findLearner: async (id) => (id === 'L2' ? aLearner('2') : null) });
    const read = { employees: ALL, learners: { ...ALL, count: 0 } };
    const settled = await anAttempt().run(activities({ lms }).settleReading, runId, integrationId, read);
    expect(settled).toEqual({ stop: 'learners-incomplete' });
  });

  it('stops the run without a complete list of learners, and looks nobody up', async () => {
    const lms = fakeLms({
      findLearner: async () => {
        throw new Error('nobody is to be looked up');
      },
    });
    const read = { employees: ALL, learners: { ...ALL, complete: false } };
    const settled = await anAttempt().run(activities({ lms }).settleReading, runId, integrationId, read);
    expect(settled).toEqual({ stop: 'learners-incomplete' });
    expect(await store.runs.problems(runId, { limit: 5 })).toMatchObject([
      { code: 'learners-incomplete', severity: 'error' },
    ]);
  });

  it('goes on with an incomplete list of employees, and says so', async () => {
    const read = { employees: { ...ALL, complete: false, unreadable: 2 }, learners: ALL };
    const settled = await anAttempt().run(activities().settleReading, runId, integrationId, read);
    expect(settled).toEqual({ stop: null });
    expect((await store.runs.problemCounts(runId)).map((problem) => problem.code).toSorted()).toEqual([
      'employees-incomplete',
      'row-unreadable',
    ]);
  });
});
