import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOTHING_GUARDED } from '../domain/guard/guarded-changes.ts';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
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
beforeAll(async () => {
  store = await storeForTests();
});
afterAll(() => store?.close());

/** A run with one applied step and a mail, whose end and mail lie that many days back; null leaves the run open. */
async function aRun(daysAgo: number | null) {
  const { id: integrationId } = await anIntegration(store);
  const runId = await aPlannedRun(store, integrationId, [somebody('e1', ['create'])]);
  const claim = claimOf(integrationId, runId);
  await store.steps.record(
    claim,
    (await store.steps.claim(claim, 1)).map((person) => outcomeOf(person)),
  );
  const mail = { to: [], subject: '', text: '', html: '', integrationId, runId, purpose: 'summary' };
  const mailId = (await store.mails.keep({ ...mail, status: 'kept' })) ?? '';
  if (daysAgo !== null) {
    await store.runs.close(runId, 'completed');
    await store.rows(`UPDATE runs SET finished_at = now() - $2 * interval '1 day' WHERE id = $1`, [runId, daysAgo]);
    await store.rows(`UPDATE mails SET created_at = now() - $2 * interval '1 day' WHERE id = $1`, [mailId, daysAgo]);
  }
  return { runId, mailId };
}

it('values of steps go after 90 days and mails after 30, and nothing sooner', async () => {
  const runs = { open: await aRun(null), fresh: await aRun(29), month: await aRun(31), quarter: await aRun(91) };
  const counts = (await store.runs.read(runs.quarter.runId))?.counts;
  await store.retention.purge();
  await store.retention.purge();

  const left = { open: [1, true], fresh: [1, true], month: [1, false], quarter: [0, false] };
  for (const [name, { runId, mailId }] of Object.entries(runs)) {
    const values = await store.rows('SELECT 1 FROM steps WHERE run_id = $1 AND step IS NOT NULL', [runId]);
    const mail = await store.mails.read(mailId);
    expect([values.length, mail !== null], name).toEqual(left[name as keyof typeof left]);
  }
  expect((await store.runs.read(runs.quarter.runId))?.counts).toEqual(counts);
  expect(counts).toMatchObject({ created: 1, invited: 1 });
  expect((await store.runs.progress(runs.quarter.runId)).counts).toEqual(counts);
  expect(await store.rows('SELECT status FROM steps WHERE run_id = $1', [runs.quarter.runId])).toEqual([
    { status: 'applied' },
  ]);
});

it('invariant 11, kept no longer than it serves: each integration has ages of its own, edits that were seen among them', async () => {
  const [short, usual] = [await aRun(8), await aRun(8)];
  const ofRun = async ({ runId }: { runId: string }) => (await store.runs.read(runId as RunId))?.integrationId;
  await store.rows(
    `UPDATE integrations SET safety = jsonb_set(safety, '{retention}', '{"valuesDays":7,"mailsDays":7}') WHERE id = $1`,
    [await ofRun(short)],
  );
  for (const run of [short, usual]) {
    await store.rows(
      `INSERT INTO drifts (integration_id, employee_id, field, learner_id, policy, expected, found, seen_at)
       VALUES ($1, 'e1', 'f', 'L-e1', 'report', 'Kern', 'Korn', now() - interval '8 days')`,
      [await ofRun(run)],
    );
  }
  await store.retention.purge();

  const kept = async (run: { runId: string; mailId: string }) => [
    (await store.rows('SELECT 1 FROM steps WHERE run_id = $1 AND step IS NOT NULL', [run.runId])).length,
    (await store.mails.read(run.mailId)) !== null,
    (await store.rows('SELECT expected, found FROM drifts WHERE integration_id = $1', [await ofRun(run)]))[0],
  ];
  expect(await kept(short)).toEqual([0, false, { expected: null, found: null }]);
  expect(await kept(usual)).toEqual([1, true, { expected: 'Kern', found: 'Korn' }]);
});

it('keys of starts go after a day, and their runs stay', async () => {
  const { id } = await anIntegration(store);
  const run = { integrationId: id, kind: 'full', dryRun: false, settingsVersion: 1 } as const;
  const [old, fresh] = [
    await store.keys.createRun(run, { key: 'old', requestHash: 'h' }),
    await store.keys.createRun(run, { key: 'fresh', requestHash: 'h' }),
  ];
  const aged = `UPDATE idempotency_keys SET created_at = now() - $2 * interval '1 hour' WHERE run_id = $1`;
  await store.rows(aged, [old?.id, 25]);
  await store.rows(aged, [fresh?.id, 23]);
  await store.retention.purge();
  expect(await store.keys.find(id, 'old')).toBeNull();
  expect(await store.keys.find(id, 'fresh')).toMatchObject({ runId: fresh?.id });
  expect(await store.runs.list({ integrationId: id, limit: 9 })).toHaveLength(2);
});

