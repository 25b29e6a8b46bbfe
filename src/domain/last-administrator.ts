import { endsAccess, goesOn, setsEnd } from './end-of-access.ts';
import type { Learner } from './learner.ts';
import type { LmsCapabilities } from './lms-capabilities.ts';
import type { PersonPlan } from './plan-person.ts';
import type { PlanStep } from './steps.ts';

export interface Guarded {
  readonly plan: PersonPlan;
  readonly administratorsLeft: number;
}

type Can = Pick<LmsCapabilities, 'fields' | 'inactiveStatus'>;

/**
 * Takes out of a plan what would switch off the last active administrator of a portal, at once or from a date on. Whoever has such
 * a date already is none of those who are left.
 */
export function keepLastAdministrator(
  plan: PersonPlan,
  learner: Learner | null,
  administratorsLeft: number,
  can: Can,
): Guarded {
  const active = learner?.isAdministrator === true && learner.status !== can.inactiveStatus;
  if (!active || !plan.steps.some((step) => endsAccess(step, can))) return { plan, administratorsLeft };
  const counted = goesOn(learner, can) ? 1 : 0;
  if (administratorsLeft > counted) return { plan, administratorsLeft: administratorsLeft - counted };

  const steps = plan.steps.flatMap((step) => withoutEnd(step, can));
  const problem = {
    code: 'last-administrator',
    severity: 'warning',
    employeeId: plan.employeeId,
    learnerId: learner.id,
  } as const;
  const disposition = steps.length > 0 ? 'change' : 'skipped';
  return { plan: { ...plan, disposition, steps, problems: [...plan.problems, problem] }, administratorsLeft };
}

function withoutEnd(step: PlanStep, can: Can): PlanStep[] {
  if (step.kind === 'deactivate') return [];
  if (step.kind !== 'update') return [step];
  const changes = step.changes.filter((change) => !setsEnd(change, can));
  return changes.length > 0 || step.status ? [{ ...step, changes }] : [];
}
