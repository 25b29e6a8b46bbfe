import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Waiting } from '../../src/activities/decide.ts';
import type { Activities } from '../../src/activities/index.ts';
import type { DecisionOutcome } from '../../src/domain/decision.ts';
import { approveUpdate, rejectUpdate, supersedeUpdate } from '../../src/workflows/messages.ts';
import { fakeActivities } from '../support/fake-activities.ts';
import { openSyncs, type Sync, type Syncs } from './open-syncs.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
let syncs: Syncs;
beforeAll(async () => {
  syncs = await openSyncs();
});
afterAll(() => syncs?.stop());

const PATIENCE = { timeout: 20_000, interval: 50 };
const PLAN = { people: 30, planHash: 'the-plan', calls: 30, seconds: 60, waits: true };

/** Activities of a run whose plan waits, and a store that knows one decision. */
function waitingPlan(replaced: Partial<Activities> = {}) {
  let decided: DecisionOutcome | null = null;
  const now = (): Waiting => (decided ? { outcome: decided } : { leftMs: 86_400_000 });
  const fakes = fakeActivities({
    people: 30,
    makePlan: async () => PLAN,
    beginWaiting: async () => now(),
    readDecision: async () => now(),
    noteDecision: async (_runId, outcome) => {
      decided ??= outcome;
    },
    ...replaced,
  });
  function decideInStore(outcome: DecisionOutcome): void {
    decided = outcome;
  }
  return { fakes, decideInStore };
}
const isWaiting = (sync: Sync) =>
  vi.waitFor(async () => expect((await sync.progress()).phase).toBe('waiting'), PATIENCE);
const approve = ({ handle, input: { runId } }: Sync, planHash = 'the-plan') =>
  handle.executeUpdate(approveUpdate, { args: [{ runId, planHash }] });
const refusal = (type: string) => expect.objectContaining({ cause: expect.objectContaining({ type }) });

