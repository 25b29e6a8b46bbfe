import { patched, proxyActivities, sleep } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { FullSyncInput } from './messages.ts';
import { storeWork, vendorWrite } from './profiles.ts';
import type { RunState } from './run-state.ts';
import { showApplying } from './showing.ts';
import { untilResumed } from './until-resumed.ts';

/** How long the vendor is left alone before people who failed for a passing reason are tried again. */
const RESTS_MS = [10_000, 30_000];

/** When everybody else is done: people who failed for a reason that may be over by now, all of them in one batch. */
export async function retryFailed(input: FullSyncInput, run: RunState): Promise<void> {
  if (run.failed === 0 || !patched('retries-failed')) return;
  const { runId, integrationId, heartbeatTimeoutMs } = input;
  const { reopenFailed } = proxyActivities<Activities>(storeWork(heartbeatTimeoutMs));
  const { applyPeople } = proxyActivities<Activities>(vendorWrite(heartbeatTimeoutMs));
  for (const rest of RESTS_MS) {
    const { people } = await reopenFailed.executeWithOptions({ summary: 'Who failed for a passing reason?' }, [runId]);
    if (people === 0) return;
    await sleep(rest);
    for (let open = 1; open > 0; ) {
      await untilResumed(input, run);
      const { resumes } = run;
      const result = await applyPeople.executeWithOptions({ summary: `Once more: ${people} people` }, [
        runId,
        integrationId,
        0,
        run.people,
        true, // the last round
      ]);
      open = result.open;
      if (result.paused && run.resumes === resumes) run.pause();
    }
    showApplying(run.progress);
  }
}
