import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import { hoursUntilNext, MOST_RETRIES } from '../domain/incremental/due.ts';
import {
  anIntegration,
  aPlannedRun,
  claimOf,
  outcomeOf,
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
  runId = await aPlannedRun(store, integrationId, []);
});
afterAll(() => store?.close());

const [ERIKA, MAX] = ['e1', 'e2'] as [EmployeeId, EmployeeId];
/** Is erased: from then on in every integration of the same Personio account. */
const IDA = 'e3' as EmployeeId;
const DAY_MS = 86_400_000;
const NOW = Date.now();
const inDays = (days: number) => new Date(NOW + days * DAY_MS);
type Dates = Parameters<StoreForTests['dueDates']['keep']>[2][number]['dates'];
const keep = (employeeId: EmployeeId, ...dates: Dates) =>
  store.dueDates.keep(integrationId, runId, [{ employeeId, dates }]);
const list = (filter: object = {}) => store.dueDates.list(integrationId, { limit: 50, ...filter });
const due = async () =>
  (await store.dueDates.due(integrationId, 10)).map(({ employeeId, kind }) => `${employeeId} ${kind}`);
/** As if so much time had gone by for everybody. */
const later = (days: number) =>
  store.rows(
    `UPDATE due_dates SET due_at = due_at - $1 * interval '1 day', ask_again_at = ask_again_at - $1 * interval '1 day'`,
    [days],
  );
/** What fails in these tests. */
const PASSING = ['write-refused'] as const;

