import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createGate, fakeActivities } from '../support/fake-activities.ts';
import { CUT_EARLY, openSyncs, type Syncs } from './open-syncs.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
let syncs: Syncs;
beforeAll(async () => {
  syncs = await openSyncs(CUT_EARLY);
});
afterAll(() => syncs?.stop());

const PATIENCE = { timeout: 20_000, interval: 50 };
const A_WHILE_MS = 1_000;
const PEOPLE = 4_000;

describe('a run whose history is cut', () => {
  it('loses nobody, does nobody twice, and carries its counts', async () => {
    const fakes = fakeActivities({
      people: PEOPLE,
      applyPeople: async (_runId, _integrationId, from, to) => ({
        applied: to - from - 1,
        failed: 1,
        open: 0,
        paused: false,
      }),
    });
    const sync = await syncs.start(fakes);
    expect(await sync.result()).toMatchObject({ status: 'completed' });
    const histories = await sync.histories();
    expect(histories.length).toBeGreaterThan(2);
    for (const { events } of histories) expect(events.length).toBeLessThan(150);

    const batches = fakes.batches();
    expect(batches[0]?.[0]).toBe(0);
    for (const [index, [from]] of batches.entries()) if (index > 0) expect(from).toBe(batches[index - 1]?.[1]);
    expect(batches.at(-1)?.[1]).toBe(PEOPLE);
    expect(await sync.progress()).toEqual({
      phase: 'applying',
      paused: false,
      people: PEOPLE,
      done: PEOPLE,
      failed: batches.length,
    });
  });

  it('checks, reads, plans, begins and closes once', async () => {
    const fakes = fakeActivities({ people: PEOPLE });
    await (await syncs.start(fakes)).result();
    expect(fakes.begun().filter((name) => name !== 'applyPeople')).toHaveLength(8);
    expect(fakes.asked('closeRun')).toHaveLength(1);
  });

  it('keeps still when it was paused, and goes on when resumed', async () => {
    const gate = createGate();
    const fakes = fakeActivities({
      people: PEOPLE,
      async applyPeople(_runId, _integrationId, from, to) {
        if (from >= 700) await gate.pass(); // about where the first history is full
        return { applied: to - from, failed: 0, open: 0, paused: false };
      },
    });
    const sync = await syncs.start(fakes);
    await vi.waitFor(() => expect(gate.waiting).toBeGreaterThan(0), PATIENCE);
    await sync.pause();
    gate.open();
    await vi.waitFor(() => expect(gate.waiting).toBe(0), PATIENCE);
    await sleep(A_WHILE_MS);
    const batches = fakes.batches().length;
    expect(await sync.progress()).toMatchObject({ paused: true });
    await sleep(A_WHILE_MS);
    expect(fakes.batches()).toHaveLength(batches);

    await sync.resume();
    expect(await sync.result()).toMatchObject({ status: 'completed' });
    expect((await sync.histories()).length).toBeGreaterThan(1);
    expect(await sync.progress()).toMatchObject({ paused: false, done: PEOPLE });
    expect(new Set(fakes.batches().map(([from]) => from)).size).toBe(fakes.batches().length);
  });

  it('begins paused, and with what was counted, when that was carried over', async () => {
    const fakes = fakeActivities();
    const carry = { people: 500, next: 400, done: 400, failed: 3, paused: true };
    const sync = await syncs.start(fakes, { carry });
    expect(await sync.progress()).toEqual({ phase: 'applying', paused: true, people: 500, done: 400, failed: 3 });
    await sleep(A_WHILE_MS);
    expect(fakes.begun()).toEqual([]);
    await sync.resume();
    await sync.result();
    expect(fakes.batches()).toEqual([
      [400, 420],
      [420, 460],
      [460, 500],
    ]);
    expect(await sync.progress()).toMatchObject({ done: 500, failed: 3 });
    expect(fakes.begun()).toEqual(['applyPeople', 'applyPeople', 'applyPeople', 'reopenFailed', 'closeRun']);
  });

  it('can be cancelled in a later history', async () => {
    const gate = createGate();
    const fakes = fakeActivities({
      people: PEOPLE,
      async applyPeople(_runId, _integrationId, from, to) {
        if (from >= 2_500) await gate.pass();
        return { applied: to - from, failed: 0, open: 0, paused: false };
      },
    });
    const sync = await syncs.start(fakes);
    await vi.waitFor(() => expect(gate.waiting).toBe(5), PATIENCE);
    await sync.handle.cancel();
    gate.open();
    await expect(sync.result()).rejects.toMatchObject({ cause: { name: 'CancelledFailure' } });
    expect((await sync.histories()).length).toBeGreaterThan(1);
    expect(fakes.asked('closeRun').map(([, , ending]) => ending)).toEqual([{ how: 'cancelled' }]);
  });
});
