import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LearnerId } from '../domain/ids.ts';
import { learnerKeys } from '../domain/plan.ts';
import { aLearner } from '../domain/testing/builders.ts';
import { aCheckedRun, anIntegration, type StoreForTests, storeForTests } from './testing/stored.ts';

let store: StoreForTests;
beforeAll(async () => {
  store = await storeForTests();
});
afterAll(() => store?.close());

it('invitations, which pile up for ever, do not make a list of accounts look longer than it is', async () => {
  const runId = await aCheckedRun(store, (await anIntegration(store)).id);
  const invitation = { ...aLearner('9'), id: 'invitation:9' as LearnerId, invitation: 'over' } as const;
  const rows = [aLearner('1'), aLearner('2'), invitation].map((learner) => ({
    ...{ learner, hash: learner.id, keys: { ...learnerKeys(learner), activeAdministrator: false } },
  }));
  const mark = { page: 1, pass: 1, total: null, rows: 3, unreadable: 0, cursor: null };
  await store.reads.saveLearners(runId, mark, rows);
  expect(await store.reads.tally(runId, 'learners', 1)).toMatchObject({ distinct: 2 });
  expect(await store.reads.learnerKeys(runId)).toHaveLength(3);
});
