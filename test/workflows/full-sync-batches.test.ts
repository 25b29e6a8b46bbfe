import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeActivities } from '../support/fake-activities.ts';
import { openSyncs, type Syncs } from './open-syncs.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
let syncs: Syncs;
beforeAll(async () => {
  syncs = await openSyncs();
});
afterAll(() => syncs?.stop());

/** Each begins where the one before ended, from the first person to the last. */
function expectEverybodyOnce(batches: readonly (readonly [number, number])[], people: number): void {
  let next = 0;
  for (const [from, to] of batches) {
    expect(from).toBe(next);
    expect(to).toBeGreaterThan(from);
    next = to;
  }
  expect(next).toBe(people);
}

describe('batches', () => {
  it.each([0, 1, 99, 100, 101, 1_234, 12_000])('hold each of %i people exactly once', async (people) => {
    const fakes = fakeActivities({ people });
    const sync = await syncs.start(fakes);
    expect(await sync.result()).toMatchObject({ status: 'completed' });
    expectEverybodyOnce(fakes.batches(), people);
    expect(await sync.progress()).toMatchObject({ people, done: people, failed: 0 });
  });

  it.each([
    ['every other one is slow', (from: number) => (from % 40 === 0 ? 60 : 0)],
    ['the first is the slowest', (from: number) => (from === 0 ? 1_500 : 5)],
    ['lanes overtake each other', (from: number) => (from * 7) % 50],
  ] as const)('hold everybody once, in five lanes at most, when %s', async (_, waitMs) => {
    let running = 0;
    let most = 0;
    const fakes = fakeActivities({
      people: 1_234,
      async applyPeople(_runId, _integrationId, from, to) {
        most = Math.max(most, ++running);
        await sleep(waitMs(from));
        running--;
        return { applied: to - from, failed: 0, open: 0, paused: false };
      },
    });
    await (await syncs.start(fakes)).result();
    expectEverybodyOnce(fakes.batches(), 1_234);
    expect(most).toBeLessThanOrEqual(5);
    expect(most).toBeGreaterThan(1);
  });

  it.each([
    [1_000, 100],
    [12_000, 250],
  ])('begin with five of different length, so that lanes do not end together: %i people', async (people, full) => {
    const fakes = fakeActivities({ people });
    await (await syncs.start(fakes)).result();
    const lengths = fakes.batches().map(([from, to]) => to - from);
    expect(new Set(lengths.slice(0, 5)).size).toBe(5);
    expect(Math.max(...lengths)).toBe(full);
    expect(new Set(lengths.slice(5, -1))).toEqual(new Set([full]));
  });

  it('that come back with people left are asked for again, and count once', async () => {
    let left = 3;
    const fakes = fakeActivities({
      people: 150,
      async applyPeople(_runId, _integrationId, from, to) {
        const open = from === 0 && left > 0 ? left-- : 0;
        return { applied: to - from - open, failed: from === 0 ? 1 : 0, open, paused: false };
      },
    });
    const sync = await syncs.start(fakes);
    await sync.result();
    const [first, ...others] = fakes.batches();
    expect(others.slice(0, 3)).toEqual([first, first, first]);
    expectEverybodyOnce(others.slice(2), 150);
    expect(await sync.progress()).toMatchObject({ done: 150, failed: 4 });
  });
});