describe.concurrent('a plan that waits', () => {
  it('is applied when exactly this plan is approved, and nothing is written before (invariant 7)', async () => {
    const { fakes } = waitingPlan();
    const sync = await syncs.start(fakes);
    await isWaiting(sync);
    await expect(approve(sync, 'another-plan')).rejects.toEqual(refusal('plan-differs'));
    expect(fakes.begun()).not.toContain('beginApplying');
    await approve(sync);
    expect(await sync.result()).toMatchObject({ status: 'completed' });
    expect(fakes.begun().indexOf('beginRecheck')).toBeLessThan(fakes.begun().indexOf('beginApplying'));
    expect(fakes.batches().at(-1)?.[1]).toBe(30);
  });

  it.each([
    ['rejected', rejectUpdate],
    ['superseded', supersedeUpdate],
  ] as const)('ends %s without a write', async (outcome, update) => {
    const { fakes } = waitingPlan();
    const sync = await syncs.start(fakes);
    await isWaiting(sync);
    await sync.handle.executeUpdate(update, { args: [{ runId: sync.input.runId }] });
    expect(await sync.result()).toMatchObject({ status: outcome });
    expect(fakes.begun()).not.toContain('applyPeople');
    expect(fakes.asked('closeRun')).toMatchObject([[sync.input.runId, sync.input.integrationId, { how: outcome }]]);
  });

  it('ends when its time is over', async () => {
    const { fakes } = waitingPlan({
      beginWaiting: async () => ({ leftMs: 1_000 }),
      readDecision: async () => ({ outcome: 'expired' }),
    });
    const sync = await syncs.start(fakes);
    expect(await sync.result()).toMatchObject({ status: 'expired' });
  });

  it('takes the decision that stands in the store, whatever it is told', async () => {
    const { fakes, decideInStore } = waitingPlan();
    const sync = await syncs.start(fakes);
    await isWaiting(sync);
    decideInStore('rejected');
    await approve(sync);
    expect(await sync.result()).toMatchObject({ status: 'rejected' });
  });

  it('finds a decision in the store that nobody could tell it', async () => {
    const { fakes } = waitingPlan({
      beginWaiting: async () => ({ leftMs: 500 }),
      readDecision: async () => ({ outcome: 'approved' }),
    });
    const sync = await syncs.start(fakes);
    expect(await sync.result()).toMatchObject({ status: 'completed' });
  });

  it('can be cancelled', async () => {
    const { fakes } = waitingPlan();
    const sync = await syncs.start(fakes);
    await isWaiting(sync);
    await sync.handle.cancel();
    await expect(sync.result()).rejects.toThrow();
    expect(fakes.asked('closeRun')).toMatchObject([[expect.anything(), expect.anything(), { how: 'cancelled' }]]);
  });

  it('is read again after the wait, with new passes, and then held against what was approved', async () => {
    const { fakes } = waitingPlan({ beginRecheck: async () => true });
    const sync = await syncs.start(fakes);
    await isWaiting(sync);
    await approve(sync);
    await sync.result();
    expect(fakes.asked('readEmployees').map(([, , pass]) => pass)).toEqual([1, 2]);
    expect(fakes.asked('readLearners').map(([, , pass]) => pass)).toEqual([1, 2]);
    expect(fakes.asked('settleReading')).toHaveLength(2);
    expect(fakes.begun().indexOf('recheckPlan')).toBeLessThan(fakes.begun().indexOf('beginApplying'));
  });

  it('of a dry run is applied once it is approved', async () => {
    const { fakes } = waitingPlan();
    const sync = await syncs.start(fakes, { dryRun: true });
    await isWaiting(sync);
    await approve(sync);
    expect(await sync.result()).toMatchObject({ status: 'completed' });
    expect(fakes.batches().at(-1)?.[1]).toBe(30);
  });

  it('takes no decision before it waits, and none for another run', async () => {
    const checking = Promise.withResolvers<void>();
    const { fakes } = waitingPlan({
      checkRun: async () => {
        await checking.promise;
        throw new Error('Its workflow is gone.');
      },
    });
    const sync = await syncs.start(fakes);
    await expect(approve(sync)).rejects.toEqual(refusal('not-waiting'));
    const other = { runId: 'run-other' as never };
    await expect(sync.handle.executeUpdate(rejectUpdate, { args: [other] })).rejects.toEqual(refusal('other-run'));
    await sync.handle.terminate();
    checking.resolve(); // the worker's shutdown waits for it
  });
});

describe.concurrent('an undo', () => {
  it('waits for its approval, reads again, holds the people, and only then writes', async () => {
    const { fakes } = waitingPlan({ beginRecheck: async () => true });
    const sync = await syncs.start(fakes, { kind: 'undo' });
    await vi.waitFor(async () => expect((await sync.progress()).phase).toBe('waiting'), PATIENCE);
    await approve(sync, 'made-up');
    expect(await sync.result()).toMatchObject({ status: 'completed' });
    const order = [
      'checkUndo',
      'readLearners',
      'planUndo',
      'recheckUndo',
      'holdAffected',
      'beginApplying',
      'applyPeople',
    ];
    expect(fakes.begun().filter((name, index, all) => order.includes(name) && all.indexOf(name) === index)).toEqual(
      order,
    );
    expect(fakes.begun()).not.toContain('readEmployees');
  });
});

describe.concurrent('people who failed', () => {
  it('are tried again in one batch when everybody else is done, and not for ever', async () => {
    const fakes = fakeActivities({
      people: 30,
      applyPeople: async (_runId, _integrationId, from, to) => ({
        applied: to - from - 1,
        failed: 1,
        open: 0,
        paused: false,
      }),
      reopenFailed: async () => ({ people: fakes.asked('reopenFailed').length === 1 ? 3 : 0 }),
    });
    const sync = await syncs.start(fakes, { retryRestMs: 50 });
    await sync.result();
    expect(fakes.asked('reopenFailed')).toHaveLength(2);
    expect(fakes.batches().filter(([from, to]) => from === 0 && to === 30)).toHaveLength(1);
  });
});
