import { condition, patched, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { FullSyncInput } from './messages.ts';
import { storeWork } from './profiles.ts';
import type { RunState } from './run-state.ts';

const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;

/**
 * Waits while the run is paused. A command can be admitted while no worker is up and taken back in the store before one is:
 * so the store is asked now and then whether the pause still stands, by one lane for all.
 */
export async function untilResumed(input: FullSyncInput, run: RunState): Promise<void> {
  // The condition also leaves a scope that was cancelled, so it stands here even when nothing is paused.
  if (!run.paused || !patched('asks-while-paused')) return condition(() => !run.paused);
  run.asking ??= askNowAndThen(input, run);
  await run.asking;
}

async function askNowAndThen({ runId, heartbeatTimeoutMs }: FullSyncInput, run: RunState): Promise<void> {
  const { isPaused } = proxyActivities<Activities>(storeWork(heartbeatTimeoutMs));
  try {
    for (let waitMs = FIRST_WAIT_MS; run.paused; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      if (await condition(() => !run.paused, waitMs)) return;
      if (!(await isPaused.executeWithOptions({ summary: 'Does the pause still stand?' }, [runId]))) run.resume();
    }
  } finally {
    run.asking = undefined;
  }
}
