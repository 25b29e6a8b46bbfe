import {
  ApplicationFailure,
  allHandlersFinished,
  CancellationScope,
  CancelledFailure,
  condition,
  continueAsNew,
  isCancellation,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { RunEnding } from '../activities/report.ts';
import { failureCode, refuseOtherRun, stopRun } from './failure-code.ts';
import {
  type FullSyncInput,
  type FullSyncResult,
  type MeantRun,
  pauseUpdate,
  progressQuery,
  resumeUpdate,
} from './messages.ts';
import { storeWork, vendorRead, vendorWrite } from './profiles.ts';
import { RunState } from './run-state.ts';
import { showApplying, showFailed, showPhase, showPlan } from './showing.ts';
import { together } from './together.ts';
import { untilResumed } from './until-resumed.ts';

/** Batches in flight, and people in one (design §7: 490 events for 10,000 people). */
const LANES = 5;
const SMALL_BATCH = 100;
const LARGE_BATCH = 250;
const LARGE_PLAN = 5_000;
/** A list that does not come out complete is read again from the start, at most this often. */
const MAX_PASSES = 3;

/** Reads both sides, plans once, applies in batches of people, reports. Only ids, counts and codes enter the history. */
export async function fullSync(input: FullSyncInput): Promise<FullSyncResult> {
  const run = new RunState(input);
  setHandler(progressQuery, () => run.progress, { description: 'Where the run is: phase, people done and failed' });
  const validator = (meant: MeantRun | undefined) => refuseOtherRun(input, meant);
  setHandler(pauseUpdate, () => run.pause(), { validator, description: 'Begin nothing new until resumed' });
  setHandler(resumeUpdate, () => run.resume(), { validator, description: 'Go on with a paused run' });

  try {
    if (!input.carry) await readAndPlan(input, run);
    if (!input.dryRun) await apply(input, run);
    else leaveWhenCancelled();
  } catch (error) {
    await CancellationScope.nonCancellable(() =>
      end(input, isCancellation(error) ? { how: 'cancelled' } : { how: 'failed', code: failureCode(error) }),
    );
    throw error;
  }
  await condition(allHandlersFinished);
  if (!input.dryRun && run.next < run.people) return continueAsNew<typeof fullSync>({ ...input, carry: run.carry });
  // Everything is done by now: a cancel that comes this late must not keep the store from knowing it.
  return CancellationScope.nonCancellable(() => end(input, { how: 'finished' }));
}

/** A stage that ended well after the cancel does not throw, and nothing after the plan of a dry run would. */
function leaveWhenCancelled(): void {
  if (CancellationScope.current().consideredCancelled) throw new CancelledFailure('cancelled after the plan');
}

/** Check, read both sides, plan. The guard and its approval take their place after the plan. */
async function readAndPlan(input: FullSyncInput, run: RunState): Promise<void> {
  const { runId, integrationId } = input;
  const { checkRun, settleReading, makePlan } = proxyActivities<Activities>(vendorRead(input.heartbeatTimeoutMs));
  showPhase(run.enter('checking'));
  stopRun(
    await checkRun.executeWithOptions({ summary: 'Credentials, attributes, fields and groups' }, [
      runId,
      integrationId,
    ]),
  );

  showPhase(run.enter('reading'));
  const [employees, learners] = await together([() => readAll(input, 'employees'), () => readAll(input, 'learners')]);
  if (!employees || !learners)
    throw ApplicationFailure.create({ type: 'internal-error', message: 'a side was not read', nonRetryable: true });
  const read = { employees, learners };
  stopRun(
    await settleReading.executeWithOptions({ summary: 'Is what was read complete?' }, [runId, integrationId, read]),
  );

  showPhase(run.enter('planning'));
  const plan = await makePlan.executeWithOptions(
    { summary: `Plan ${employees.count} employees against ${learners.count} learners` },
    [runId, integrationId],
  );
  run.people = plan.people;
  showPlan(plan);
}

/** One side to its end, again from the start while it does not come out complete. */
async function readAll(input: FullSyncInput, side: 'employees' | 'learners') {
  const { readEmployees, readLearners } = proxyActivities<Activities>(vendorRead(input.heartbeatTimeoutMs));
  const read = side === 'employees' ? readEmployees : readLearners;
  for (let pass = 1; ; ) {
    const result = await read.executeWithOptions({ summary: `Read ${side}${pass > 1 ? `, pass ${pass}` : ''}` }, [
      input.runId,
      input.integrationId,
      pass,
    ]);
    if (!result.done) continue;
    stopRun(result);
    if (result.complete || pass === MAX_PASSES) return result;
    pass++;
  }
}

async function apply(input: FullSyncInput, run: RunState): Promise<void> {
  const { beginApplying } = proxyActivities<Activities>(storeWork(input.heartbeatTimeoutMs));
  showPhase(run.enter('applying'));
  if (!input.carry)
    await beginApplying.executeWithOptions({ summary: 'Keep the matches as links' }, [
      input.runId,
      input.integrationId,
    ]);
  await together(Array.from({ length: LANES }, (_, index) => () => lane(input, run, index)));
}

/** Takes one batch after the other until none is left or the history should be cut. */
async function lane(input: FullSyncInput, run: RunState, index: number): Promise<void> {
  const { runId, integrationId, heartbeatTimeoutMs } = input;
  const { applyPeople } = proxyActivities<Activities>(vendorWrite(heartbeatTimeoutMs));
  const full = run.people > LARGE_PLAN ? LARGE_BATCH : SMALL_BATCH;
  // First batches of different length, or all lanes would end theirs, and leave the vendor idle, at the same moments.
  for (let size = Math.ceil((full * (index + 1)) / LANES); ; size = full) {
    await untilResumed(input, run);
    const batch = workflowInfo().continueAsNewSuggested ? null : run.claimBatch(size);
    if (!batch) return;
    const { from, to } = batch;
    for (let open = 1; open > 0; ) {
      await untilResumed(input, run);
      const { resumes } = run;
      const result = await applyPeople.executeWithOptions({ summary: `People ${from + 1}-${to} of ${run.people}` }, [
        runId,
        integrationId,
        from,
        to,
      ]);
      run.countBatch(from, to, result);
      open = result.open;
      // The API stores a pause before it tells us, and may die in between; a resume that came meanwhile is newer.
      if (result.paused && run.resumes === resumes) run.pause();
    }
    showApplying(run.progress);
  }
}

async function end(
  { runId, integrationId, heartbeatTimeoutMs }: FullSyncInput,
  ending: RunEnding,
): Promise<FullSyncResult> {
  const { closeRun } = proxyActivities<Activities>(storeWork(heartbeatTimeoutMs));
  const result = await closeRun.executeWithOptions({ summary: 'Counts, problems and the summary mail' }, [
    runId,
    integrationId,
    ending,
  ]);
  showPhase('done');
  showFailed(result.counts.failed);
  setCurrentDetails(`**${result.status}**: ${JSON.stringify(result.counts)}`);
  return result;
}
