import type { GuardFinding } from '../guard/guard-result.ts';
import { judgeFirstRun } from '../guard/judge-first-run.ts';
import type { SafetySettings } from '../safety-settings.ts';
import type { PlanStep } from '../steps.ts';

/** What an update knows beside the person. */
export interface UpdateFacts {
  readonly steps: readonly PlanStep[];
  readonly mayBeLastAdministrator: boolean;
  readonly neverLinked: boolean;
  readonly neverInvited: boolean;
}

/**
 * Why an update leaves somebody to the next full run although it knows what to do. `alone`: only who sees everybody can say whether it
 * may be done. The findings: a person is to see the plan first, and only a full run can wait for one.
 */
export type Left =
  | { readonly because: 'alone' }
  | { readonly because: 'approval'; readonly findings: readonly GuardFinding[] };

/** Asked before the guard's counters, which settle the rest. Null: the update may go on. */
export function leaveToFullRun(facts: UpdateFacts, safety: SafetySettings): Left | null {
  const { steps, mayBeLastAdministrator, neverLinked, neverInvited } = facts;
  if (steps.length === 0) return null;
  if (mayBeLastAdministrator) return { because: 'alone' };
  const creates = steps.filter((step) => step.kind === 'create');
  const findings: GuardFinding[] = [
    ...judgeFirstRun(
      {
        ...{ neverLinked, neverInvited, invitations: creates.filter(({ invite }) => invite).length },
        // whether the portal has members is for the first full run to see; until then it is taken for granted
        ...{ members: 1, matched: 0, ambiguous: 0, created: creates.length },
      },
      safety.guard,
    ),
    ...(safety.approval === 'always' ? [{ code: 'approval-wanted', because: 'setting' } as const] : []),
  ];
  return findings.length > 0 ? { because: 'approval', findings } : null;
}
