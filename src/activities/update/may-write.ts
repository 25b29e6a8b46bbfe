import type { GuardResult } from '../../domain/guard/guard-result.ts';
import { addToTally, guardedChanges, NOTHING_GUARDED } from '../../domain/guard/guarded-changes.ts';
import { leaveToFullRun } from '../../domain/incremental/leave-to-full-run.ts';
import { addPlanned } from '../../domain/planned-counts.ts';
import { NO_COUNTS } from '../../domain/run.ts';
import type { Connected } from '../../ports/connections.ts';
import type { Look } from './look.ts';
import type { UpdateDeps } from './update-deps.ts';
import type { UpdateRun } from './update-run.ts';

export interface Judged {
  /** False: the person is left to the next full run, which sees everybody and may wait for an approval. */
  readonly may: boolean;
  readonly guard: GuardResult;
}

/** Whether an update may write what it planned. What it may is counted into the guard's window by the same statement that asks. */
export async function mayWrite(
  { guard, links }: Pick<UpdateDeps, 'guard' | 'links'>,
  { runId, fresh }: Pick<UpdateRun, 'runId' | 'fresh'>,
  { integration, lms }: Connected,
  { plan, match, verdict, mayBeLastAdministrator }: NonNullable<Look['one']>,
): Promise<Judged> {
  const { id, safety } = integration;
  const { steps } = plan;
  const tally = addToTally(NOTHING_GUARDED, guardedChanges(steps, lms.can));
  const result = { findings: [], tally, planned: addPlanned(NO_COUNTS, plan, verdict === 'in'), base: 0 };
  if (steps.length === 0) return { may: true, guard: result };

  const invites = steps.some((step) => step.kind === 'create' && step.invite);
  const neverLinked = match?.outcome !== 'linked' && !(await links.any(id));
  const neverInvited = invites && !(await guard.history(id, safety.guard.windowDays)).invited;
  const left = leaveToFullRun({ steps, mayBeLastAdministrator, neverLinked, neverInvited }, safety);
  if (left) return { may: false, guard: { ...result, findings: left.because === 'approval' ? left.findings : [] } };
  // where nothing is guarded there is nothing to count, but for what an earlier attempt may have counted
  if (fresh && Object.values(tally).every((people) => people === 0)) return { may: true, guard: result };
  const { findings, base } = await guard.reserve(runId, id, tally, safety.guard);
  return { may: findings.length === 0, guard: { ...result, findings, base } };
}
