import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_CERTIFICATES } from '../domain/certificates/certificate-settings.ts';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import { NO_COUNTS } from '../domain/run.ts';
import { aLearner } from '../domain/testing/builders.ts';
import {
  aCheckedRun,
  anIntegration,
  aPlannedRun,
  claimOf,
  manyPeople,
  outcomeOf,
  type StoreForTests,
  somebody,
  somebodySkipped,
  storeForTests,
} from './testing/stored.ts';

let store: StoreForTests;
let integrationId: IntegrationId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integrationId = (await anIntegration(store)).id;
});
afterAll(() => store?.close());

function newRun(dryRun = false) {
  return store.runs.create({ integrationId, kind: 'full', dryRun, settingsVersion: 1 });
}

/** Something that was read later than the run's data was written for these people. */
async function newerAppliedFor(people: readonly string[], runId: RunId): Promise<void> {
  await store.rows(
    `UPDATE links SET applied_read_at = (SELECT read_at FROM runs WHERE id = $1) + interval '1 s'
     WHERE integration_id = $2 AND employee_id = ANY ($3)`,
    [runId, integrationId, people],
  );
}

describe('a list of runs', () => {
  it('comes newest first, page by page, each run once', async () => {
    const made: RunId[] = [];
    for (let count = 0; count < 5; count++) made.push((await newRun()).id);
    const newestFirst = made.toReversed();
    const first = await store.runs.list({ integrationId, limit: 2 });
    expect(first.map((run) => run.id)).toEqual(newestFirst.slice(0, 2));
    const rest = await store.runs.list({ integrationId, limit: 10, before: newestFirst[1] as RunId });
    expect(rest.map((run) => run.id)).toEqual(newestFirst.slice(2));
  });

  it('holds the runs of one integration, or of all', async () => {
    const { id } = await newRun();
    const other = await anIntegration(store);
    const { id: otherId } = await store.runs.create({
      integrationId: other.id,
      kind: 'full',
      dryRun: true,
      settingsVersion: 1,
    });
    expect((await store.runs.list({ integrationId, limit: 10 })).map((run) => run.id)).toEqual([id]);
    expect((await store.runs.list({ limit: 2 })).map((run) => run.id)).toEqual([otherId, id]);
  });

  it('holds the kinds that are asked for, also on the pages behind', async () => {
    const [first, second] = [await newRun(), await newRun()];
    const update = await store.runs.create({ integrationId, kind: 'person', dryRun: false, settingsVersion: 1 });
    const listed = async (filter: object) =>
      (await store.runs.list({ integrationId, limit: 10, ...filter })).map((run) => run.id);
    expect(await listed({})).toEqual([update.id, second.id, first.id]);
    expect(await listed({ kinds: ['full', 'undo'] })).toEqual([second.id, first.id]);
    expect(await listed({ kinds: ['full', 'undo'], before: update.id, limit: 1 })).toEqual([second.id]);
    expect(await listed({ kinds: ['person'] })).toEqual([update.id]);
  });
});

describe('a run', () => {
  it('begins queued and empty, and is gone when it is discarded', async () => {
    const run = await newRun();
    expect(run).toMatchObject({ status: 'queued', phase: 'queued', counts: NO_COUNTS, paused: false, people: 0 });
    expect(await store.runs.read(run.id)).toEqual(run);
    await store.runs.discard(run.id);
    expect(await store.runs.read(run.id)).toBeNull();
  });

  it('keeps its basis, with the moment by the database’s clock', async () => {
    const { id } = await newRun();
    await expect(store.runs.basis(id)).rejects.toThrow();
    const checked = await aCheckedRun(store, integrationId);
    const { readAt, settingsVersion } = await store.runs.basis(checked);
    const [clock] = await store.rows<{ now: Date }>('SELECT now() AS now');
    expect(settingsVersion).toBe(1);
    expect(Math.abs((clock?.now.getTime() ?? 0) - readAt.getTime())).toBeLessThan(5_000);
  });

  it('says paused while it applies and is paused, and goes back to applying', async () => {
    const { id } = await newRun();
    await store.runs.setPhase(id, 'applying', 'applying');
    await store.runs.setPaused(id, true);
    expect(await store.runs.isPaused(id)).toBe(true);
    expect(await store.runs.read(id)).toMatchObject({ status: 'paused', paused: true });
    expect(await store.runs.openRuns(integrationId)).toMatchObject([{ id, status: 'paused' }]);
    await store.runs.setPaused(id, false);
    expect(await store.runs.read(id)).toMatchObject({ status: 'applying', paused: false });
  });

  it('is closed once; what comes later changes nothing', async () => {
    const { id } = await newRun();
    await store.runs.setPaused(id, true);
    expect(await store.runs.close(id, 'cancelled')).toBe(true);
    const closed = await store.runs.read(id);
    expect(closed).toMatchObject({ status: 'cancelled', phase: 'done', paused: false });
    expect(closed?.finishedAt).toBeInstanceOf(Date);

    expect(await store.runs.close(id, 'completed')).toBe(false);
    await store.runs.setPhase(id, 'applying', 'applying');
    await store.runs.setPaused(id, true);
    expect(await store.runs.read(id)).toEqual(closed);
    expect(await store.runs.openRuns(integrationId)).toEqual([]);
  });

  it('has certificates of everybody looked for when it is closed, whoever closes it, unless it can have linked nobody', async () => {
    const asked = async () => (await store.certificateReads.read(integrationId)).everythingAskedAt;
    await store.integrations.change(integrationId, { certificates: { ...NO_CERTIFICATES, enabled: true } });
    const request = { integrationId, settingsVersion: 1, dryRun: false } as const;
    await store.runs.close((await newRun(true)).id, 'failed');
    await store.runs.close((await store.runs.create({ ...request, kind: 'full', preview: true })).id, 'failed');
    await store.runs.close((await store.runs.create({ ...request, kind: 'drift' })).id, 'failed');
    expect(await asked()).toBeNull();
    const { id } = await newRun();
    await store.runs.close(id, 'failed');
    const first = await asked();
    expect(first).toEqual(expect.any(Date));
    await store.runs.close(id, 'completed');
    expect(await asked()).toEqual(first);
  });

  it('drops what it read of people when it is closed', async () => {
    const runId = await aCheckedRun(store, integrationId);
    const mark = { page: 1, pass: 1, total: 1, rows: 1, unreadable: 0, cursor: null };
    const learner = aLearner('1');
    const keys = { id: learner.id, externalId: null, email: null, fullName: '', activeAdministrator: false };
    await store.reads.saveLearners(runId, mark, [{ learner, hash: 'h', keys }]);
    await store.reads.saveEmployees(runId, mark, [
      { outOfScope: { id: somebody('e1', []).plan.employeeId, status: null, values: {} } },
    ]);
    await store.runs.close(runId, 'completed');
    const left = await store.rows(
      'SELECT (SELECT count(*) FROM read_employees) + (SELECT count(*) FROM read_learners) + (SELECT count(*) FROM read_pages) AS rows',
    );
    expect(left).toEqual([{ rows: '0' }]);
  });
});

