import type { EmployeeId } from './ids.ts';
import type { PersonPlan } from './plan-person.ts';

/** Why nobody writes for a person: held until released, or erased until readmitted. */
export type HeldBack = 'held' | 'erased';

/** Nothing is written for whoever is held back, whatever Personio says; that it is so is said with each run. */
export function holdBack(plan: PersonPlan, heldBack: ReadonlyMap<EmployeeId, HeldBack>): PersonPlan {
  const why = heldBack.get(plan.employeeId);
  if (why === undefined) return plan;
  const { employeeId } = plan;
  return {
    employeeId,
    // Whose account it is was erased as well, and the plan is stored.
    learnerId: why === 'erased' ? null : plan.learnerId,
    disposition: 'skipped',
    steps: [],
    problems: [{ code: why, severity: 'info', employeeId }],
    frozen: [],
    // what somebody edited in the LMS stays in the report, and is often the reason for the hold
    ...(why === 'held' && plan.edits ? { edits: plan.edits } : {}),
  };
}
