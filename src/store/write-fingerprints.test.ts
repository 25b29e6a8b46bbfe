import { afterAll, beforeAll, expect, it } from 'vitest';
import { fingerprintOf } from '../domain/fingerprint.ts';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import { employeeKeys } from '../domain/plan.ts';
import { anEmployee, rulesFor } from '../domain/testing/builders.ts';
import type { StepOutcome } from '../ports/lms-port.ts';
import type { PlannedPerson } from '../ports/step-store.ts';
import { databaseOf } from './database.ts';
import {
  aCheckedRun,
  anIntegration,
  aPlannedRun,
  claimOf,
  outcomeOf,
  type StoreForTests,
  somebody,
  somebodySkipped,
  storeForTests,
} from './testing/stored.ts';
import { writeFingerprints } from './write-fingerprints.ts';

let store: StoreForTests;
beforeAll(async () => {
  store = await storeForTests();
});
afterAll(() => store?.close());

/** A run whose people were read, so that they have a hash. */
async function aRun(id: IntegrationId, people: readonly PlannedPerson[]): Promise<RunId> {
  const runId = await aPlannedRun(store, id, people);
  const mark = { page: 1, pass: 1, total: null, rows: people.length, unreadable: 0, cursor: null };
  const records = people.map(({ plan }) => {
    const employee = anEmployee(plan.employeeId);
    return { employee, hash: `hash-${plan.employeeId}`, keys: employeeKeys(employee, rulesFor().resolved) };
  });
  await store.reads.saveEmployees(runId, mark, records);
  return runId;
}

async function fingerprints(id: IntegrationId): Promise<Record<string, string | null>> {
  const rows = await store.rows<{ employee_id: string; fingerprint: string | null }>(
    'SELECT employee_id, fingerprint FROM links WHERE integration_id = $1 ORDER BY employee_id',
    [id],
  );
  return Object.fromEntries(rows.map((row) => [row.employee_id, row.fingerprint]));
}

async function apply(id: IntegrationId, runId: RunId, resultOf: Record<string, StepOutcome['result']>): Promise<void> {
  const claim = claimOf(id, runId);
  const claimed = await store.steps.claim(claim, 100);
  await store.steps.record(
    claim,
    claimed.map((person) => outcomeOf(person, { results: [resultOf[person.employeeId] ?? 'applied'] })),
  );
}

it('notes who is in step at the end of a run, under the version of its settings', async () => {
  const { id } = await anIntegration(store);
  const people = [
    somebody('created', ['create']),
    somebody('failed', ['update'], { learnerId: 'L-failed' }),
    somebody('left', [], { learnerId: 'L-left', inScope: false, match: 'out-of-scope' }),
    somebodySkipped('skipped'),
    somebody('unchanged', [], { learnerId: 'L-unchanged' }),
  ];
  const runId = await aRun(id, people);
  await store.rows(`INSERT INTO links (integration_id, employee_id, learner_id) VALUES ($1, 'skipped', 'L-skipped')`, [
    id,
  ]);
  await store.rows(`UPDATE links SET fingerprint = 'v1:before' WHERE integration_id = $1`, [id]);
  await apply(id, runId, { failed: 'failed' });
  await store.runs.close(runId, 'completed');
  expect(await fingerprints(id)).toEqual({
    created: fingerprintOf(1, 'hash-created'),
    failed: null, // half of it may be written: in step with nothing
    left: 'v1:before',
    skipped: 'v1:before',
    unchanged: fingerprintOf(1, 'hash-unchanged'),
  });
});

it('notes nothing of what a run planned and did not do, nor of somebody who was written for since', async () => {
  const { id } = await anIntegration(store);
  const runId = await aRun(id, [
    somebody('newer', [], { learnerId: 'L-newer' }),
    somebody('planned', ['update'], { learnerId: 'L-planned' }),
  ]);
  await store.rows(
    `UPDATE links SET fingerprint = 'v1:before', applied_read_at = now() + interval '1 hour' WHERE integration_id = $1 AND employee_id = 'newer'`,
    [id],
  );
  await store.rows(`UPDATE links SET fingerprint = 'v1:before' WHERE integration_id = $1`, [id]);
  await store.runs.close(runId, 'expired');
  expect(await fingerprints(id)).toEqual({ newer: 'v1:before', planned: 'v1:before' });
});

it('notes nothing in a preview, whose settings are not in force', async () => {
  const { id } = await anIntegration(store);
  const runId = await aRun(id, [somebody('e1', [], { learnerId: 'L1' })]);
  await store.rows('UPDATE runs SET preview = true WHERE id = $1', [runId]);
  await store.runs.close(runId, 'completed');
  expect(await fingerprints(id)).toEqual({ e1: null });
});

it('forgets whom an undo wrote for', async () => {
  const { id } = await anIntegration(store);
  const runId = await aRun(id, [somebody('e1', ['update'], { learnerId: 'L1' })]);
  await store.rows(`UPDATE runs SET kind = 'undo' WHERE id = $1`, [runId]);
  await store.rows(`UPDATE links SET fingerprint = 'v1:before' WHERE integration_id = $1`, [id]);
  await apply(id, runId, {});
  await store.runs.close(runId, 'completed');
  expect(await fingerprints(id)).toEqual({ e1: null });
});

it('costs little more for ten thousand people than writing their rows', async () => {
  const { id } = await anIntegration(store);
  const runId = await aCheckedRun(store, id);
  const values = `SELECT $1, 'e' || n FROM generate_series(1, 10000) n`;
  await store.rows(
    `INSERT INTO links (integration_id, employee_id, learner_id) SELECT $1, 'e' || n, 'L' || n FROM generate_series(1, 10000) n`,
    [id],
  );
  await store.rows(
    `INSERT INTO run_people (run_id, employee_id, position, in_scope, match, disposition)
     SELECT $1, 'e' || n, CASE WHEN n % 2 = 0 THEN n END, true, 'linked', 'change' FROM generate_series(1, 10000) n`,
    [runId],
  );
  await store.rows(
    `INSERT INTO steps (run_id, position, ordinal, employee_id, kind, status)
     SELECT $1, n, 0, 'e' || n, 'update', 'applied' FROM generate_series(2, 10000, 2) n`,
    [runId],
  );
  await store.rows(
    `INSERT INTO read_employees (run_id, employee_id, pass, in_scope, hash) SELECT v.*, 1, true, md5(random()::text) FROM (${values}) v`,
    [runId],
  );
  await store.rows('ANALYZE links, run_people, steps, read_employees');
  const began = performance.now();
  await writeFingerprints(databaseOf(store.pool), runId);
  const tookMs = performance.now() - began;
  const all = Object.values(await fingerprints(id));
  expect(all.filter((one) => one?.startsWith('v1:'))).toHaveLength(10_000);
  const plain = performance.now();
  await store.rows(`UPDATE links SET fingerprint = 'v1:' || md5(employee_id) WHERE integration_id = $1`, [id]);
  const floorMs = performance.now() - plain;
  expect(tookMs).toBeLessThan(50 * floorMs); // about 5; a scan for each of them would be hundreds
});
