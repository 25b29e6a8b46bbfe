import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { CaseFindings } from '../ports/case-store.ts';
import { aCheckedRun, anIntegration, type StoreForTests, storeForTests } from './testing/stored.ts';

let store: StoreForTests;
let integrationId: IntegrationId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integrationId = (await anIntegration(store)).id;
});
afterAll(() => store?.close());

const about = (employee: string, code: Problem['code']): Problem => ({
  code,
  severity: 'warning',
  employeeId: employee as EmployeeId,
  params: { field: 'gender' },
});

/** A run that found these, and what it says about cases. */
async function found(
  problems: readonly Problem[],
  { refused = {}, ...findings }: { refused?: Record<string, string>; complete?: boolean } = {},
): Promise<RunId> {
  const runId = await aCheckedRun(store, integrationId);
  const stage = Object.keys(refused).length > 0 ? 'apply' : 'plan';
  await store.runs.setProblems(runId, stage, problems);
  const said: CaseFindings = {
    codes: ['no-email', 'write-refused'],
    notJudged: ['case-waits'],
    refused: new Map(Object.entries(refused)) as unknown as CaseFindings['refused'],
    complete: true,
    ...findings,
  };
  await store.cases.settle(integrationId, runId, said);
  await store.cases.settle(integrationId, runId, said); // an attempt that is repeated
  return runId;
}
const cases = (state?: 'open' | 'closed') =>
  store.cases.list(integrationId, { limit: 10, ...(state ? { state } : {}) });

describe('cases', () => {
  it('are opened by what a run found about people, once, and nothing else is', async () => {
    const runId = await found([
      about('e1', 'no-email'),
      about('e1', 'no-email'),
      about('e2', 'out-of-scope'),
      { code: 'no-email', severity: 'warning' },
    ]);
    expect(await cases()).toMatchObject([
      {
        employeeId: 'e1',
        runId,
        waits: false,
        closedAt: null,
        problem: { code: 'no-email', params: { field: 'gender' } },
      },
    ]);
  });

  it('are closed by a complete run that no longer finds them, and opened anew when they come back', async () => {
    await found([about('e1', 'no-email'), about('e2', 'no-email')]);
    await found([about('e2', 'no-email')], { complete: false });
    expect(await cases('closed')).toEqual([]);
    await found([about('e2', 'no-email')]);
    expect(await cases('closed')).toMatchObject([{ employeeId: 'e1' }]);
    const [first] = await cases('closed');
    await found([about('e1', 'no-email'), about('e2', 'no-email')]);
    expect(await cases('closed')).toEqual([]);
    const again = (await cases('open')).find(({ employeeId }) => employeeId === 'e1');
    expect(again?.id).toBe(first?.id);
    expect(again?.openedAt.getTime()).toBeGreaterThan(first?.openedAt.getTime() ?? Number.POSITIVE_INFINITY);
  });

  it('stay open after an invitation by hand, which looks at nothing', async () => {
    await found([about('e1', 'no-email')]);
    const who = { integrationId, employeeId: 'e1' as EmployeeId, settingsVersion: 1 };
    const { id } = await store.personRuns.order(who);
    await store.runs.close(id, 'completed');
    const said = {
      codes: ['no-email'],
      notJudged: [],
      refused: new Map(),
      complete: true,
      only: who.employeeId,
    } as const;
    await store.cases.settle(integrationId, id, said);
    expect(await cases('open')).toHaveLength(1);
    const { id: update } = await store.runs.create({ ...who, kind: 'person', dryRun: false });
    await store.rows('UPDATE runs SET read_at = now() WHERE id = $1', [update]);
    await store.cases.settle(integrationId, update, said);
    expect(await cases('open')).toEqual([]);
  });

  it('wait while the same steps are refused, stay open meanwhile, and are tried when somebody says so', async () => {
    await found([about('e1', 'write-refused')], { refused: { e1: 'hash' } });
    expect(await store.cases.waiting(integrationId)).toEqual(new Map([['e1', 'hash']]));
    await found([about('e1', 'case-waits')]);
    const [waits] = await cases('open');
    expect(waits).toMatchObject({ waits: true });
    expect(await store.cases.tryAgain(waits?.id ?? '')).toMatchObject({ id: waits?.id, waits: false });
    expect(await store.cases.waiting(integrationId)).toEqual(new Map());
    await found([]);
    expect(await cases('open')).toEqual([]);
  });

  it('are tried again all at once, or those of one run', async () => {
    const one = await found([about('e1', 'write-refused')], { refused: { e1: 'hash' }, complete: false });
    await found([about('e2', 'write-refused')], { refused: { e2: 'hash' }, complete: false });
    expect(await store.cases.tryAllAgain(integrationId, one)).toBe(1);
    expect([...(await store.cases.waiting(integrationId)).keys()]).toEqual(['e2']);
    expect([await store.cases.tryAllAgain(integrationId), await store.cases.tryAllAgain(integrationId)]).toEqual([
      1, 0,
    ]);
  });

  it('are listed by pages; what is no case is nobody’s', async () => {
    await found(['e1', 'e2', 'e3'].map((id) => about(id, 'no-email')));
    const first = await store.cases.list(integrationId, { limit: 2 });
    const rest = await store.cases.list(integrationId, { limit: 2, after: first[1]?.id ?? '' });
    expect([...first, ...rest].map(({ employeeId }) => employeeId)).toEqual(['e1', 'e2', 'e3']);
    expect(await store.cases.list((await anIntegration(store)).id, { limit: 5 })).toEqual([]);
    expect(await store.cases.tryAgain('no-number')).toBeNull();
    expect(await store.cases.read('0')).toBeNull();
  });
});
