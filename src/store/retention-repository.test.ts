import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunId } from '../domain/ids.ts';
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
