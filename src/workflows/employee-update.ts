import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { UpdatePlan } from '../activities/update/index.ts';
import type { RunId } from '../domain/ids.ts';
import { failureCode } from './failure-code.ts';
import { storeWork, vendorRead, vendorWrite } from './profiles.ts';
import { showUpdate } from './showing.ts';
import { type EmployeeUpdateInput, type EmployeeUpdateResult, hintSignal, orderSignal } from './update-messages.ts';
import { UpdateState } from './update-state.ts';

/**
 * Brings one person into step, for all hints that come, one update after the other: the id is the lock. Ends as soon as nobody asks
 * any more. What is written, and for which hints, stands in the store.
 */
export async function employeeUpdate(input: EmployeeUpdateInput): Promise<EmployeeUpdateResult> {
  const state = new UpdateState(input.carry);
  setHandler(hintSignal, (hint) => state.hint(hint, Date.now()), {
    description: 'Something about this person may have changed',
  });
  setHandler(orderSignal, ({ runId }) => state.order(runId), { description: 'Carry out what is planned in this run' });

  while (state.wanted) {
    for (let order = state.takeOrder(); order; order = state.takeOrder()) await apply(input, state, order);
    if (!state.hinted) continue;
    await untilQuiet(input, state);
    const plan = await look(input, state.takeHints());
    if (plan.runId !== null) await apply(input, state, plan.runId);
    showUpdate(state.result);
    if (plan.readAgain && !(await condition(() => state.wanted, input.readAgainMs))) state.lookAgain();
    if (workflowInfo().continueAsNewSuggested) break;
  }
  await condition(allHandlersFinished);
  return state.wanted ? continueAsNew<typeof employeeUpdate>({ ...input, carry: state.carry }) : state.result;
}

async function untilQuiet({ debounce }: EmployeeUpdateInput, state: UpdateState): Promise<void> {
  for (let ms = state.waitMs(debounce, Date.now()); ms > 0; ms = state.waitMs(debounce, Date.now())) {
    const seen = state.hints;
    await condition(() => state.hints > seen, ms);
  }
}

async function look(input: EmployeeUpdateInput, again: boolean): Promise<UpdatePlan> {
  const { integrationId, employeeId, heartbeatTimeoutMs } = input;
  const { planUpdate } = proxyActivities<Activities>(vendorRead(heartbeatTimeoutMs));
  const summary = again ? 'Look once more' : 'Read afresh and plan';
  return ended(input, null, () => planUpdate.executeWithOptions({ summary }, [{ integrationId, employeeId, again }]));
}

async function apply(input: EmployeeUpdateInput, state: UpdateState, runId: RunId): Promise<void> {
  const { integrationId, employeeId, heartbeatTimeoutMs } = input;
  const { applyUpdate } = proxyActivities<Activities>(vendorWrite(heartbeatTimeoutMs));
  const work = () => applyUpdate.executeWithOptions({ summary: 'Write and close' }, [runId, integrationId, employeeId]);
  state.count(await ended(input, runId, work));
}

/** Closes the run of an update that fails or is cancelled. Hints that came meanwhile wait in the store and are passed on again. */
async function ended<Answer>(
  input: EmployeeUpdateInput,
  runId: RunId | null,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    const { integrationId, employeeId, heartbeatTimeoutMs } = input;
    const { endUpdate } = proxyActivities<Activities>(storeWork(heartbeatTimeoutMs));
    const ending = isCancellation(error)
      ? ({ how: 'cancelled' } as const)
      : ({ how: 'failed', code: failureCode(error) } as const);
    await CancellationScope.nonCancellable(() =>
      endUpdate.executeWithOptions({ summary: 'Close what is left' }, [runId, { integrationId, employeeId }, ending]),
    );
    throw error;
  }
}
