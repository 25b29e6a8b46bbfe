import type { Claim, RecordedOutcome, StepStore } from '../ports/step-store.ts';
import { isStoreAway } from '../ports/store-away.ts';

const GROUP = 50;
const GROUP_MS = 200;
const RETRY_MS = 250;

/**
 * Commits outcomes as they happen, in groups of at most 50 or 200 ms, so that a crash leaves few to look up. While the store
 * is away it keeps trying: what the LMS answered must not be lost as long as the lease holds.
 */
export function createRecorder(steps: Pick<StepStore, 'record'>, claim: Claim, checkLease: () => void) {
  let waiting: RecordedOutcome[] = [];
  let flushing: Promise<void> = Promise.resolve();
  let failure: unknown;
  let timer: NodeJS.Timeout | undefined;

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const group = waiting;
    waiting = [];
    if (group.length > 0) flushing = flushing.then(() => store(group)).catch(fail);
    return flushing;
  }

  function fail(error: unknown): void {
    failure ??= error;
  }

  async function store(group: readonly RecordedOutcome[]): Promise<void> {
    for (;;) {
      try {
        return await steps.record(claim, group);
      } catch (error) {
        if (!isStoreAway(error)) throw error;
        checkLease();
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  return {
    /** Throws what an earlier group failed with. */
    add(outcome: RecordedOutcome): void {
      if (failure !== undefined) throw failure;
      waiting.push(outcome);
      if (waiting.length >= GROUP) void flush();
      else timer ??= setTimeout(() => void flush(), GROUP_MS);
    },
    async finish(): Promise<void> {
      await flush();
      if (failure !== undefined) throw failure;
    },
  };
}
