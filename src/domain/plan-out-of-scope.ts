import { addDays, type Day } from './dates/day.ts';
import type { AttributeKey, EmployeeId, LearnerId } from './ids.ts';
import type { Invitation, Learner } from './learner.ts';
import type { PersonPlan, PlanRules } from './plan-person.ts';
import type { ProblemCode } from './problem.ts';
import type { EmployeeStatus } from './status.ts';
import type { DeactivateStep } from './steps.ts';

/** All that is kept of an employee outside the scope (design §4, invariant 11). */
export interface OutOfScopeEmployee {
  readonly id: EmployeeId;
  readonly values: Readonly<Record<AttributeKey, string | null>>;
  readonly status: EmployeeStatus | null;
}

/**
 * A linked employee who left the scope is left untouched and reported, with a stronger word when also inactive.
 * Switching them off is an option, rests on the scope value that was read, and waits for the days of grace, which begin on `since`,
 * when they were first seen outside. Whoever has also left the company gets none. `learner` is null where the link leads to an
 * invitation that the portal does not list.
 */
export function planOutOfScope(
  employee: OutOfScopeEmployee,
  linked: LearnerId,
  learner: Learner | null,
  rules: PlanRules,
  since: Day | null = null,
): PersonPlan {
  if (learner === null || learner.invitation) return planInvitedOutOfScope(employee, linked, learner?.invitation);
  const plan = { employeeId: employee.id, learnerId: learner.id, frozen: [] };
  if (learner.status === rules.can.inactiveStatus)
    return { ...plan, disposition: 'unchanged', steps: [], problems: [] };

  if (rules.settings.outOfScope === 'deactivate') {
    const { graceDays } = rules.settings.dates;
    const due = graceDays > 0 ? [{ kind: 'grace', on: addDays(since ?? rules.today, graceDays) } as const] : [];
    const [grace] = employee.status === 'inactive' ? [] : due;
    if (grace && rules.today < grace.on) {
      const params = { date: grace.on };
      const problem = {
        code: 'in-grace',
        severity: 'warning',
        employeeId: employee.id,
        learnerId: learner.id,
        params,
      } as const;
      return { ...plan, disposition: 'skipped', steps: [], problems: [problem], due };
    }
    const step: DeactivateStep = {
      kind: 'deactivate',
      employeeId: employee.id,
      learnerId: learner.id,
      before: learner.status,
      after: rules.can.inactiveStatus,
      evidence: { kind: 'scope', values: employee.values },
    };
    return { ...plan, disposition: 'change', steps: [step], problems: [], due };
  }
  const code = employee.status === 'inactive' ? 'left-still-has-access' : 'out-of-scope';
  return {
    ...plan,
    disposition: 'skipped',
    steps: [],
    problems: [{ code, severity: 'warning', employeeId: employee.id, learnerId: learner.id }],
  };
}

/** Nothing can be switched off yet, but whoever accepts gets in, or has got in under an address that nobody here knows. */
function planInvitedOutOfScope(
  { id: employeeId, status }: OutOfScopeEmployee,
  linked: LearnerId,
  invitation: Invitation = 'open',
): PersonPlan {
  const plan = { employeeId, learnerId: linked, frozen: [], steps: [] };
  if (invitation === 'over') return { ...plan, disposition: 'unchanged', problems: [] };
  const open: ProblemCode = status === 'inactive' ? 'invitation-open-after-leaving' : 'invitation-open-out-of-scope';
  const code = invitation === 'open' ? open : 'invitation-accepted';
  return {
    ...plan,
    disposition: 'skipped',
    problems: [{ code, severity: 'warning', employeeId, learnerId: linked }],
  };
}
