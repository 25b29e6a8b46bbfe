import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmployeeId, RunId } from '../domain/ids.ts';
import type { ClosedRunStatus } from '../domain/run.ts';
import type { Integration } from '../ports/integration-store.ts';
import { anIntegration, aPlannedRun, claimOf, type StoreForTests, somebody, storeForTests } from './testing/stored.ts';

let store: StoreForTests;
beforeAll(async () => {
  store = await storeForTests();
});
afterAll(() => store?.close());

async function aClosedRun({ id: integrationId }: Integration, status: ClosedRunStatus, dryRun = false): Promise<RunId> {
  const { id } = await store.runs.create({ integrationId, kind: 'full', dryRun, settingsVersion: 1 });
  await store.runs.close(id, status);
  return id;
}

async function watched({ name }: Integration) {
  return (await store.watch.integrations()).find(({ integration }) => integration === name);
}

async function lastRun({ name }: Integration) {
  return (await store.watch.lastRuns()).find(({ integration }) => integration === name);
}

async function finishedAt(runId: RunId) {
  return (await store.runs.read(runId))?.finishedAt;
}

describe('an integration that is watched', () => {
  it('has no success before its first run, and is expected to have one a day', async () => {
    const acme = await anIntegration(store);
    expect(await watched(acme)).toEqual({
      integration: acme.name,
      createdAt: acme.createdAt,
      syncIntervalMinutes: 1_440,
      lastSuccessAt: null,
      quarantine: null,
    });
    expect(await lastRun(acme)).toBeUndefined();
  });

  it('last succeeded with its newest completed run, whatever dry runs, failures and other integrations came after', async () => {
    const [acme, other] = [await anIntegration(store), await anIntegration(store)];
    await aClosedRun(acme, 'completed');
    const good = await aClosedRun(acme, 'completed_with_problems');
    await aClosedRun(acme, 'completed', true);
    await aClosedRun(acme, 'cancelled');
    await aClosedRun(acme, 'failed');
    await aClosedRun(other, 'completed');
    expect(await watched(acme)).toMatchObject({ lastSuccessAt: await finishedAt(good) });
  });

  it('shows of its newest real run how it ended and what it found', async () => {
    const acme = await anIntegration(store);
    await aClosedRun(acme, 'completed');
    const run = await aPlannedRun(store, acme.id, [somebody('e1', ['create']), somebody('e2', ['create'])]);
    await store.runs.setProblems(run, 'plan', [
      { code: 'no-email', severity: 'warning' },
      { code: 'status-unknown', severity: 'warning' },
      { code: 'out-of-scope', severity: 'info' },
    ]);
    await store.runs.setProblems(run, 'apply', [
      { code: 'write-refused', severity: 'error', employeeId: 'e1' as EmployeeId },
    ]);
    await store.runs.setProblems(run, 'end', [{ code: 'lms-key-refused', severity: 'error' }]);
    await store.runs.close(run, 'failed');
    await aClosedRun(acme, 'completed', true);
    await store.runs.create({ integrationId: acme.id, kind: 'full', dryRun: false, settingsVersion: 1 });
    expect(await lastRun(acme)).toMatchObject({
      status: 'failed',
      failure: 'lms-key-refused',
      finishedAt: await finishedAt(run),
      durationMs: expect.any(Number),
      people: 2,
      counts: { created: 0, failed: 0 },
      problems: { error: 2, warning: 2, info: 1 },
    });
    await aClosedRun(acme, 'completed');
    expect(await lastRun(acme)).toMatchObject({ status: 'completed', failure: null, problems: { error: 0 } });
  });
});

describe('the totals', () => {
  it('count runs by status, steps by kind and outcome, mails by status', async () => {
    const before = await store.watch.totals();
    const acme = await anIntegration(store);
    const runId = await aPlannedRun(store, acme.id, [
      somebody('e1', ['create', 'add-to-group']),
      somebody('e2', ['create']),
    ]);
    await store.steps.claim(claimOf(acme.id, runId, { to: 1 }), 10);
    const meanwhile = await store.watch.totals();
    await store.runs.close(runId, 'superseded');
    const mail = { to: [], subject: '', text: '', html: '', integrationId: acme.id, runId, purpose: 'summary' };
    await store.mails.keep({ ...mail, status: 'unknown' });

    const after = await store.watch.totals();
    const grown = (kind: string, status: string, now = after) => {
      const of = (totals: typeof after) =>
        totals.steps.find((one) => one.kind === kind && one.status === status)?.count ?? 0;
      return of(now) - of(before);
    };
    expect([grown('create', 'sending', meanwhile), grown('create', 'pending', meanwhile)]).toEqual([1, 1]);
    expect(after.runs).toContainEqual({ status: 'superseded', count: 1 });
    // what was sent and never answered is shown as such once nobody will look it up any more
    expect([grown('create', 'unconfirmed'), grown('create', 'pending'), grown('add-to-group', 'unconfirmed')]).toEqual([
      1, 1, 1,
    ]);
    expect(after.mails).toEqual([{ status: 'unknown', count: 1 }]);
  });

  it('count a run that rests as paused', async () => {
    const acme = await anIntegration(store);
    const { id } = await store.runs.create({ integrationId: acme.id, kind: 'full', dryRun: false, settingsVersion: 1 });
    await store.runs.setPhase(id, 'applying', 'applying');
    await store.runs.setPaused(id, true);
    expect((await store.watch.totals()).runs).toContainEqual({ status: 'paused', count: 1 });
  });
});
