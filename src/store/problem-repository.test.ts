import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anIntegration, type StoreForTests, storeForTests } from '../activities/testing/stored.ts';
import type { EmployeeId, RunId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';

let store: StoreForTests;
let runId: RunId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  const { id } = await anIntegration(store);
  runId = (await store.runs.create({ integrationId: id, kind: 'full', dryRun: false, settingsVersion: 1 })).id;
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
});
