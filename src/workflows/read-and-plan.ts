import { ApplicationFailure, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { PlanResult } from '../activities/plan.ts';
import { stopRun } from './failure-code.ts';
import type { FullSyncInput } from './messages.ts';
import { vendorRead } from './profiles.ts';
import type { RunState } from './run-state.ts';
import { showPhase, showPlan } from './showing.ts';
import { together } from './together.ts';

/** A list that does not come out complete is read again from the start, at most this often. */
const MAX_PASSES = 3;

/** Check, read both sides, plan. */
export async function readAndPlan(input: FullSyncInput, run: RunState): Promise<PlanResult> {
  const { runId, integrationId } = input;
  const { checkRun, makePlan } = proxyActivities<Activities>(vendorRead(input.heartbeatTimeoutMs));
  showPhase(run.enter('checking'));
  stopRun(
    await checkRun.executeWithOptions({ summary: 'Credentials, attributes, fields and groups' }, [
      runId,
      integrationId,
    ]),
  );

  const { employees, learners } = await readBothSides(input, run);
  showPhase(run.enter('planning'));
  const plan = await makePlan.executeWithOptions(
    { summary: `Plan ${employees.count} employees against ${learners.count} learners` },
    [runId, integrationId, employees.complete],
  );
  run.takePlan(plan);
  showPlan(plan);
  return plan;
}

/** Everybody on both sides, and whether the lists came out complete. */
export async function readBothSides(input: FullSyncInput, run: RunState) {
  const { runId, integrationId } = input;
  const { settleReading } = proxyActivities<Activities>(vendorRead(input.heartbeatTimeoutMs));
  showPhase(run.enter('reading'));
  const [employees, learners] = await together([
    () => readAll(input, run, 'employees'),
    () => readAll(input, run, 'learners'),
  ]);
  if (!employees || !learners)
    throw ApplicationFailure.create({ type: 'internal-error', message: 'a side was not read', nonRetryable: true });
  const read = { employees, learners };
  stopRun(
    await settleReading.executeWithOptions({ summary: 'Is what was read complete?' }, [runId, integrationId, read]),
  );
  return read;
}

/** One side to its end, again from the start while it does not come out complete. */
export async function readAll(input: FullSyncInput, run: RunState, side: 'employees' | 'learners') {
  const { readEmployees, readLearners } = proxyActivities<Activities>(vendorRead(input.heartbeatTimeoutMs));
  const read = side === 'employees' ? readEmployees : readLearners;
  const last = run.passes[side] + MAX_PASSES;
  for (let pass = ++run.passes[side]; ; ) {
    const result = await read.executeWithOptions({ summary: `Read ${side}${pass > 1 ? `, pass ${pass}` : ''}` }, [
      input.runId,
      input.integrationId,
      pass,
    ]);
    if (!result.done) continue;
    stopRun(result);
    if (result.complete || pass === last) return result;
    pass = ++run.passes[side];
  }
}