describe('the counts of a run', () => {
  const people = () => [
    somebody('e1', ['create', 'add-to-group']),
    somebody('e2', ['update', 'reactivate'], { learnerId: 'L2' }),
    somebody('e3', ['deactivate'], { learnerId: 'L3' }),
    somebody('e4', ['create']),
    somebody('e5', [], { learnerId: 'L5' }),
    somebodySkipped('e6'),
    somebodySkipped('e7', { inScope: false, match: 'out-of-scope' }),
  ];

  it('grow while it goes on, and stand in the run when it is closed', async () => {
    const runId = await aPlannedRun(store, integrationId, people());
    expect(await store.runs.progress(runId)).toEqual({
      counts: { ...NO_COUNTS, unchanged: 1, skipped: 1 },
      done: 0,
      total: 4,
    });
    const claim = claimOf(integrationId, runId, { to: 3 });
    const claimed = await store.steps.claim(claim, 10);
    await store.steps.record(
      claim,
      claimed.map((person) => outcomeOf(person)),
    );
    const counts = {
      ...NO_COUNTS,
      created: 1,
      updated: 1,
      deactivated: 1,
      groupsAdded: 1,
      invited: 1,
      unchanged: 1,
      skipped: 1,
    };
    expect(await store.runs.progress(runId)).toEqual({ counts, done: 3, total: 4 });
    expect((await store.runs.read(runId))?.counts).toEqual(NO_COUNTS);
    await store.runs.close(runId, 'completed');
    expect((await store.runs.read(runId))?.counts).toEqual(counts);
    expect(await store.runs.progress(runId)).toEqual({ counts, done: 3, total: 4 });
  });

  it('count a person with a step that did not arrive once, and not as done well', async () => {
    const runId = await aPlannedRun(store, integrationId, people());
    const claim = claimOf(integrationId, runId);
    const claimed = await store.steps.claim(claim, 10);
    const results = {
      e1: ['applied', 'failed'],
      e2: ['failed', 'failed'],
      e3: ['unconfirmed'],
      e4: ['applied'],
    } as const;
    await store.steps.record(
      claim,
      claimed.map((person) => outcomeOf(person, { results: results[person.employeeId as keyof typeof results] })),
    );
    expect(await store.runs.progress(runId)).toEqual({
      counts: { ...NO_COUNTS, created: 2, invited: 2, failed: 3, unchanged: 1, skipped: 1 },
      done: 4,
      total: 4,
    });
  });

  it('are the same while it goes on and in the end, though nobody looks at its steps meanwhile', async () => {
    const runId = await aPlannedRun(store, integrationId, manyPeople(30, ['create', 'add-to-group']));
    await newerAppliedFor(['e003', 'e029'], runId);
    const batches = [0, 10, 20].map((from) =>
      claimOf(integrationId, runId, { from, to: from + 10, owner: `of ${from}` }),
    );
    await Promise.all(
      batches.map(async (claim) => {
        for (
          let claimed = await store.steps.claim(claim, 3);
          claimed.length > 0;
          claimed = await store.steps.claim(claim, 3)
        )
          await store.steps.record(
            claim,
            claimed.map((person) =>
              outcomeOf(person, { results: person.employeeId === 'e015' ? ['applied', 'failed'] : [] }),
            ),
          );
        await store.steps.dropOutdated(claim);
      }),
    );
    const live = await store.runs.progress(runId);
    expect(live).toMatchObject({
      counts: { created: 28, groupsAdded: 27, invited: 28, failed: 1 },
      done: 30,
      total: 30,
    });
    await store.runs.close(runId, 'completed');
    // whoever was left out on the way counts as skipped when it closes
    const left = { ...live.counts, skipped: live.counts.skipped + 2 };
    expect(await store.runs.progress(runId)).toEqual({ ...live, counts: left });
  });

  it('of a dry run are what would be done', async () => {
    const runId = await aPlannedRun(store, integrationId, people(), { dryRun: true });
    const counts = {
      ...NO_COUNTS,
      created: 2,
      updated: 1,
      deactivated: 1,
      groupsAdded: 1,
      invited: 2,
      unchanged: 1,
      skipped: 1,
    };
    expect((await store.runs.progress(runId)).counts).toEqual(counts);
    await store.runs.close(runId, 'completed');
    expect((await store.runs.read(runId))?.counts).toEqual(counts);
  });
});
