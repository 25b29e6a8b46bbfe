import type { ProblemCode } from '../problem.ts';

/** What a run ends with when nothing more must be sent until a person has looked: access that was withdrawn, or writes that fail in numbers. */
const CAUSES: readonly ProblemCode[] = [
  'personio-credentials-refused',
  'personio-access-refused',
  'lms-key-refused',
  'lms-right-missing',
  'lms-function-missing',
  'lms-api-off',
  'lms-account-unfit',
  'too-many-failures',
];

/** The code that puts an integration into quarantine; null for an ending that the next run may get over by itself. */
export function quarantineCause(code: string): ProblemCode | null {
  return CAUSES.find((cause) => cause === code) ?? null;
}
