import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import {
  anIntegration,
  aPlannedRun,
  claimOf,
  manyPeople,
  outcomeOf,
  type StoreForTests,
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
  runId = (await store.runs.create({ integrationId, kind: 'full', dryRun: false, settingsVersion: 1 })).id;
});
afterAll(() => store?.close());

const noEmail = (employeeId: string): Problem => ({
  code: 'no-email',
  severity: 'warning',
  employeeId: employeeId as EmployeeId,
});
const unreadable: Problem = {
  code: 'attribute-not-readable',
  severity: 'warning',
  setting: 'personio.clientId',
  params: { attribute: 'office', count: 12 },
};
const codes = (problems: readonly Problem[]) => problems.map((problem) => problem.code);

describe('the problems of a run', () => {
  it('are replaced by a repeated stage, and kept beside those of other stages', async () => {
    await store.runs.setProblems(runId, 'check', [unreadable]);
    await store.runs.setProblems(runId, 'plan', [noEmail('e1'), noEmail('e2')]);
    await store.runs.setProblems(runId, 'plan', [noEmail('e3')]);
    expect(await store.runs.problems(runId, { limit: 10 })).toMatchObject([unreadable, noEmail('e3')]);
    await store.runs.setProblems(runId, 'plan', []);
    expect(codes(await store.runs.problems(runId, { limit: 10 }))).toEqual(['attribute-not-readable']);
  });

  it('that a repeated stage finds again keep their ids, so that nobody who follows the run is told twice', async () => {
    await store.runs.setProblems(runId, 'plan', [noEmail('e1'), unreadable, noEmail('e1'), noEmail('e2')]);
    const before = await store.runs.problems(runId, { limit: 10 });
    await store.runs.setProblems(runId, 'plan', [{ ...unreadable }, noEmail('e3'), noEmail('e1')]);
    const after = await store.runs.problems(runId, { limit: 10 });
    expect(after).toMatchObject([noEmail('e1'), unreadable, noEmail('e3')]);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(Number(after[2]?.id)).toBeGreaterThan(Number(before[3]?.id));
  });

  it.each(['another stage', 'an outcome'])(
    'are seen in the order of their ids, also when %s adds some at the same time',
    async (what) => {
      const [other, seen] = [store.open(), new Set<string>()];
      const planned = await aPlannedRun(store, integrationId, manyPeople(50));
      const claim = claimOf(integrationId, planned);
      const people = [...(await other.steps.claim(claim, 50))];
      let late = 0;
      const addOne = async () => {
        if (what === 'another stage') return other.runs.setProblems(planned, 'end', [noEmail(`late-${late++}`)]);
        const person = people.pop();
        if (person) await other.steps.record(claim, [outcomeOf(person, { results: ['failed'] })]);
      };
      let cursor = '0';
      const follow = async () => {
        const page = await store.runs.problems(planned, { limit: 10_000, after: cursor });
        for (const { id } of page) seen.add(id);
        cursor = page.at(-1)?.id ?? cursor;
      };
      // Many statements, so that its first ids are given long before its last: meanwhile the other adds and is seen.
      const manyRows = Array.from({ length: 6_000 }, (_, index) => noEmail(`e${index}`));
      let adding = true;
      const many = store.runs.setProblems(planned, 'plan', manyRows).then(() => {
        adding = false;
      });
      while (adding) {
        await addOne();
        await follow();
      }
      await many;
      await follow();
      const all = await store.runs.problems(planned, { limit: 10_000 });
      expect(all.length).toBeGreaterThan(6_000);
      expect(all.filter(({ id }) => !seen.has(id))).toHaveLength(0);
    },
  );

  it('come in the order in which they were found, page by page, or of one code', async () => {
    const found = [noEmail('e1'), unreadable, noEmail('e2'), noEmail('e3')];
    await store.runs.setProblems(runId, 'plan', found);
    const first = await store.runs.problems(runId, { limit: 2 });
    const rest = await store.runs.problems(runId, { limit: 10, after: first[1]?.id ?? '' });
    expect([...first, ...rest]).toMatchObject(found);
    expect(await store.runs.problems(runId, { limit: 10, code: 'no-email' })).toMatchObject([
      noEmail('e1'),
      noEmail('e2'),
      noEmail('e3'),
    ]);
    expect(await store.runs.problems(runId, { limit: 10, code: 'no-such-code' })).toEqual([]);
  });

  it('are all there, however many they are', async () => {
    await store.runs.setProblems(
      runId,
      'plan',
      Array.from({ length: 2_500 }, (_, index) => noEmail(`e${index}`)),
    );
    const all = await store.runs.problems(runId, { limit: 10_000 });
    expect(new Set(all.map((problem) => problem.employeeId)).size).toBe(2_500);
  });

  it('say nothing that they were not given', async () => {
    await store.runs.setProblems(runId, 'end', [{ code: 'internal-error', severity: 'error' }]);
    expect(await store.runs.problems(runId, { limit: 1 })).toEqual([
      { id: expect.any(String), createdAt: expect.any(Date), code: 'internal-error', severity: 'error' },
    ]);
  });

  it('are counted by code and severity, most frequent first, with values only where there is one', async () => {
    await store.runs.setProblems(runId, 'check', [unreadable]);
    await store.runs.setProblems(runId, 'plan', [
      noEmail('e1'),
      { code: 'group-unknown', severity: 'warning', params: { group: 'A' } },
      noEmail('e2'),
      noEmail('e3'),
      { code: 'group-unknown', severity: 'warning', params: { group: 'B' } },
    ]);
    expect(await store.runs.problemCounts(runId)).toEqual([
      { code: 'no-email', severity: 'warning', count: 3 },
      { code: 'group-unknown', severity: 'warning', count: 2 },
      { code: 'attribute-not-readable', severity: 'warning', count: 1, params: { attribute: 'office', count: 12 } },
    ]);
  });

  it('are counted by severity for several runs at once', async () => {
    const newRun = () => store.runs.create({ integrationId, kind: 'full', dryRun: false, settingsVersion: 1 });
    const [other, none] = [(await newRun()).id, (await newRun()).id];
    const [info, error] = [
      { code: 'group-unknown', severity: 'info' },
      { code: 'internal-error', severity: 'error' },
    ] as const;
    await store.runs.setProblems(runId, 'check', [unreadable, info]);
    await store.runs.setProblems(runId, 'end', [error, noEmail('e1')]);
    await store.runs.setProblems(other, 'check', [info]);
    const found = await store.runs.problemSeverities([runId, other, none]);
    expect(found.get(runId)).toEqual({ error: 1, warning: 2, info: 1 });
    expect([...found.keys()].toSorted()).toEqual([runId, other].toSorted());
    expect(found.get(other)).toEqual({ error: 0, warning: 0, info: 1 });
    expect((await store.runs.problemSeverities([])).size).toBe(0);
  });
});
