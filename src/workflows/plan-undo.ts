import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { PlanResult } from '../activities/plan.ts';
import { stopRun } from './failure-code.ts';
import type { FullSyncInput } from './messages.ts';
import { storeWork, vendorRead } from './profiles.ts';
import { readAll } from './read-and-plan.ts';
import type { RunState } from './run-state.ts';
import { showPhase, showPlan } from './showing.ts';

/** What an undo does instead of `readAndPlan`: the accounts that the other run wrote are read, and nothing of Personio. */
export async function readAndPlanUndo(input: FullSyncInput, run: RunState): Promise<PlanResult> {
  const { runId, integrationId } = input;
  const { checkUndo, planUndo } = proxyActivities<Activities>(vendorRead(input.heartbeatTimeoutMs));
  showPhase(run.enter('checking'));
  const check = await checkUndo.executeWithOptions({ summary: 'Key and groups of the LMS' }, [runId, integrationId]);
  stopRun(check);
  showPhase(run.enter('reading'));
  if (check.readAll) await readAll(input, run, 'learners');

  showPhase(run.enter('planning'));
  const plan = await planUndo.executeWithOptions({ summary: 'Plan the way back from the accounts as they are now' }, [
    runId,
    integrationId,
  ]);
  run.takePlan(plan);
  showPlan(plan);
  return plan;
}

/** What an undo does instead of `recheck`: people whose account changed while the plan waited are left. */
export async function recheckUndo(input: FullSyncInput, run: RunState): Promise<void> {
  const { runId, integrationId, heartbeatTimeoutMs } = input;
  const { beginRecheck } = proxyActivities<Activities>(storeWork(heartbeatTimeoutMs));
  const activities = proxyActivities<Activities>(vendorRead(heartbeatTimeoutMs));
  if (!(await beginRecheck.executeWithOptions({ summary: 'Was it read long ago?' }, [runId]))) return;
  if (run.passes.learners > 0) await readAll(input, run, 'learners');
  await activities.recheckUndo.executeWithOptions({ summary: 'Who changed since the plan?' }, [runId, integrationId]);
}

/** Before the first write of an undo: nobody else writes these people until somebody releases them. */
export async function holdAffected({ runId, integrationId, heartbeatTimeoutMs }: FullSyncInput): Promise<void> {
  const activities = proxyActivities<Activities>(storeWork(heartbeatTimeoutMs));
  await activities.holdAffected.executeWithOptions({ summary: 'Hold the people concerned' }, [runId, integrationId]);
}
