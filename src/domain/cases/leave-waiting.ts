import type { EmployeeId } from '../ids.ts';
import type { PersonPlan } from '../plan-person.ts';
import type { PlanStep } from '../steps.ts';

/** Hash of steps: the same steps have the same one. */
export type StepsHash = (steps: readonly PlanStep[]) => string;

/**
 * Leaves a person out whose steps the LMS refused before, as long as they are the same ones. Any change of the plan tries again,
 * and so does a person's "try now", which takes the fingerprint away.
 */
export function leaveWaiting(
  plan: PersonPlan,
  waiting: ReadonlyMap<EmployeeId, string>,
  hashOf: StepsHash,
): PersonPlan {
  const refused = waiting.get(plan.employeeId);
  if (refused === undefined || plan.steps.length === 0 || hashOf(plan.steps) !== refused) return plan;
  const { employeeId, learnerId } = plan;
  return {
    ...plan,
    disposition: 'skipped',
    steps: [],
    problems: [
      ...plan.problems,
      { code: 'case-waits', severity: 'info', employeeId, ...(learnerId === null ? {} : { learnerId }) },
    ],
  };
}
