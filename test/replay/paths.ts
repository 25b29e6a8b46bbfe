import { setTimeout as sleep } from 'node:timers/promises';
import { ApplicationFailure } from '@temporalio/common';
import type { Activities } from '../../src/activities/index.ts';
import type { DecisionOutcome } from '../../src/domain/decision.ts';
import type { IntegrationId, RunId } from '../../src/domain/ids.ts';
import { approveUpdate, rejectUpdate } from '../../src/workflows/messages.ts';
import { createGate, fakeActivities, heldAt } from '../support/fake-activities.ts';
import type { Sync, Syncs } from '../workflows/open-syncs.ts';

/** Brings a run to its end along one path through the workflow. */
type Path = (start: (...given: Parameters<Syncs['start']>) => Promise<Sync>) => Promise<Sync>;

/** A plan that waits, and a store that knows the first decision. */
function waitingPlan(replaced: Partial<Activities> = {}) {
  const plan = { people: 150, planHash: 'the-plan', calls: 150, seconds: 60, waits: true };
  let decided: DecisionOutcome | null = null;
  const fakes = fakeActivities({
    people: plan.people,
    makePlan: async () => plan,
    planUndo: async () => plan,
    readDecision: async () => (decided ? { outcome: decided } : { leftMs: 86_400_000 }),
    noteDecision: async (_runId, outcome) => {
      decided ??= outcome;
    },
    ...replaced,
  });
  return { fakes, plan };
}

const INCOMPLETE = { done: true, complete: false, count: 440, unreadable: 0, stop: null };

