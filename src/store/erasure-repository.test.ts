import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ourTables } from '../backup/our-tables.ts';
import { contentOf } from '../backup/testing/backups.ts';
import type { EmployeeId, FieldKey, IntegrationId, LearnerId, RunId } from '../domain/ids.ts';
import type { PlannedPerson } from '../ports/step-store.ts';
import {
  anIntegration,
  aPlannedRun,
  claimOf,
  outcomeOf,
  type StoreForTests,
  somebody,
  storeForTests,
} from './testing/stored.ts';

const ERIKA = 'e-erika' as EmployeeId;
const ACCOUNT = 'L-erika' as LearnerId;
/** Everything that would lead to her: her id, her account's, and a value. */
const TRACES = /e-erika|L-erika|Mustermann/;

let store: StoreForTests;
let integrationId: IntegrationId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  await store.rows('DELETE FROM integrations');
  await store.rows('DELETE FROM tombstones');
  integrationId = (await anIntegration(store)).id;
});
afterAll(() => store?.close());

const nothing = async () => {};
const erase = (ids = [integrationId]) => store.erasures.erase(ids, ERIKA, 'lea', nothing);

/** Where in the database something of her stands, tombstones aside. */
async function traces(): Promise<string[]> {
  const content = await contentOf(store.databaseUrl, ourTables());
  const found = Object.entries(content).filter(([, rows]) => TRACES.test(JSON.stringify(rows)));
  return found.map(([table]) => table).filter((table) => table !== 'tombstones');
}

function erika(): PlannedPerson {
  const planned = somebody(ERIKA, ['update', 'add-to-group'], { learnerId: ACCOUNT });
  const [update, ...rest] = planned.plan.steps;
  if (update?.kind !== 'update') throw new Error('no update');
  const change = { field: 'last_name' as FieldKey, before: 'Muster', after: 'Mustermann', from: 'undo' } as const;
  return { ...planned, plan: { ...planned.plan, steps: [{ ...update, changes: [change] }, ...rest] } };
}

async function aFinishedRun(): Promise<RunId> {
  const runId = await aPlannedRun(store, integrationId, [erika(), somebody('e-other', ['create'])]);
  const claim = claimOf(integrationId, runId);
  const people = await store.steps.claim(claim, 9);
  await store.steps.record(
    claim,
    people.map((person) =>
      person.employeeId === ERIKA
        ? outcomeOf(person, { learnerId: ACCOUNT, results: ['applied', 'failed'] })
        : outcomeOf(person),
    ),
  );
  await store.runs.setProblems(runId, 'plan', [
    { code: 'value-not-allowed', severity: 'warning', employeeId: ERIKA, params: { field: 'last_name' } },
    { code: 'case-linked-to-another', severity: 'warning', employeeId: 'e-other' as EmployeeId, learnerId: ACCOUNT },
    { code: 'replaced-by-rehire', severity: 'info', employeeId: 'e-other' as EmployeeId, params: { employee: ERIKA } },
  ]);
  await store.runs.close(runId, 'completed_with_problems');
  return runId;
}

/** What other parts keep of her. */
async function everythingElse(runId: RunId): Promise<void> {
  const own = [integrationId, ERIKA, ACCOUNT];
  await store.rows(
    `UPDATE links SET learner_id = $3, fingerprint = 'f' WHERE integration_id = $1 AND employee_id = $2`,
    own,
  );
  await store.rows(
    `INSERT INTO memberships (integration_id, employee_id, learner_id, group_id, "group") VALUES ($1, $2, $3, 'g', 'G')
     ON CONFLICT DO NOTHING`,
    own,
  );
  await store.rows(
    `INSERT INTO drifts (integration_id, employee_id, learner_id, field, policy, expected) VALUES ($1, $2, $3, 'f', 'report', 'Mustermann')`,
    own,
  );
  await store.rows(
    `INSERT INTO cases (integration_id, employee_id, code, problem) VALUES ($1, $2, 'no-email', '{"code":"no-email"}'),
      ($1, 'e-other', 'case-linked-to-another', jsonb_build_object('code', 'case-linked-to-another', 'learnerId', $3::text))`,
    own,
  );
  await store.holds.hold(integrationId, [ERIKA], { reason: 'by-hand', runId: null, heldBy: 'lea' });
  await store.hints.add(integrationId, [
    { employeeId: ERIKA, source: 'webhook', digest: 'served' },
    { employeeId: ERIKA, source: 'by-hand' },
  ]);
  await store.rows(`UPDATE hints SET served_at = now() WHERE digest = 'served'`);
  await store.rows(
    `INSERT INTO due_dates (integration_id, employee_id, kind, due_at) VALUES ($1, $2, 'retry', now())`,
    [integrationId, ERIKA],
  );
  const { id: update } = await store.personRuns.order({ integrationId, employeeId: ERIKA, settingsVersion: 1 });
  await store.runs.close(update, 'completed');
  await store.rows(
    `INSERT INTO freshness (integration_id, run_id, source, received_at) VALUES ($1, $2, 'webhook', now())`,
    [integrationId, update],
  );
  await store.rows(
    `UPDATE runs SET basis = jsonb_set(basis, '{groups,hidden}', jsonb_build_array(
      jsonb_build_object('learnerId', $2::text, 'group', 'A'), jsonb_build_object('learnerId', 'L-other', 'group', 'B'))) WHERE id = $1`,
    [runId, ACCOUNT],
  );
}

