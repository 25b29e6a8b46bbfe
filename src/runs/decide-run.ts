import type { RunId } from '../domain/ids.ts';
import type { DecisionRefusal, NewDecision } from '../ports/decision-store.ts';
import type { Run } from '../ports/run-store.ts';
import type { Taken } from './command-run.ts';
import type { RunsDeps } from './deps.ts';
import { NoWorkerError, RunConflictError, TemporalAwayError } from './errors.ts';
import { openRun } from './open-run.ts';

/** Who decides, and why; kept in the store, never sent to Temporal. */
export interface Deciding {
  readonly by: string;
  readonly reason?: string | undefined;
}

/** Applies exactly the plan with this hash, and no other. */
export async function approveRun(deps: RunsDeps, runId: RunId, planHash: string, who: Deciding): Promise<Taken> {
  const run = await openRun(deps, runId);
  await takeDown(deps, run, { outcome: 'approved', planHash, ...words(who) });
  return told(() => deps.workflows.approve(run.integrationId, { runId, planHash }));
}

export async function rejectRun(deps: RunsDeps, runId: RunId, who: Deciding): Promise<Taken> {
  const run = await openRun(deps, runId);
  await takeDown(deps, run, { outcome: 'rejected', ...words(who) });
  return told(() => deps.workflows.reject(run.integrationId, { runId }));
}

function words({ by, reason }: Deciding) {
  return { decidedBy: by, reason: reason ?? null };
}

async function takeDown({ decisions }: RunsDeps, { id }: Run, decision: NewDecision): Promise<void> {
  const taken = await decisions.decide(id, decision);
  if (typeof taken === 'string' || 'decided' in taken) throw new RunConflictError(codeOf(taken), id);
}

function codeOf(refusal: DecisionRefusal): RunConflictError['code'] {
  if (typeof refusal !== 'string') return 'already-decided';
  const codes = {
    'not-waiting': 'run-not-waiting',
    'plan-differs': 'plan-differs',
    expired: 'approval-expired',
    'settings-changed': 'settings-changed',
  } as const;
  return codes[refusal];
}

/** The decision stands in the store; a workflow that cannot be reached now finds it there. */
async function told(tell: () => Promise<void>): Promise<Taken> {
  try {
    await tell();
    return 'done';
  } catch (error) {
    // refused: it is past its wait, because it has read the decision already
    if (error instanceof NoWorkerError || error instanceof TemporalAwayError || error instanceof RunConflictError)
      return 'noted';
    throw error;
  }
}
