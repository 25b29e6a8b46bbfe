import {
  allHandlersFinished,
  CancellationScope,
  CancelledFailure,
  condition,
  continueAsNew,
  isCancellation,
  proxyActivities,
  setCurrentDetails,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { RunEnding } from '../activities/report.ts';
import { applyPlan } from './apply-plan.ts';
import { failureCode } from './failure-code.ts';
import { listen } from './listen.ts';
import type { FullSyncInput, FullSyncResult } from './messages.ts';
import { holdAffected, readAndPlanUndo, recheckUndo } from './plan-undo.ts';
import { storeWork } from './profiles.ts';
import { readAndPlan } from './read-and-plan.ts';
import { recheck } from './recheck.ts';
import { retryFailed } from './retry-failed.ts';
import { RunState } from './run-state.ts';
import { showFailed, showPhase } from './showing.ts';
import { waitForDecision } from './wait-for-decision.ts';

/** Reads both sides, plans once, waits where the guard says so, applies in batches of people, reports. Only ids, counts and codes enter the history. */
export async function fullSync(input: FullSyncInput): Promise<FullSyncResult> {
  const run = new RunState(input);
  listen(input, run);
  let ending: RunEnding | null;
  try {
    ending = input.carry ? null : await planAndDecide(input, run);
    if (!ending) await applyPlan(input, run);
    if (!ending && run.next >= run.people) await retryFailed(input, run);
  } catch (error) {
    await CancellationScope.nonCancellable(() =>
      end(input, isCancellation(error) ? { how: 'cancelled' } : { how: 'failed', code: failureCode(error) }),
    );
    throw error;
  }
  await condition(allHandlersFinished);
  if (!ending && run.next < run.people) return continueAsNew<typeof fullSync>({ ...input, carry: run.carry });
  // Everything is done by now: a cancel that comes this late must not keep the store from knowing it.
  return CancellationScope.nonCancellable(() => end(input, ending ?? { how: 'finished' }));
}

/** Null when the plan is to be applied, else how the run ends without a change. */
async function planAndDecide(input: FullSyncInput, run: RunState): Promise<RunEnding | null> {
  const undoes = input.kind === 'undo';
  const plan = undoes ? await readAndPlanUndo(input, run) : await readAndPlan(input, run);
  if (!plan.waits) return input.dryRun ? endAfterPlan() : null;
  const outcome = await waitForDecision(input, run);
  if (outcome !== 'approved') return { how: outcome };
  if (undoes) {
    await recheckUndo(input, run);
    await holdAffected(input);
  } else await recheck(input, run);
  return null;
}

/** A stage that ended well after the cancel does not throw, and nothing after the plan of a dry run would. */
function endAfterPlan(): RunEnding {
  if (CancellationScope.current().consideredCancelled) throw new CancelledFailure('cancelled after the plan');
  return { how: 'finished' };
}

async function end(
  { runId, integrationId, heartbeatTimeoutMs }: FullSyncInput,
  ending: RunEnding,
): Promise<FullSyncResult> {
  const { closeRun } = proxyActivities<Activities>(storeWork(heartbeatTimeoutMs));
  const result = await closeRun.executeWithOptions({ summary: 'Counts, problems and the summary mail' }, [
    runId,
    integrationId,
    ending,
  ]);
  showPhase('done');
  showFailed(result.counts.failed);
  setCurrentDetails(`**${result.status}**: ${JSON.stringify(result.counts)}`);
  return result;
}
