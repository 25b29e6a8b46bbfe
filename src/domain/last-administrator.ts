import type { Learner } from './learner.ts';
import type { PersonPlan } from './plan-person.ts';

export interface Guarded {
  readonly plan: PersonPlan;
  readonly administratorsLeft: number;
}

/** Takes the deactivation out of a plan that would switch off the last active administrator of a portal. */
export function keepLastAdministrator(plan: PersonPlan, learner: Learner | null, administratorsLeft: number): Guarded {
  const switchedOff = learner?.isAdministrator === true && plan.steps.some((step) => step.kind === 'deactivate');
  if (!switchedOff) return { plan, administratorsLeft };
  if (administratorsLeft > 1) return { plan, administratorsLeft: administratorsLeft - 1 };

  const steps = plan.steps.filter((step) => step.kind !== 'deactivate');
  const problem = {
    code: 'last-administrator',
    severity: 'warning',
    employeeId: plan.employeeId,
    learnerId: learner.id,
  } as const;
  const disposition = steps.length > 0 ? 'change' : 'skipped';
  return { plan: { ...plan, disposition, steps, problems: [...plan.problems, problem] }, administratorsLeft };
}