describe('due dates', () => {
  it('are set once, moved with the date, and dropped with it', async () => {
    await keep(ERIKA, { kind: 'hire', at: inDays(3) });
    await keep(ERIKA, { kind: 'hire', at: inDays(3) });
    await keep(MAX, { kind: 'last-day', at: inDays(1) }, { kind: 'hire', at: inDays(2) });
    expect((await list()).map(({ employeeId, kind, state }) => [employeeId, kind, state])).toEqual([
      [MAX, 'last-day', 'waiting'],
      [MAX, 'hire', 'waiting'],
      [ERIKA, 'hire', 'waiting'],
    ]);
    await keep(ERIKA, { kind: 'hire', at: inDays(9) });
    await keep(MAX, { kind: 'last-day', at: inDays(1) });
    expect((await list()).map(({ dueAt }) => dueAt)).toEqual([inDays(1), inDays(9)]);
    await keep(ERIKA);
    expect(await list({ employeeId: ERIKA })).toEqual([]);
  });

  it('are not moved back by a run that began to read before the one that set them', async () => {
    const older = runId;
    await store.rows(`UPDATE runs SET read_at = read_at - interval '1 minute' WHERE id = $1`, [older]);
    runId = await aPlannedRun(store, integrationId, []);
    await keep(ERIKA, { kind: 'hire', at: inDays(5) });
    runId = older;
    await keep(ERIKA, { kind: 'hire', at: inDays(2) });
    await keep(ERIKA);
    expect((await list()).map(({ dueAt }) => dueAt)).toEqual([inDays(5)]);
  });

  it('that are past are not set anew, and one that is there stays until it is done', async () => {
    await keep(ERIKA, { kind: 'last-day', at: inDays(-1) });
    expect(await list()).toEqual([]);
    await keep(ERIKA, { kind: 'last-day', at: inDays(1) });
    await keep(ERIKA, { kind: 'last-day', at: inDays(-1) }); // HR moved it into the past
    expect(await list()).toMatchObject([{ state: 'due', dueAt: inDays(-1) }]);
  });

  it('ask for the same person less and less often, and for nobody who is held or erased', async () => {
    await keep(ERIKA, { kind: 'grace', at: inDays(1) });
    await keep(MAX, { kind: 'hire', at: inDays(2) });
    expect(await due()).toEqual([]);
    await later(1.5);
    const rows = await store.dueDates.due(integrationId, 10);
    await store.dueDates.asked(integrationId, rows);
    await store.dueDates.asked(integrationId, rows); // the activity began again
    expect(await list({ employeeId: ERIKA })).toMatchObject([{ attempts: 1, state: 'due' }]);
    expect(await due()).toEqual([]);
    await later(1 / 23);
    expect(await due()).toEqual([`${ERIKA} grace`]);
    await store.holds.hold(integrationId, [ERIKA], { reason: 'by-hand', runId: null, heldBy: 'lea' });
    expect(await list({ employeeId: ERIKA })).toEqual([]);
    await keep(ERIKA, { kind: 'grace', at: inDays(1) }); // by a run that did not know of the hold yet
    await later(1.5);
    expect(await due()).toEqual([`${MAX} hire`]);
    await store.runs.close(runId, 'completed'); // nobody is erased while a run goes on
    await keep(IDA, { kind: 'hire', at: inDays(2) });
    await store.erasures.erase([integrationId], IDA, 'lea', async () => {});
    await keep(IDA, { kind: 'hire', at: inDays(2) });
    expect(await list({ employeeId: IDA })).toEqual([]);
  });

  it('of grace know since when somebody is outside, whatever becomes of the date', async () => {
    await keep(ERIKA, { kind: 'grace', at: inDays(7) });
    const [row] = await list();
    await keep(ERIKA, { kind: 'grace', at: inDays(9) });
    expect(await store.dueDates.graceSince(integrationId, [ERIKA, MAX])).toEqual(new Map([[ERIKA, row?.setAt]]));
  });

  it('are paged, by kind and by person, and go with the integration', async () => {
    const at = inDays(1);
    for (const id of ['1', '2', '3', '4', '5']) await keep(id as EmployeeId, { kind: 'hire', at });
    const seen: string[] = [];
    for (let after: string | undefined, page = await list({ limit: 2 }); page.length > 0; ) {
      seen.push(...page.map(({ employeeId }) => employeeId));
      after = page.at(-1)?.id;
      page = await list({ limit: 2, after });
    }
    expect(seen).toEqual(['1', '2', '3', '4', '5']);
    expect(await list({ kind: 'grace' })).toEqual([]);
    await later(1.5);
    expect((await store.dueDates.countOverdue(60_000)).filter((row) => row.integrationId === integrationId)).toEqual([
      { integrationId, kind: 'hire', people: 5 },
    ]);
    await store.runs.close(runId, 'completed');
    await store.integrations.remove(integrationId);
    expect(await list()).toEqual([]);
  });

  it('of people whom a run had no plan for fall away: whom it read at once, whom it did not only after a complete list', async () => {
    await keep(ERIKA, { kind: 'hire', at: inDays(1) });
    await keep(MAX, { kind: 'hire', at: inDays(1) });
    await store.steps.savePlan(runId, [somebody(MAX, [])], 0);
    await store.dueDates.dropUnplanned(integrationId, runId, false);
    expect(await list()).toHaveLength(2);
    const outOfScope = { id: ERIKA, values: {}, status: null };
    const page = { page: 1, pass: 1, total: 1, rows: 1, unreadable: 0, cursor: null };
    await store.reads.saveEmployees(runId, page, [{ outOfScope }]);
    await store.dueDates.dropUnplanned(integrationId, runId, false);
    expect((await list()).map(({ employeeId }) => employeeId)).toEqual([MAX]);
    await keep(ERIKA, { kind: 'hire', at: inDays(1) });
    await store.rows('DELETE FROM read_employees');
    await store.dueDates.dropUnplanned(integrationId, runId, true);
    expect((await list()).map(({ employeeId }) => employeeId)).toEqual([MAX]);
  });
});

