import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { FullSyncInput } from './messages.ts';
import { storeWork, vendorRead } from './profiles.ts';
import { readBothSides } from './read-and-plan.ts';
import type { RunState } from './run-state.ts';

/** After a wait both sides are read again; people for whom the plan would be another one now are left to the next run. */
export async function recheck(input: FullSyncInput, run: RunState): Promise<void> {
  const { runId, integrationId, heartbeatTimeoutMs } = input;
  const { beginRecheck } = proxyActivities<Activities>(storeWork(heartbeatTimeoutMs));
  const { recheckPlan } = proxyActivities<Activities>(vendorRead(heartbeatTimeoutMs));
  if (!(await beginRecheck.executeWithOptions({ summary: 'Was it read long ago?' }, [runId]))) return;
  await readBothSides(input, run);
  await recheckPlan.executeWithOptions({ summary: 'Who changed since the plan?' }, [runId, integrationId]);
}
