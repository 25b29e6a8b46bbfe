import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { NO_COUNTS } from '../../src/domain/run.ts';
import { createGate, fakeActivities, heldAt } from '../support/fake-activities.ts';
import { openSyncs, type Sync, type Syncs } from './open-syncs.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
let syncs: Syncs;
beforeAll(async () => {
  syncs = await openSyncs();
});
afterAll(() => syncs?.stop());

const PATIENCE = { timeout: 20_000, interval: 50 };
/** Long enough for a run that does not wait to close itself. */
const A_WHILE_MS = 1_500;

async function cancelled(sync: Sync): Promise<void> {
  await expect(sync.result()).rejects.toMatchObject({ cause: { name: 'CancelledFailure' } });
  expect((await sync.handle.describe()).status.name).toBe('CANCELLED');
}

describe.concurrent('a run that is cancelled', () => {
  it('closes as cancelled, and only after its running batches have ended', async () => {
    const { gate, fakes } = heldAt('applyPeople');
    const sync = await syncs.start(fakes);
    await vi.waitFor(() => expect(gate.waiting).toBe(5), PATIENCE);
    await sync.handle.cancel();
    await sleep(A_WHILE_MS);
    expect(await sync.isRunning()).toBe(true);
    expect(fakes.begun()).not.toContain('closeRun');

    gate.open();
    await cancelled(sync);
    expect(fakes.batches()).toHaveLength(5);
    expect(fakes.asked('closeRun').map(([, , ending]) => ending)).toEqual([{ how: 'cancelled' }]);
    const ends = fakes.diary.filter(({ name, what }) => name === 'applyPeople' && what === 'ends');
    const closing = fakes.diary.findIndex(({ name }) => name === 'closeRun');
    expect(ends).toHaveLength(5);
    for (const end of ends) expect(fakes.diary.indexOf(end)).toBeLessThan(closing);
  });

  it('closes while it is paused', async () => {
    const { gate, fakes } = heldAt('applyPeople');
    const sync = await syncs.start(fakes);
    await vi.waitFor(() => expect(gate.waiting).toBe(5), PATIENCE);
    await sync.pause();
    gate.open();
    await vi.waitFor(async () => expect((await sync.progress()).done).toBe(300), PATIENCE);
    await sync.handle.cancel();
    await cancelled(sync);
    expect(fakes.batches()).toHaveLength(5);
    expect(fakes.asked('closeRun').map(([, , ending]) => ending)).toEqual([{ how: 'cancelled' }]);
  });

  it.each([
    ['checkRun', false],
    ['readEmployees', false],
    ['readLearners', false],
    ['settleReading', false],
    ['makePlan', false],
    ['beginApplying', false],
    ['makePlan', true],
  ] as const)(
    'waits for the stage it is in, begins no other, and is closed once: %s, dry run %s',
    async (stage, dryRun) => {
      const { gate, fakes } = heldAt(stage);
      const sync = await syncs.start(fakes, { dryRun });
      await vi.waitFor(() => expect(gate.waiting).toBe(1), PATIENCE);
      await sync.handle.cancel();
      await sleep(A_WHILE_MS);
      const begun = fakes.begun();
      expect(begun).not.toContain('closeRun');
      gate.open();
      await cancelled(sync);
      expect(fakes.begun()).toEqual([...begun, 'closeRun']);
      expect(fakes.asked('closeRun').map(([, , ending]) => ending)).toEqual([{ how: 'cancelled' }]);
    },
  );

  it('is closed in the store even if the cancel comes while it closes and the store is away for a moment', async () => {
    const gate = createGate();
    let attempts = 0;
    const fakes = fakeActivities({
      people: 5,
      async closeRun() {
        if (++attempts > 1) return { status: 'completed', counts: NO_COUNTS };
        await gate.pass();
        throw new Error('the store is away');
      },
    });
    const sync = await syncs.start(fakes);
    await vi.waitFor(() => expect(gate.waiting).toBe(1), PATIENCE);
    await sync.handle.cancel();
    await sleep(A_WHILE_MS);
    gate.open();
    await sync.result().catch(() => {}); // completed or cancelled: either may be said of it
    expect(attempts).toBe(2);
  });
});
