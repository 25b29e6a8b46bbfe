import { condition, proxyActivities } from '@temporalio/workflow';
import type { Waiting } from '../activities/decide.ts';
import type { Activities } from '../activities/index.ts';
import type { DecisionOutcome } from '../domain/decision.ts';
import type { FullSyncInput } from './messages.ts';
import { storeWork } from './profiles.ts';
import type { RunState } from './run-state.ts';
import { showPhase, showWaiting } from './showing.ts';

const FIRST_LOOK_MS = 60_000;
const LONGEST_LOOK_MS = 3_600_000;
/** Of a wait of weeks, so that its history stays short. */
const SHARE_OF_THE_REST = 48;

/**
 * Waits until somebody decides or the time is over. The store knows what was decided: it is asked when an Update says that
 * something was, and now and then, because a decision can be taken down while nobody reaches this workflow.
 */
export async function waitForDecision(input: FullSyncInput, run: RunState): Promise<DecisionOutcome> {
  // Before the store says so: whoever reads there that the run waits may decide at once.
  showPhase(run.enter('waiting'));
  const { beginWaiting, readDecision } = proxyActivities<Activities>(storeWork(input.heartbeatTimeoutMs));
  let waiting: Waiting = await beginWaiting.executeWithOptions({ summary: 'Wait for a person' }, [
    input.runId,
    input.integrationId,
  ]);
  showWaiting();
  for (let look = FIRST_LOOK_MS; !('outcome' in waiting); look = Math.min(look * 2, longestLook(waiting))) {
    await condition(() => run.decided, Math.max(1, Math.min(look, waiting.leftMs)));
    run.decided = false;
    waiting = await readDecision.executeWithOptions({ summary: 'What was decided?' }, [input.runId]);
  }
  return waiting.outcome;
}

function longestLook(waiting: Waiting): number {
  return 'leftMs' in waiting ? Math.max(LONGEST_LOOK_MS, waiting.leftMs / SHARE_OF_THE_REST) : LONGEST_LOOK_MS;
}
