import { NOTHING_GUARDED } from '../../domain/guard/guarded-changes.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import { NO_COUNTS } from '../../domain/run.ts';
import type { Connected } from '../../ports/connections.ts';
import type { BasisCache } from './basis-cache.ts';
import { lookForUpdate } from './look.ts';
import { type Judged, mayWrite } from './may-write.ts';
import { storeUpdate } from './store-update.ts';
import type { UpdateDeps } from './update-deps.ts';
import type { UpdateRun } from './update-run.ts';

export type PlannedUpdate =
  /** No run could go on: a setting or a permission stops everybody. */
  | { readonly stop: ProblemCode }
  /** `overtaken`: somebody wrote meanwhile. `quiet`: nothing was found and nothing is kept that closing the run would have to look at. */
  | { readonly writes: boolean; readonly overtaken: boolean; readonly quiet: boolean };

/** Reads one person afresh, plans, and keeps what came of it. */
export async function planUpdate(
  deps: UpdateDeps,
  basisOf: BasisCache,
  connected: Connected,
  run: UpdateRun,
  signal: AbortSignal,
): Promise<PlannedUpdate> {
  const integrationId = connected.integration.id;
  const standing = await deps.personRuns.standing({ integrationId, employeeId: run.employeeId });
  const look = await lookForUpdate(deps, standing, basisOf, connected, run.employeeId, signal);
  if (look.stop) {
    await deps.runs.setProblems(run.runId, 'plan', look.problems);
    return { stop: look.stop.code };
  }
  const judged = look.one ? await mayWrite(deps, run, connected, look.one) : NOBODY_JUDGED;
  const plan = await storeUpdate(deps, run, standing, connected, look, judged);
  const writes = plan !== null && plan.steps.length > 0;
  const toSettle = plan === null ? look.problems : [...plan.problems, ...(plan.due ?? [])];
  const quiet = run.fresh && toSettle.length === 0 && !standing.cases && !standing.dates;
  const inStep = look.found === 'nothing' && look.basis !== null;
  const overtaken = inStep && !(await deps.links.noteOneInStep(run.runId, run.employeeId));
  return { writes, overtaken, quiet };
}

const NOBODY_JUDGED: Judged = {
  may: true,
  guard: { findings: [], tally: NOTHING_GUARDED, planned: NO_COUNTS, base: 0 },
};
