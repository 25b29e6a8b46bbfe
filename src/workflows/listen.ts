import { proxyActivities, setHandler } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { DecisionOutcome } from '../domain/decision.ts';
import { refuseDecision, refuseOtherRun } from './failure-code.ts';
import {
  approveUpdate,
  type FullSyncInput,
  type MeantPlan,
  type MeantRun,
  pauseUpdate,
  progressQuery,
  rejectUpdate,
  resumeUpdate,
  supersedeUpdate,
} from './messages.ts';
import { storeWork } from './profiles.ts';
import type { RunState } from './run-state.ts';

/** What can be said to a run, and asked of it. */
export function listen(input: FullSyncInput, run: RunState): void {
  setHandler(progressQuery, () => run.progress, { description: 'Where the run is: phase, people done and failed' });

  const ours = (meant: MeantRun | undefined) => refuseOtherRun(input, meant);
  setHandler(pauseUpdate, () => run.pause(), { validator: ours, description: 'Begin nothing new until resumed' });
  setHandler(resumeUpdate, () => run.resume(), { validator: ours, description: 'Go on with a paused run' });

  const decidable = (meant: MeantRun | MeantPlan) => refuseDecision(input, run, meant);
  setHandler(approveUpdate, ({ planHash }) => decide(input, run, 'approved', planHash), {
    validator: decidable,
    description: 'Apply exactly the plan with this hash',
  });
  setHandler(rejectUpdate, () => decide(input, run, 'rejected'), {
    validator: decidable,
    description: 'End the run without a change',
  });
  setHandler(supersedeUpdate, () => decide(input, run, 'superseded'), {
    validator: decidable,
    description: 'Make room for a new run',
  });
}

/** The store has it already where the API was asked; from Temporal's own UI it is taken down now. The first decision stands. */
async function decide(
  { runId, heartbeatTimeoutMs }: FullSyncInput,
  run: RunState,
  outcome: DecisionOutcome,
  planHash: string | null = null,
): Promise<void> {
  const { noteDecision } = proxyActivities<Activities>(storeWork(heartbeatTimeoutMs));
  await noteDecision.executeWithOptions({ summary: `Take down: ${outcome}` }, [runId, outcome, planHash]);
  run.decided = true;
}