it('entries of the audit log go after 400 days', async () => {
  const attempt = {
    tokenId: null,
    tokenName: 'installation',
    userId: null,
    role: 'admin',
    method: 'POST',
    route: '/',
    target: null,
  } as const;
  for (const daysAgo of [399, 401]) {
    const id = await store.audit.begin({ ...attempt, operation: `done${daysAgo}` });
    await store.rows(`UPDATE audit_log SET at = now() - $2 * interval '1 day' WHERE id = $1`, [Number(id), daysAgo]);
  }
  await store.retention.purge();
  expect((await store.audit.list({ limit: 9 })).map(({ operation }) => operation)).toEqual(['done399']);
});

describe('what changes of single people leave behind', () => {
  /** A run of one person, with its steps, that ended that many days ago. */
  async function anUpdate(integrationId: IntegrationId, employeeId: string, daysAgo: number): Promise<RunId> {
    const order = { integrationId, employeeId: employeeId as EmployeeId, settingsVersion: 1 };
    const { id } = await store.personRuns.order(order);
    await store.steps.savePlan(id, [somebody(employeeId, ['create'])], 0);
    await store.guard.use(id, integrationId, { ...NOTHING_GUARDED, deactivation: 1 });
    await store.runs.close(id, 'completed');
    await store.rows(`UPDATE runs SET finished_at = now() - $2 * interval '1 day' WHERE id = $1`, [id, daysAgo]);
    await store.rows(`UPDATE guard_uses SET at = now() - $2 * interval '1 day' WHERE run_id = $1`, [id, daysAgo]);
    return id;
  }
  const kept = async (ids: readonly RunId[]) =>
    Promise.all(ids.map(async (id) => [(await store.runs.read(id)) !== null, (await stepsOf(id)).length]));
  const stepsOf = (id: RunId) => store.rows('SELECT 1 FROM steps WHERE run_id = $1', [id]);

  it('goes with its values, and a full run of the same age stays', async () => {
    const { id } = await anIntegration(store);
    const runs = [await anUpdate(id, 'e1', 91), await anUpdate(id, 'e1', 89)];
    const full = await aRun(91);
    await store.retention.purge();
    expect(await kept([...runs, full.runId])).toEqual([
      [false, 0],
      [true, 1],
      [true, 1],
    ]);
  });

  it('stays for as long as the guard adds it up', async () => {
    const { id } = await anIntegration(store);
    const [inside, outside] = [await anUpdate(id, 'e1', 20), await anUpdate(id, 'e2', 40)];
    const safety = '{"retention":{"valuesDays":7,"mailsDays":7},"guard":{"windowDays":30}}';
    await store.rows(`UPDATE integrations SET safety = $2 WHERE id = $1`, [id, safety]);
    await store.retention.purge();
    expect(await kept([inside, outside])).toEqual([
      [true, 1],
      [false, 0],
    ]);
  });

  it('is no hint after 30 days, unless nobody has served it', async () => {
    const { id } = await anIntegration(store);
    for (const [digest, days] of Object.entries({ young: 29, old: 31, waits: null }))
      await store.rows(
        `INSERT INTO hints (integration_id, employee_id, source, digest, received_at, served_at)
         VALUES ($1, 'e1', 'webhook', $2, now() - interval '400 days', now() - $3 * interval '1 day')`,
        [id, digest, days],
      );
    for (const days of [29, 31])
      await store.rows(
        `INSERT INTO freshness (integration_id, source, received_at, written_at)
         VALUES ($1, 'webhook', now(), now() - $2 * interval '1 day')`,
        [id, days],
      );
    await store.retention.purge();
    const hints = await store.rows('SELECT digest FROM hints WHERE integration_id = $1 ORDER BY digest', [id]);
    expect(hints).toEqual([{ digest: 'waits' }, { digest: 'young' }]);
    expect(await store.rows('SELECT 1 FROM freshness WHERE integration_id = $1', [id])).toHaveLength(1);
  });
});
