import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Activities } from '../../src/activities/index.ts';
import { type FakeActivities, fakeActivities } from '../support/fake-activities.ts';
import { openSyncs, type Syncs } from './open-syncs.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
let syncs: Syncs;
beforeAll(async () => {
  syncs = await openSyncs();
});
afterAll(() => syncs?.stop());

const INCOMPLETE = { done: true, complete: false, count: 7, unreadable: 0, stop: null };
const COMPLETE = { ...INCOMPLETE, complete: true };
const MORE = { ...INCOMPLETE, done: false };
const STOP = { stop: 'attribute-unknown' };

/** A read that gives these answers, one after the other. */
function reads(...answers: Awaited<ReturnType<Activities['readEmployees']>>[]): Activities['readEmployees'] {
  let asked = 0;
  return async () => answers[asked++] ?? COMPLETE;
}

function whatWasSettled(fakes: FakeActivities): { employees: boolean; learners: boolean }[] {
  return fakes
    .asked('settleReading')
    .map(([, , { employees, learners }]) => ({ employees: employees.complete, learners: learners.complete }));
}

describe.concurrent('a full sync', () => {
  it('goes through its stages in order and answers what closing answered', async () => {
    const fakes = fakeActivities({ people: 1 });
    const sync = await syncs.start(fakes);
    expect(await sync.result()).toMatchObject({ status: 'completed', counts: { created: 0 } });

    const [check, one, other, ...rest] = fakes.begun();
    expect(check).toBe('checkRun');
    expect([one, other].sort()).toEqual(['readEmployees', 'readLearners']);
    expect(rest).toEqual(['settleReading', 'makePlan', 'beginApplying', 'applyPeople', 'reopenFailed', 'closeRun']);
  });

  it('tells every activity which run and integration it works for', async () => {
    const fakes = fakeActivities({ people: 1 });
    const { input, result } = await syncs.start(fakes);
    await result();
    for (const { name, args } of fakes.diary)
      expect(args.slice(0, 2)).toEqual(name === 'reopenFailed' ? [input.runId] : [input.runId, input.integrationId]);
    expect(fakes.asked('closeRun').map(([, , ending]) => ending)).toEqual([{ how: 'finished' }]);
  });

  it('reads both sides at the same time', async () => {
    const both = Promise.withResolvers<void>();
    let reading = 0;
    async function together() {
      if (++reading === 2) both.resolve();
      await both.promise;
      return COMPLETE;
    }
    const sync = await syncs.start(fakeActivities({ readEmployees: together, readLearners: together }));
    expect(await sync.result()).toMatchObject({ status: 'completed' });
  });

  it('reads a side in as many activities as it takes', async () => {
    const fakes = fakeActivities({ readLearners: reads(MORE, MORE, COMPLETE) });
    await (await syncs.start(fakes)).result();
    expect(fakes.asked('readLearners').map(([, , pass]) => pass)).toEqual([1, 1, 1]);
    expect(fakes.asked('readEmployees').map(([, , pass]) => pass)).toEqual([1]);
  });

  it('reads a side again from the start until it comes out complete', async () => {
    const fakes = fakeActivities({ readEmployees: reads(MORE, INCOMPLETE, COMPLETE) });
    await (await syncs.start(fakes)).result();
    expect(fakes.asked('readEmployees').map(([, , pass]) => pass)).toEqual([1, 1, 2]);
    expect(whatWasSettled(fakes)).toEqual([{ employees: true, learners: true }]);
  });

  it('reads a side three times at most, and goes on when employees stay incomplete', async () => {
    const fakes = fakeActivities({ people: 3, readEmployees: async () => INCOMPLETE });
    expect(await (await syncs.start(fakes)).result()).toMatchObject({ status: 'completed' });
    expect(fakes.asked('readEmployees').map(([, , pass]) => pass)).toEqual([1, 2, 3]);
    expect(whatWasSettled(fakes)).toEqual([{ employees: false, learners: true }]);
    expect(fakes.batches()).toEqual([[0, 3]]);
  });

  it('only plans in a dry run', async () => {
    const fakes = fakeActivities({ people: 300 });
    expect(await (await syncs.start(fakes, { dryRun: true })).result()).toMatchObject({ status: 'completed' });
    expect(fakes.begun().slice(-2)).toEqual(['makePlan', 'closeRun']);
    expect(fakes.begun()).not.toContain('beginApplying');
    expect(fakes.begun()).not.toContain('applyPeople');
  });
});

describe.concurrent('a stage that says stop', () => {
  it.each([
    ['the check', { checkRun: async () => STOP }, 'checkRun'],
    ['reading employees', { readEmployees: async () => ({ ...INCOMPLETE, ...STOP }) }, 'readEmployees'],
    ['reading learners', { readLearners: async () => ({ ...INCOMPLETE, ...STOP }) }, 'readLearners'],
    ['judging what was read', { settleReading: async () => STOP }, 'settleReading'],
  ] as const)('ends the run as failed with its code: %s', async (_, replaced, stage) => {
    const fakes = fakeActivities({ people: 5, ...replaced });
    const sync = await syncs.start(fakes);
    await expect(sync.result()).rejects.toMatchObject({ cause: { type: 'attribute-unknown' } });
    expect((await sync.handle.describe()).status.name).toBe('FAILED');
    expect(fakes.asked('closeRun').map(([, , ending]) => ending)).toEqual([
      { how: 'failed', code: 'attribute-unknown' },
    ]);
    expect(fakes.asked(stage)).toHaveLength(1);
    expect(fakes.begun()).not.toContain('makePlan');
  });
});

describe.concurrent('an activity that fails for good', () => {
  it.each(['checkRun', 'readLearners', 'settleReading', 'makePlan', 'beginApplying', 'applyPeople'] as const)(
    'ends the run as failed with the code of the failure: %s',
    async (stage) => {
      const failing = async () => {
        throw ApplicationFailure.create({ type: 'lms-key-refused', message: 'refused', nonRetryable: true });
      };
      const fakes = fakeActivities({ people: 5, [stage]: failing });
      const sync = await syncs.start(fakes);
      await expect(sync.result()).rejects.toMatchObject({ cause: { cause: { type: 'lms-key-refused' } } });
      expect(fakes.asked('closeRun').map(([, , ending]) => ending)).toEqual([
        { how: 'failed', code: 'lms-key-refused' },
      ]);
      expect(fakes.begun().at(-1)).toBe('closeRun');
    },
  );

  it('is asked again while it may still succeed', async () => {
    let asked = 0;
    const fakes = fakeActivities({
      checkRun: async () => {
        if (++asked === 1) throw new Error('a moment of weakness');
        return { stop: null };
      },
    });
    expect(await (await syncs.start(fakes)).result()).toMatchObject({ status: 'completed' });
    expect(asked).toBe(2);
  });
});