describe('what an update set after a run of everybody began to read', () => {
  let older: RunId;
  beforeEach(async () => {
    older = await aPlannedRun(store, integrationId, [somebody(MAX, ['update'], { learnerId: 'L-2' })]);
    await store.rows(`UPDATE runs SET read_at = read_at - interval '1 minute' WHERE id = $1`, [older]);
  });

  it('is not dropped by that run, which had no plan for them', async () => {
    await keep(ERIKA, { kind: 'hire', at: inDays(5) });
    await store.dueDates.dropUnplanned(integrationId, older, true);
    expect(await list()).toHaveLength(1);
    runId = await aPlannedRun(store, integrationId, []);
    await store.dueDates.dropUnplanned(integrationId, runId, true);
    expect(await list()).toEqual([]);
  });

  it('is not settled by it: neither a retry nor a day that came', async () => {
    const newer = await aPlannedRun(store, integrationId, [somebody(MAX, ['update'], { learnerId: 'L-2' })]);
    runId = newer;
    await keep(MAX, { kind: 'last-day', at: inDays(1) });
    await later(2);
    await store.rows(
      `UPDATE steps SET status = CASE WHEN run_id = $1 THEN 'applied' ELSE 'failed' END, problem = '{"code": "write-refused"}' WHERE run_id IN ($1, $2)`,
      [older, newer],
    );
    await store.dueDates.settle(newer, PASSING);
    await store.runs.close(older, 'completed');
    await store.dueDates.settle(older, PASSING);
    expect((await list()).map(({ kind }) => kind).sort()).toEqual(['last-day', 'retry']);
  });
});

describe('after a run', () => {
  async function ran(outcomes: Readonly<Record<string, 'applied' | 'failed'>>): Promise<void> {
    const people = Object.keys(outcomes).map((id) => somebody(id, ['update'], { learnerId: `L-${id}` }));
    runId = await aPlannedRun(store, integrationId, people);
    await store.runs.beginApplying(runId);
    const claim = claimOf(integrationId, runId);
    const claimed = await store.steps.claim(claim, 20);
    const results = claimed.map((person) => outcomeOf(person, { results: [outcomes[person.employeeId] ?? 'applied'] }));
    await store.steps.record(claim, results);
    await store.runs.close(runId, 'completed_with_problems');
    await store.dueDates.settle(runId, PASSING);
  }
  it('whoever failed for a passing reason is retried in an hour, and no more once it went well', async () => {
    await ran({ e1: 'failed', e2: 'applied' });
    const [row, ...others] = await list();
    expect([row?.employeeId, row?.kind, others]).toEqual([ERIKA, 'retry', []]);
    expect((row?.dueAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(59 * 60_000);
    await later(0.1);
    await store.dueDates.asked(integrationId, await store.dueDates.due(integrationId, 10));
    await ran({ e1: 'failed' });
    expect(await list()).toMatchObject([{ attempts: 1 }]); // the next attempt has its time already
    await ran({ e1: 'applied' });
    expect(await list()).toEqual([]);
  });

  it('is given up after so many attempts, and stays to be seen', async () => {
    await ran({ e1: 'failed' });
    for (let attempt = 0; attempt < MOST_RETRIES; attempt++) {
      await later(2);
      expect(await due()).toEqual(['e1 retry']);
      await store.dueDates.asked(integrationId, await store.dueDates.due(integrationId, 10));
    }
    await later(30);
    expect(await due()).toEqual([]);
    expect(await list()).toMatchObject([{ state: 'given-up', attempts: MOST_RETRIES }]);
  });

  it('a day that came is done when everything was applied that was planned since', async () => {
    await keep(ERIKA, { kind: 'last-day', at: inDays(1) });
    await keep(MAX, { kind: 'last-day', at: inDays(1) });
    await later(1.5);
    await ran({ e1: 'applied', e2: 'failed' });
    expect((await list({ kind: 'last-day' })).map(({ employeeId }) => employeeId)).toEqual([MAX]);
  });
});

it('waits twice as long after each attempt, and at most a day', () => {
  expect([1, 2, 3, 4, 5, 6, 99].map(hoursUntilNext)).toEqual([1, 2, 4, 8, 16, 24, 24]);
});
