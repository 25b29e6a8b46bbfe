import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RunId } from '../../src/domain/ids.ts';
import { pauseUpdate } from '../../src/workflows/messages.ts';
import { createGate, fakeActivities, heldAt } from '../support/fake-activities.ts';
import { openSyncs, type Syncs } from './open-syncs.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
let syncs: Syncs;
beforeAll(async () => {
  syncs = await openSyncs();
});
afterAll(() => syncs?.stop());

const PATIENCE = { timeout: 20_000, interval: 50 };
/** Long enough for a lane that does not keep still to show itself. */
const A_WHILE_MS = 1_000;

describe.concurrent('a paused run', () => {
  it('lets running batches end, begins no other, and goes on when resumed', async () => {
    const { gate, fakes } = heldAt('applyPeople', 1_000);
    const sync = await syncs.start(fakes);
    await vi.waitFor(() => expect(gate.waiting).toBe(5), PATIENCE);
    await sync.pause();
    gate.open();
    await vi.waitFor(async () => expect((await sync.progress()).done).toBe(300), PATIENCE);
    await sleep(A_WHILE_MS);
    expect(fakes.batches()).toHaveLength(5);
    expect(await sync.progress()).toMatchObject({ phase: 'applying', paused: true, done: 300 });

    await sync.resume();
    expect(await sync.result()).toMatchObject({ status: 'completed' });
    expect(await sync.progress()).toMatchObject({ paused: false, done: 1_000 });
  });

  it('applies nothing when the pause came before the plan was ready', async () => {
    const { gate, fakes } = heldAt('makePlan', 50);
    const sync = await syncs.start(fakes);
    await vi.waitFor(() => expect(gate.waiting).toBe(1), PATIENCE);
    await sync.pause();
    gate.open();
    await vi.waitFor(() => expect(fakes.begun()).toContain('beginApplying'), PATIENCE);
    await sleep(A_WHILE_MS);
    expect(fakes.begun()).not.toContain('applyPeople');
    await sync.resume();
    expect(await sync.result()).toMatchObject({ status: 'completed' });
  });

  it('stays paused when it is told twice, and goes on when resumed once', async () => {
    const { gate, fakes } = heldAt('applyPeople', 20);
    const sync = await syncs.start(fakes);
    await sync.pause();
    await sync.pause();
    gate.open();
    await sync.resume();
    expect(await sync.result()).toMatchObject({ status: 'completed' });
  });

  it('takes no command that was meant for an older run of the integration', async () => {
    const { gate, fakes } = heldAt('applyPeople', 20);
    const sync = await syncs.start(fakes);
    const meant = { runId: 'an older one' as RunId };
    await expect(sync.handle.executeUpdate(pauseUpdate, { args: [meant] })).rejects.toMatchObject({
      cause: { type: 'other-run' },
    });
    expect(await sync.progress()).toMatchObject({ paused: false });
    gate.open();
    await sync.result();
  });
});

describe.concurrent('a pause that only the store knows of', () => {
  /** The first answers come from batches that saw the pause and stopped with people left. */
  function batchesThatSawAPause(times: number, held?: () => Promise<void>) {
    let left = times;
    return fakeActivities({
      people: 10,
      async applyPeople(_runId, _integrationId, from, to) {
        if (left-- <= 0) return { applied: to - from, failed: 0, open: 0, paused: false };
        await held?.();
        return { applied: 0, failed: 0, open: 4, paused: true };
      },
    });
  }

  it('holds the run, as a batch reported it, until it is resumed', async () => {
    const fakes = batchesThatSawAPause(1);
    const sync = await syncs.start(fakes);
    await vi.waitFor(async () => expect(await sync.progress()).toMatchObject({ paused: true, done: 0 }), PATIENCE);
    await sleep(A_WHILE_MS);
    expect(fakes.asked('applyPeople')).toHaveLength(1);
    await sync.resume();
    expect(await sync.result()).toMatchObject({ status: 'completed' });
    expect(fakes.asked('applyPeople')).toHaveLength(2);
    expect(await sync.progress()).toMatchObject({ done: 10 });
  });

  it('does not outlive a resume that came while the batch was on its way back', async () => {
    const gate = createGate();
    const fakes = batchesThatSawAPause(1, () => gate.pass());
    const sync = await syncs.start(fakes);
    await vi.waitFor(() => expect(gate.waiting).toBe(1), PATIENCE);
    await sync.pause();
    await sync.resume();
    gate.open();
    await vi.waitFor(() => expect(fakes.asked('applyPeople')).toHaveLength(2), { timeout: 5_000 });
    expect(await sync.result()).toMatchObject({ status: 'completed' });
  });
});
