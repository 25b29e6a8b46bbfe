import { setTimeout as sleep } from 'node:timers/promises';
import { CancelledFailure } from '@temporalio/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId, RunId } from '../domain/ids.ts';
import { employeeKeys, learnerKeys } from '../domain/plan.ts';
import { aLearner, anEmployee, rulesFor } from '../domain/testing/builders.ts';
import type { Integration } from '../ports/integration-store.ts';
import { silent } from '../ports/logger.ts';
import type { StepStore } from '../ports/step-store.ts';
import {
  aCheckedRun,
  anIntegration,
  aPlannedRun,
  type StoreForTests,
  somebody,
  storeForTests,
} from '../store/testing/stored.ts';
import { createPlanActivities, type PlanResult } from './plan.ts';
import { anAttempt } from './testing/attempts.ts';
import { connectionsOf } from './testing/fake-vendors.ts';

/** More than one page of the planner. */
const MANY = 520;
const { resolved } = rulesFor();

let store: StoreForTests;
let integration: Integration;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integration = await anIntegration(store);
});
afterAll(() => store?.close());

/** A run that has read these employees in scope and these accounts. */
async function read(
  employeeIds: readonly string[],
  learners = [] as readonly ReturnType<typeof aLearner>[],
): Promise<RunId> {
  const runId = await aCheckedRun(store, integration.id);
  const mark = { page: 1, pass: 1, total: null, rows: 1, unreadable: 0, cursor: null };
  const employees = employeeIds.map((id) => anEmployee(id));
  await store.reads.saveEmployees(
    runId,
    mark,
    employees.map((employee) => ({ employee, hash: employee.id, keys: employeeKeys(employee, resolved) })),
  );
  await store.reads.saveLearners(
    runId,
    mark,
    learners.map((learner) => ({
      learner,
      hash: learner.id,
      keys: { ...learnerKeys(learner), activeAdministrator: false },
    })),
  );
  await store.reads.finish(runId);
  return runId;
}
const ids = (count: number) => Array.from({ length: count }, (_, index) => String(10_000 + index));

function plan(runId: RunId, { steps = store.steps, attempt = anAttempt() } = {}): Promise<PlanResult> {
  const deps = {
    ...store,
    steps,
    connections: connectionsOf({ integration }),
    logger: silent,
    planKey: Buffer.alloc(32),
  };
  return attempt.run(createPlanActivities(deps).makePlan, runId, integration.id, true);
}

describe('making a plan', () => {
  it('gives everybody with something to do a place, and comes out the same when it is made again', async () => {
    const runId = await read(ids(MANY), [aLearner('10000'), aLearner('10519', { fields: { unit: 'Küche' } })]);
    const first = await plan(runId);
    expect(first.people).toBe(MANY - 1);
    expect(await plan(runId, { attempt: anAttempt(2) })).toEqual(first);
    expect(await store.runs.read(runId)).toMatchObject({ people: MANY - 1, planHash: first.planHash });
    const rows = await store.rows(
      'SELECT min(position) AS first, max(position) AS last, count(*)::int AS steps FROM steps WHERE run_id = $1',
      [runId],
    );
    expect(rows).toEqual([{ first: 0, last: MANY - 2, steps: MANY - 1 }]);
    expect((await store.runs.progress(runId)).counts).toMatchObject({ unchanged: 1 });
  });

  it('keeps the names of all it read, by which they are found from then on, and lets go whom the next one does not see', async () => {
    await plan(await read(ids(MANY)));
    expect(await store.directory.age(integration.id)).toMatchObject({ people: MANY });
    await plan(await read(ids(2)));
    const found = await store.directory.find(integration.id, { words: [], limit: 9 });
    expect(found?.people.map(({ employeeId }) => employeeId)).toEqual(ids(2));
    expect(found?.people[0]).toMatchObject({ name: expect.any(String), email: expect.stringContaining('@') });
  });

  it('has the same hash for the same input in another run, and another for another', async () => {
    const [one, same, other] = [await read(ids(3)), await read(ids(3)), await read(ids(4))];
    const hashes = [(await plan(one)).planHash, (await plan(same)).planHash, (await plan(other)).planHash];
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  it('has no steps for whoever is held or erased, and says so: of the erased without naming them', async () => {
    const [held, erased] = ['10000', '10001'] as EmployeeId[];
    await store.holds.hold(integration.id, [held as EmployeeId], { reason: 'by-hand', runId: null, heldBy: 'lea' });
    await store.erasures.erase([integration.id], erased as EmployeeId, 'lea', async () => {});
    const runId = await read(ids(3), [aLearner('10001', { fields: { unit: 'Küche' } })]);
    expect((await plan(runId)).people).toBe(1);
    const steps = await store.steps.list(runId, { limit: 5 });
    expect(steps.map(({ employeeId }) => employeeId)).toEqual(['10002']);
    const problems = await store.runs.problems(runId, { limit: 5 });
    expect(problems.map(({ code, employeeId, params }) => [code, employeeId, params])).toEqual([
      ['erased', undefined, { count: 1 }],
      ['held', held, undefined],
    ]);
    const people = await store.rows('SELECT learner_id FROM run_people WHERE run_id = $1 AND employee_id = $2', [
      ...[runId, erased],
    ]);
    expect(people).toEqual([{ learner_id: null }]);
  });

  it('reports a linked employee who was not in the list, and plans nothing for them', async () => {
    await aPlannedRun(store, integration.id, [somebody('gone', [], { learnerId: 'Lgone' })]);
    const runId = await read(ids(1), [aLearner('gone')]);
    expect((await plan(runId)).people).toBe(1);
    expect(await store.runs.problems(runId, { limit: 5 })).toMatchObject([
      { code: 'employee-missing', employeeId: 'gone' },
    ]);
  });

  it('that is cancelled has nothing under way any more: a retry must not meet it', async () => {
    const runId = await read(ids(MANY));
    const attempt = anAttempt();
    let underWay = 0;
    const slow: StepStore = {
      ...store.steps,
      async savePlan(...page) {
        underWay++;
        attempt.cancel('WORKER_SHUTDOWN');
        await sleep(150);
        await store.steps.savePlan(...page);
        underWay--;
      },
    };
    await expect(plan(runId, { steps: slow, attempt })).rejects.toBeInstanceOf(CancelledFailure);
    const left = underWay;
    await sleep(300);
    expect(left).toBe(0);
  });

  it('becomes links when applying begins', async () => {
    const runId = await read(ids(2), [aLearner('10000')]);
    await plan(runId);
    const { beginApplying } = createPlanActivities({
      ...store,
      connections: connectionsOf({ integration }),
      logger: silent,
      planKey: Buffer.alloc(32),
    });
    await anAttempt().run(beginApplying, runId, integration.id);
    expect(await store.links.all(integration.id)).toEqual([{ employeeId: '10000', learnerId: 'L10000' }]);
    expect(await store.runs.read(runId)).toMatchObject({ status: 'applying', phase: 'applying' });
  });
});
