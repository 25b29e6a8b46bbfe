import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { FullSyncInput } from './messages.ts';
import { storeWork, vendorWrite } from './profiles.ts';
import type { RunState } from './run-state.ts';
import { showApplying, showPhase } from './showing.ts';
import { together } from './together.ts';
import { untilResumed } from './until-resumed.ts';

/** Batches in flight, and people in one (design §7: 490 events for 10,000 people). */
const LANES = 5;
const SMALL_BATCH = 100;
const LARGE_BATCH = 250;
const LARGE_PLAN = 5_000;

/** Brings the plan to the LMS, in batches of people side by side. */
export async function applyPlan(input: FullSyncInput, run: RunState): Promise<void> {
  const { beginApplying } = proxyActivities<Activities>(storeWork(input.heartbeatTimeoutMs));
  showPhase(run.enter('applying'));
  if (!input.carry)
    await beginApplying.executeWithOptions({ summary: 'Keep the matches as links' }, [
      input.runId,
      input.integrationId,
    ]);
  await together(Array.from({ length: LANES }, (_, index) => () => lane(input, run, index)));
}

/** Takes one batch after the other until none is left or the history should be cut. */
async function lane(input: FullSyncInput, run: RunState, index: number): Promise<void> {
  const { runId, integrationId, heartbeatTimeoutMs } = input;
  const { applyPeople } = proxyActivities<Activities>(vendorWrite(heartbeatTimeoutMs));
  const full = run.people > LARGE_PLAN ? LARGE_BATCH : SMALL_BATCH;
  // First batches of different length, or all lanes would end theirs, and leave the vendor idle, at the same moments.
  for (let size = Math.ceil((full * (index + 1)) / LANES); ; size = full) {
    await untilResumed(input, run);
    const batch = workflowInfo().continueAsNewSuggested ? null : run.claimBatch(size);
    if (!batch) return;
    const { from, to } = batch;
    for (let open = 1; open > 0; ) {
      await untilResumed(input, run);
      const { resumes } = run;
      const result = await applyPeople.executeWithOptions({ summary: `People ${from + 1}-${to} of ${run.people}` }, [
        runId,
        integrationId,
        from,
        to,
      ]);
      run.countBatch(from, to, result);
      open = result.open;
      // The API stores a pause before it tells us, and may die in between; a resume that came meanwhile is newer.
      if (result.paused && run.resumes === resumes) run.pause();
    }
    showApplying(run.progress);
  }
}
