import { setTimeout as sleep } from 'node:timers/promises';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createGate, type FakeActivities, fakeActivities } from '../support/fake-activities.ts';
import { openSyncs, type Syncs } from './open-syncs.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
let syncs: Syncs;
beforeAll(async () => {
  syncs = await openSyncs();
});
afterAll(() => syncs?.stop());

const PATIENCE = { timeout: 20_000, interval: 50 };
/** Long enough for a run that does not wait to close itself. */
const A_WHILE_MS = 1_500;

function refused(): never {
  throw ApplicationFailure.create({ type: 'lms-key-refused', message: 'refused', nonRetryable: true });
}

function expectNothingOpenAtClosing({ diary }: FakeActivities): void {
  const closing = diary.findIndex(({ name }) => name === 'closeRun');
  const before = diary.slice(0, closing);
  expect(before.filter(({ what }) => what === 'ends')).toHaveLength(closing / 2);
  expect(diary.slice(closing).map(({ name }) => name)).toEqual(['closeRun', 'closeRun']); // begins, ends
}

describe.concurrent('a batch that fails for good', () => {
  it('closes the run after the other lanes have ended theirs, and no lane takes another', async () => {
    const gate = createGate();
    const fakes = fakeActivities({
      people: 1_000,
      async applyPeople(_runId, _integrationId, from, to) {
        if (from === 0) refused();
        await gate.pass();
        return { applied: to - from, failed: 0, open: 0, paused: false };
      },
    });
    const sync = await syncs.start(fakes);
    await vi.waitFor(() => expect(gate.waiting).toBe(4), PATIENCE);
    await sleep(A_WHILE_MS);
    expect(fakes.begun()).not.toContain('closeRun');
    expect(await sync.isRunning()).toBe(true);

    gate.open();
    await expect(sync.result()).rejects.toMatchObject({ cause: { cause: { type: 'lms-key-refused' } } });
    expect(fakes.asked('closeRun').map(([, , ending]) => ending)).toEqual([{ how: 'failed', code: 'lms-key-refused' }]);
    expect(fakes.batches()).toHaveLength(5);
    expectNothingOpenAtClosing(fakes);
  });

  it('ends a run with batches that come back with people left: nobody is asked for again', async () => {
    const gate = createGate();
    const fakes = fakeActivities({
      people: 60,
      async applyPeople(_runId, _integrationId, from) {
        if (from === 0) refused();
        await gate.pass();
        return { applied: 1, failed: 0, open: 39, paused: false };
      },
    });
    const sync = await syncs.start(fakes);
    await vi.waitFor(() => expect(gate.waiting).toBe(1), PATIENCE);
    await sleep(A_WHILE_MS);
    gate.open();
    await expect(sync.result()).rejects.toThrow();
    expect(fakes.asked('applyPeople')).toHaveLength(2);
    expectNothingOpenAtClosing(fakes);
  });

  it('ends a paused run too', async () => {
    const gate = createGate();
    const fakes = fakeActivities({
      people: 1_000,
      async applyPeople(_runId, _integrationId, from, to) {
        await gate.pass();
        if (from === 0) refused();
        return { applied: to - from, failed: 0, open: 0, paused: false };
      },
    });
    const sync = await syncs.start(fakes);
    await vi.waitFor(() => expect(gate.waiting).toBe(5), PATIENCE);
    await sync.pause();
    gate.open();
    await expect(sync.result()).rejects.toMatchObject({ cause: { cause: { type: 'lms-key-refused' } } });
    expectNothingOpenAtClosing(fakes);
  });
});

describe.concurrent('a side that cannot be read', () => {
  it('closes the run after the other side came to rest', async () => {
    const gate = createGate();
    const fakes = fakeActivities({
      readEmployees: async () => refused(),
      async readLearners() {
        await gate.pass();
        return { done: false, complete: false, count: 5_000, unreadable: 0, stop: null };
      },
    });
    const sync = await syncs.start(fakes);
    await vi.waitFor(() => expect(gate.waiting).toBe(1), PATIENCE);
    await sleep(A_WHILE_MS);
    expect(fakes.begun()).not.toContain('closeRun');
    gate.open();
    await expect(sync.result()).rejects.toMatchObject({ cause: { cause: { type: 'lms-key-refused' } } });
    expect(fakes.asked('readLearners')).toHaveLength(1);
    expectNothingOpenAtClosing(fakes);
  });
});
