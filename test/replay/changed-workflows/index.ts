import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../../src/activities/index.ts';
import { fullSync as asItIs } from '../../../src/workflows/index.ts';
import type { FullSyncInput, FullSyncResult } from '../../../src/workflows/messages.ts';

const { checkRun } = proxyActivities<Activities>({ startToCloseTimeout: '1 minute' });

/** The workflow with one activity more, unguarded: what a careless change looks like to a run that is under way. */
export async function fullSync(input: FullSyncInput): Promise<FullSyncResult> {
  await checkRun(input.runId, input.integrationId);
  return asItIs(input);
}
