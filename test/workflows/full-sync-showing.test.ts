import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { NO_COUNTS } from '../../src/domain/run.ts';
import { FAILED_KEY, INTEGRATION_KEY, PHASE_KEY } from '../../src/runs/search-attribute-keys.ts';
import { fakeActivities, heldAt } from '../support/fake-activities.ts';
import { openSyncs, type Syncs } from './open-syncs.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
let syncs: Syncs;
beforeAll(async () => {
  syncs = await openSyncs();
});
afterAll(() => syncs?.stop());

const PATIENCE = { timeout: 20_000, interval: 50 };

describe.concurrent('what a run shows of itself', () => {
  it.each([
    ['checkRun', 'checking', 0],
    ['readEmployees', 'reading', 0],
    ['settleReading', 'reading', 0],
    ['makePlan', 'planning', 0],
    ['beginApplying', 'applying', 20],
    ['applyPeople', 'applying', 20],
  ] as const)(
    'is asked for at any time, and visible in the list: during %s it says %s',
    async (stage, phase, people) => {
      const { gate, fakes } = heldAt(stage, 20);
      const sync = await syncs.start(fakes);
      await vi.waitFor(() => expect(gate.waiting).toBe(1), PATIENCE);
      expect(await sync.progress()).toEqual({ phase, paused: false, people, done: 0, failed: 0 });
      expect((await sync.handle.describe()).typedSearchAttributes.get(PHASE_KEY)).toBe(phase);
      gate.open();
      await sync.result();
      expect(await sync.progress()).toMatchObject({ people: 20, done: 20 });
    },
  );

  it('is where it ended, and how many people failed', async () => {
    const fakes = fakeActivities({
      people: 3,
      closeRun: async () => ({ status: 'completed_with_problems', counts: { ...NO_COUNTS, failed: 2 } }),
    });
    const sync = await syncs.start(fakes);
    await sync.result();
    const { typedSearchAttributes: shown } = await sync.handle.describe();
    expect(shown.get(INTEGRATION_KEY)).toBe('rehearsal');
    expect(shown.get(PHASE_KEY)).toBe('done');
    expect(shown.get(FAILED_KEY)).toBe(2);
  });

  it('lacks only the columns of the list where nobody registered the search attributes', async () => {
    const sync = await syncs.start(fakeActivities({ people: 30 }), { searchable: false });
    expect(await sync.result()).toMatchObject({ status: 'completed' });
    expect((await sync.handle.describe()).typedSearchAttributes.get(PHASE_KEY)).toBeUndefined();
    expect(await sync.progress()).toMatchObject({ done: 30 });
  });

  it('names every activity of a batch by its people', async () => {
    const sync = await syncs.start(fakeActivities({ people: 150 }));
    await sync.result();
    const [history] = await sync.histories();
    const summaries = (history?.events ?? []).flatMap(({ userMetadata }) =>
      userMetadata?.summary?.data ? [JSON.parse(Buffer.from(userMetadata.summary.data).toString())] : [],
    );
    expect(summaries).toEqual(
      expect.arrayContaining(['Read employees', 'People 1-20 of 150', 'People 21-60 of 150', 'People 121-150 of 150']),
    );
  });
});
