import type { EmployeeId, LearnerId } from '../../domain/ids.ts';
import type { Problem, ProblemCode } from '../../domain/problem.ts';
import type { StepOutcome } from '../../ports/lms-port.ts';
import type { VendorError } from '../../ports/vendor-error.ts';

export const APPLIED: StepOutcome = { result: 'applied' };
/** Nothing was sent for it: somebody else had done it. */
export const HELD_ALREADY: StepOutcome = { result: 'applied', already: true };

export interface Whose {
  readonly employeeId: EmployeeId;
  readonly learnerId: LearnerId | null;
}

export function failed(whose: Whose, code: ProblemCode, params?: Problem['params']): StepOutcome {
  return { result: 'failed', problem: problemOf(whose, code, params) };
}

export function unconfirmed(whose: Whose): StepOutcome {
  return { result: 'unconfirmed', problem: problemOf(whose, 'write-unconfirmed') };
}

/** The vendor's own sentence stays out: it repeats addresses and URLs. */
export function refused(whose: Whose, { details }: VendorError): StepOutcome {
  return failed(whose, 'write-refused', {
    vendor: details.vendor,
    operation: details.operation,
    status: details.status ?? 0,
  });
}

function problemOf({ employeeId, learnerId }: Whose, code: ProblemCode, params?: Problem['params']): Problem {
  return {
    code,
    severity: 'error',
    employeeId,
    ...(learnerId === null ? {} : { learnerId }),
    ...(params ? { params } : {}),
  };
}
