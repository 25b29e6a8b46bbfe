import type { RunId } from '../domain/ids.ts';
import { failsOften, tooManyFailures, type WriteResults } from '../domain/quarantine/too-many-failures.ts';
import type { RunStore } from '../ports/run-store.ts';
import type { RecordedOutcome, StepStore } from '../ports/step-store.ts';

type Watched = Pick<StepStore, 'record' | 'writeResults'>;

/**
 * Whether too many writes of the whole run fail, for one attempt at a batch. The store is asked at its start, when it has recorded a
 * failure of its own, and as long as what was found may turn into too many without another one; not for every few people of a run
 * that goes well. Failures of other lanes are seen with the next of these, or with the next batch.
 */
export function watchFailures(steps: Watched, runs: Pick<RunStore, 'progress'>, runId: RunId) {
  let unasked = true;

  /** The tally, which is cheap, also counts people whose plan was dropped; so the steps have the last word. */
  async function results(): Promise<WriteResults> {
    const { done, counts } = await runs.progress(runId);
    const tallied = { people: done, failed: counts.failed };
    return failsOften(tallied) ? steps.writeResults(runId) : tallied;
  }

  return {
    async tooMany(): Promise<boolean> {
      if (!unasked) return false;
      unasked = false;
      const found = await results();
      unasked ||= failsOften(found);
      return tooManyFailures(found);
    },
    /** Keeps outcomes as before, and notes failures when they are in the store, where they are counted. */
    record: async (...[claim, outcomes]: Parameters<Watched['record']>): Promise<void> => {
      await steps.record(claim, outcomes);
      unasked ||= outcomes.some(hasFailed);
    },
  };
}

function hasFailed({ steps }: RecordedOutcome): boolean {
  return steps.some(({ outcome }) => outcome.result !== 'applied');
}
