import { patched, proxyActivities, sleep } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { FullSyncInput } from './messages.ts';
import { storeWork, vendorWrite } from './profiles.ts';
import type { RunState } from './run-state.ts';
import { showApplying } from './showing.ts';
import { untilResumed } from './until-resumed.ts';

const REST_MS = 10_000;
const ROUNDS = 2;

/** When everybody else is done: people who failed for a reason that may be over by now, all of them in one batch. */
export async function retryFailed(input: FullSyncInput, run: RunState): Promise<void> {
  // The store is asked, not our own count: of an attempt that was killed nobody told us who failed.
  if (run.people === 0 || !patched('retries-failed')) return;
  const { runId, integrationId, heartbeatTimeoutMs } = input;
  const { reopenFailed } = proxyActivities<Activities>(storeWork(heartbeatTimeoutMs));
  const { applyPeople } = proxyActivities<Activities>(vendorWrite(heartbeatTimeoutMs));
  for (let round = 1, rest = input.retryRestMs ?? REST_MS; round <= ROUNDS; round++, rest *= 3) {
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
