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
import type { UpdateResult } from '../activities/update/index.ts';
import type { RunId } from '../domain/ids.ts';
import { failureCode } from './failure-code.ts';
import { storeWork, vendorWrite } from './profiles.ts';
import { showUpdate } from './showing.ts';
import { type EmployeeUpdateInput, type EmployeeUpdateResult, hintSignal, orderSignal } from './update-messages.ts';
import { UpdateState } from './update-state.ts';

/**
 * Brings one person into step, for all hints that come, one update after the other: the id is the lock. Ends as soon as nobody asks
 * any more. What is written, and for which hints, stands in the store.
 */
export async function employeeUpdate(input: EmployeeUpdateInput): Promise<EmployeeUpdateResult> {
  const state = new UpdateState(input.carry);
  const begunAt = Date.now();
  setHandler(hintSignal, (hint) => state.hint(hint, cameAt(input, state, begunAt)), {
    description: 'Something about this person may have changed',
  });
  setHandler(orderSignal, ({ runId }) => state.order(runId), { description: 'Carry out what is planned in this run' });

  while (state.goesOn && !workflowInfo().continueAsNewSuggested) {
    for (let order = state.takeOrder(); order; order = state.takeOrder()) state.count(await apply(input, order));
    if (!state.hinted && !(await untilOwed(state))) continue;
    await untilQuiet(input, state);
    const done = await update(input, state.takeHints(Date.now()));
    state.count(done);
    if (done.readAgain) state.oweLook(Date.now() + input.readAgainMs);
    showUpdate(state.result);
  }
  await condition(allHandlersFinished);
  return state.goesOn ? continueAsNew<typeof employeeUpdate>({ ...input, carry: state.carry }) : state.result;
}

/**
 * The first task of a run may be put off until what its first hint waits for is over, and knows only its own time: the hint came when the
 * run began. Whatever came after it has ended the delay.
 */
function cameAt({ carry }: EmployeeUpdateInput, { hints }: UpdateState, begunAt: number): number {
  const now = Date.now();
  return now === begunAt && hints === 0 && !carry ? workflowInfo().startTime.getTime() : now;
}

/** Waits for the second look that is owed. False where none is, or somebody asks for something before. */
async function untilOwed(state: UpdateState): Promise<boolean> {
  const ms = state.owedInMs(Date.now());
  if (ms === null || ms <= 0) return ms !== null;
  return !(await condition(() => state.asked, ms));
}

async function untilQuiet({ debounce }: EmployeeUpdateInput, state: UpdateState): Promise<void> {
  for (let ms = state.waitMs(debounce, Date.now()); ms > 0; ms = state.waitMs(debounce, Date.now())) {
    const seen = state.hints;
    await condition(() => state.hints > seen, ms);
  }
}

async function update(input: EmployeeUpdateInput, again: boolean): Promise<UpdateResult> {
  const { integrationId, employeeId, readAgainMs, heartbeatTimeoutMs } = input;
  const { updatePerson } = proxyActivities<Activities>(vendorWrite(heartbeatTimeoutMs));
  const summary = again ? 'Look once more' : 'Read afresh, plan and write';
  const asked = { integrationId, employeeId, again, readAgainMs };
  return ended(input, null, () => updatePerson.executeWithOptions({ summary }, [asked]));
}

async function apply(input: EmployeeUpdateInput, runId: RunId): Promise<UpdateResult> {
  const { integrationId, employeeId, heartbeatTimeoutMs } = input;
  const { applyOrder } = proxyActivities<Activities>(vendorWrite(heartbeatTimeoutMs));
  const work = () => applyOrder.executeWithOptions({ summary: 'Write and close' }, [runId, integrationId, employeeId]);
  return ended(input, runId, work);
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