/** One for each way through `fullSync` that is worth keeping; the name becomes that of the recorded file. */
export const PATHS: Readonly<Record<string, Path>> = {
  async completes(start) {
    return ended(await start(fakeActivities({ people: 450 })));
  },

  async 'completes-without-search-attributes'(start) {
    return ended(await start(fakeActivities({ people: 10 }), { searchable: false }));
  },

  async 'has-nothing-to-do'(start) {
    return ended(await start(fakeActivities({ people: 0 })));
  },

  async 'is-a-dry-run'(start) {
    return ended(await start(fakeActivities({ people: 450 }), { dryRun: true }));
  },

  async 'reads-again'(start) {
    let asked = 0;
    const readLearners = async () => ({ ...INCOMPLETE, done: ++asked > 2, complete: asked > 3 });
    return ended(await start(fakeActivities({ people: 30, readLearners, readEmployees: async () => INCOMPLETE })));
  },

  async 'stops-at-the-check'(start) {
    return failed(await start(fakeActivities({ checkRun: async () => ({ stop: 'attribute-unknown' }) })));
  },

  async 'fails-in-a-batch'(start) {
    const fakes = fakeActivities({
      people: 1_000,
      async applyPeople(_runId, _integrationId, from, to) {
        if (from === 0)
          throw ApplicationFailure.create({ type: 'lms-key-refused', message: 'refused', nonRetryable: true });
        await sleep(500);
        return { applied: to - from, failed: 0, open: 0, paused: false };
      },
    });
    return failed(await start(fakes));
  },

  async 'asks-again-for-people-left'(start) {
    let left = 3;
    const fakes = fakeActivities({
      people: 150,
      async applyPeople(_runId, _integrationId, from, to) {
        const open = from === 0 && left > 0 ? left-- : 0;
        return { applied: to - from - open, failed: 0, open, paused: false };
      },
    });
    return ended(await start(fakes));
  },

  async 'is-cancelled-while-reading'(start) {
    const { gate, fakes } = heldAt('readLearners');
    const sync = await start(fakes);
    await until(() => gate.waiting === 1);
    return cancelled(sync, gate.open);
  },

  async 'is-cancelled-while-applying'(start) {
    const { gate, fakes } = heldAt('applyPeople');
    const sync = await start(fakes);
    await until(() => gate.waiting === 5);
    return cancelled(sync, gate.open);
  },

  async 'is-paused-and-resumed'(start) {
    const { gate, fakes } = heldAt('applyPeople', 450);
    const sync = await start(fakes);
    await until(() => gate.waiting === 5);
    await sync.pause();
    gate.open();
    await until(async () => (await sync.progress()).done === 300);
    await sync.resume();
    return ended(sync);
  },

  /** Takes a minute to record: the store is asked no sooner. */
  async 'is-resumed-by-the-store'(start) {
    const { gate, fakes } = heldAt('applyPeople', 450, { isPaused: async () => false });
    const sync = await start(fakes);
    await until(() => gate.waiting === 5);
    await sync.pause();
    gate.open();
    return ended(sync);
  },

  async 'is-cancelled-while-paused'(start) {
    const { gate, fakes } = heldAt('applyPeople', 450);
    const sync = await start(fakes);
    await until(() => gate.waiting === 5);
    await sync.pause();
    gate.open();
    await until(async () => (await sync.progress()).done === 300);
    return cancelled(sync, gate.open);
  },

  async 'waits-and-is-approved'(start) {
    const { fakes, plan } = waitingPlan({ beginRecheck: async () => true });
    const sync = await start(fakes);
    await until(async () => (await sync.progress()).phase === 'waiting');
    const { runId } = sync.input;
    await sync.handle.executeUpdate(approveUpdate, { args: [{ runId, planHash: plan.planHash }] });
    return ended(sync);
  },

  async 'waits-and-is-rejected'(start) {
    const { fakes } = waitingPlan();
    const sync = await start(fakes, { dryRun: true });
    await until(async () => (await sync.progress()).phase === 'waiting');
    await sync.handle.executeUpdate(rejectUpdate, { args: [{ runId: sync.input.runId }] });
    return ended(sync);
  },

  async 'waits-and-expires'(start) {
    const { fakes } = waitingPlan({
      beginWaiting: async () => ({ leftMs: 500 }),
      readDecision: async () => ({ outcome: 'expired' }),
    });
    return ended(await start(fakes));
  },

  async undoes(start) {
    const { fakes, plan } = waitingPlan({ beginRecheck: async () => true });
    const sync = await start(fakes, { kind: 'undo' });
    await until(async () => (await sync.progress()).phase === 'waiting');
    const { runId } = sync.input;
    await sync.handle.executeUpdate(approveUpdate, { args: [{ runId, planHash: plan.planHash }] });
    return ended(sync);
  },

  async 'tries-failed-people-again'(start) {
    const fakes = fakeActivities({
      people: 150,
      applyPeople: async (_runId, _integrationId, from, to) => ({
        ...{ applied: to - from - 1, failed: 1, open: 0, paused: false },
      }),
      reopenFailed: async () => ({ people: fakes.asked('reopenFailed').length === 1 ? 2 : 0 }),
    });
    return ended(await start(fakes, { retryRestMs: 100 }));
  },

  async 'continues-as-new'(start) {
    return ended(await start(fakeActivities({ people: 2_400 })));
  },

  async 'continues-as-new-after-a-pause'(start) {
    const gate = createGate();
    const fakes = fakeActivities({
      people: 1_600,
      async applyPeople(_runId, _integrationId, from, to) {
        if (from >= 700) await gate.pass();
        return { applied: to - from, failed: 0, open: 0, paused: false };
      },
    });
    const sync = await start(fakes);
    await until(() => gate.waiting > 0);
    await sync.pause();
    gate.open();
    await until(() => gate.waiting === 0);
    await sync.resume();
    return ended(sync);
  },
};

/** The run and the company that every history is about. */
export const MADE_UP = { integrationId: 'acme' as IntegrationId, runId: 'run-of-acme' as RunId };

async function ended(sync: Sync): Promise<Sync> {
  await sync.result();
  return sync;
}

async function failed(sync: Sync): Promise<Sync> {
  await sync.result().then(
    () => Promise.reject(new Error('the run was to fail, and completed')),
    () => {},
  );
  return sync;
}

async function cancelled(sync: Sync, letGo: () => void): Promise<Sync> {
  await sync.handle.cancel();
  await sleep(500);
  letGo();
  return failed(sync);
}

export async function until(reached: () => boolean | Promise<boolean>): Promise<void> {
  for (let asked = 0; asked < 400; asked++, await sleep(50)) if (await reached()) return;
  throw new Error('the run never came so far');
}
