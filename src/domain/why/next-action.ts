import type { HeldBack } from '../holding-back.ts';
import type { RunId } from '../ids.ts';
import type { PersonPlan } from '../plan-person.ts';
import type { OpenRunStatus } from '../run.ts';

/** An open run whose plan holds steps of the person that nobody has finished. */
export interface OpenWork {
  readonly runId: RunId;
  readonly status: OpenRunStatus;
}

/**
 * What comes next for a person, said by the first thing that decides it.
 * `waits-in-run`: planned, for somebody's approval. `goes-on-in-run`: being written. `quarantined`: nothing is written for the
 * whole integration. `stopped`: no run could start. `decide`: a case. `waits-for-day`: for the first of their days. `steps`: the next run
 * would write. `nothing`: all is as wanted.
 */
export const NEXT_ACTIONS = [
  'erased',
  'held',
  'waits-in-run',
  'goes-on-in-run',
  'quarantined',
  'stopped',
  'not-in-personio',
  'waits-for-day',
  'out-of-scope',
  'decide',
  'skipped',
  'steps',
  'nothing',
] as const;

export interface NextAction {
  readonly action: (typeof NEXT_ACTIONS)[number];
  /** The run that decides it. */
  readonly runId: RunId | null;
}

export interface Circumstances {
  readonly heldBack: HeldBack | null;
  readonly open: OpenWork | null;
  readonly quarantined: boolean;
  /** False where an error in the settings, or an attribute of the scope that cannot be read, stops every run. */
  readonly canRun: boolean;
  readonly inPersonio: boolean;
  readonly inScope: boolean;
  /** Null where nothing could be planned, and outside the scope without an account. */
  readonly plan: PersonPlan | null;
}

export function nextAction(circumstances: Circumstances): NextAction {
  const { heldBack, open, quarantined, canRun, inPersonio, inScope, plan } = circumstances;
  if (heldBack === 'erased') return { action: 'erased', runId: null };
  if (open) {
    return { action: open.status === 'waiting' ? 'waits-in-run' : 'goes-on-in-run', runId: open.runId };
  }
  const action = (): NextAction['action'] => {
    if (heldBack !== null) return heldBack;
    if (quarantined) return 'quarantined';
    if (!canRun) return 'stopped';
    if (!inPersonio) return 'not-in-personio';
    if (plan && plan.steps.length > 0) return 'steps';
    if (plan?.problems.some(({ code }) => code.startsWith('case-'))) return 'decide';
    if (plan?.disposition === 'skipped' && plan.due && plan.due.length > 0) return 'waits-for-day';
    if (!inScope) return 'out-of-scope';
    return plan?.disposition === 'skipped' ? 'skipped' : 'nothing';
  };
  return { action: action(), runId: null };
}