describe('invariant 11, a person is kept no longer than it serves: an erasure', () => {
  it('leaves nothing that leads to the person but the tombstone, and the counts', async () => {
    const runId = await aFinishedRun();
    await everythingElse(runId);
    const before = await store.runs.read(runId);
    expect((await traces()).toSorted()).toEqual(
      [
        ...['cases', 'drifts', 'due_dates', 'hints', 'holds', 'links', 'memberships', 'problems', 'run_people'],
        ...['runs', 'steps'],
      ].toSorted(),
    );

    const kept: unknown[] = [];
    await store.erasures.erase([integrationId], ERIKA, 'lea', async (left) => void kept.push(...left));
    expect(await traces()).toEqual([]);
    expect(kept).toMatchObject([{ integrationId, employeeId: ERIKA, erasedBy: 'lea' }]);

    expect(await store.runs.read(runId)).toEqual(before);
    const steps = await store.rows('SELECT kind, status, step FROM steps WHERE run_id = $1 ORDER BY id', [runId]);
    expect(steps).toMatchObject([
      { kind: 'update', status: 'applied', step: null },
      { kind: 'add-to-group', status: 'failed', step: null },
      { kind: 'create', status: 'applied', step: { kind: 'create' } },
    ]);
    const codes = (await store.runs.problems(runId, { limit: 9 })).map(({ code }) => code);
    expect(codes.toSorted()).toEqual(
      ['case-linked-to-another', 'replaced-by-rehire', 'value-not-allowed', 'write-refused'].toSorted(),
    );
    const [run] = await store.rows<{ hidden: unknown }>(
      `SELECT basis#>'{groups,hidden}' AS hidden FROM runs WHERE id = $1`,
      [runId],
    );
    expect(run?.hidden).toEqual([{ learnerId: 'L-other', group: 'B' }]);
    expect(await store.rows(`SELECT kind, employee_id FROM runs WHERE kind = 'person'`)).toEqual([
      { kind: 'person', employee_id: null },
    ]);
    expect(await store.rows('SELECT source FROM freshness')).toEqual([{ source: 'webhook' }]);
  });

  it('does not shorten the list of steps behind the one that was emptied', async () => {
    const runId = await aFinishedRun();
    await erase();
    const page = await store.steps.list(runId, { limit: 1 });
    expect(page.map(({ employeeId }) => employeeId)).toEqual(['e-other']);
  });

  it('concerns one integration, or all that are named', async () => {
    await aFinishedRun();
    const [first, second] = [integrationId, (await anIntegration(store)).id];
    integrationId = second;
    await aFinishedRun();
    await erase([first]);
    expect(await traces()).toContain('links');
    expect(await erase([first, second])).toHaveLength(2);
    expect(await traces()).toEqual([]);
  });

  it('is refused while a run works, and nothing is erased then', async () => {
    await aFinishedRun();
    const runId = await aPlannedRun(store, integrationId, [erika()]);
    await store.runs.setPhase(runId, 'applying', 'applying');
    expect(await erase()).toEqual({ openRun: runId });
    expect(await traces()).toContain('links');
    expect(await store.erasures.find(integrationId, ERIKA)).toBeNull();
  });

  it('takes the person out of a plan that waits, so that its approval does not bring them back', async () => {
    const runId = await aPlannedRun(store, integrationId, [erika(), somebody('e-other', ['create'])]);
    await store.runs.setPhase(runId, 'waiting', 'waiting');
    await erase();
    await store.runs.setPhase(runId, 'applying', 'applying');
    await store.links.adopt(integrationId, runId);
    const people = await store.steps.claim(claimOf(integrationId, runId), 9);
    expect(people.map(({ employeeId }) => employeeId)).toEqual(['e-other']);
    expect(await traces()).toEqual([]);
  });

  it('is taken back as a whole where it cannot be kept for restores', async () => {
    await aFinishedRun();
    const full = () => Promise.reject(new Error('the disk is full'));
    await expect(store.erasures.erase([integrationId], ERIKA, 'lea', full)).rejects.toThrow('the disk is full');
    expect(await traces()).toContain('links');
    expect(await store.erasures.find(integrationId, ERIKA)).toBeNull();
  });

  it('stands until somebody readmits the person', async () => {
    await erase();
    expect(await store.erasures.readmit([integrationId], ERIKA, nothing)).toMatchObject([{ employeeId: ERIKA }]);
    expect(await store.holds.heldBack(integrationId)).toEqual(new Map());
    expect(await store.erasures.readmit([integrationId], ERIKA, nothing)).toEqual([]);
  });
});
