import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Activities } from '../../src/activities/index.ts';
import { fakeActivities } from '../support/fake-activities.ts';
import { openSyncs, type Syncs } from './open-syncs.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
let syncs: Syncs;
beforeAll(async () => {
  syncs = await openSyncs();
});
afterAll(() => syncs?.stop());

/** An undo of three people whose plan is decided upon at once. */
async function undoing(outcome: 'approved' | 'rejected', replaced: Partial<Activities> = {}) {
  const decided = async () => ({ outcome });
  const plan = { beginWaiting: decided, readDecision: decided, beginRecheck: async () => true };
  const fakes = fakeActivities({ people: 3, ...plan, ...replaced });
  const sync = await syncs.start(fakes, { kind: 'undo' });
  return { fakes, result: await sync.result().catch((error: unknown) => error) };
}

describe.concurrent('an undo', () => {
  it('reads accounts, plans, waits, reads again, holds everybody, and only then writes', async () => {
    const { fakes, result } = await undoing('approved');
    expect(result).toMatchObject({ status: 'completed' });
    expect(fakes.begun()).toEqual([
      ...['checkUndo', 'readLearners', 'planUndo', 'beginWaiting', 'beginRecheck', 'readLearners', 'recheckUndo'],
      ...['holdAffected', 'beginApplying', 'applyPeople', 'reopenFailed', 'closeRun'],
    ]);
    expect(fakes.asked('readLearners').map(([, , pass]) => pass)).toEqual([1, 2]);
  });

  it('of a few people reads no list, before the plan or after the wait', async () => {
    const { fakes } = await undoing('approved', { checkUndo: async () => ({ stop: null, readAll: false }) });
    expect(fakes.begun()).not.toContain('readLearners');
    expect(fakes.begun()).toContain('recheckUndo');
  });

  it('that is rejected holds nobody and writes nothing', async () => {
    const { fakes, result } = await undoing('rejected');
    expect(result).toMatchObject({ status: 'rejected' });
    expect(fakes.begun().filter((name) => name === 'holdAffected' || name === 'applyPeople')).toEqual([]);
  });

  it('ends at the check when the LMS cannot be reached', async () => {
    const { fakes } = await undoing('approved', {
      checkUndo: async () => ({ stop: 'lms-key-refused', readAll: false }),
    });
    expect(fakes.begun()).toEqual(['checkUndo', 'closeRun']);
    expect(fakes.asked('closeRun')[0]?.[2]).toEqual({ how: 'failed', code: 'lms-key-refused' });
  });
});
