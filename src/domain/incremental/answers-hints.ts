import { PASSING_CODES } from '../failures/passing.ts';
import { PROBLEM_CODES, type ProblemCode } from '../problem.ts';
import { quarantineCause } from '../quarantine/causes.ts';

/** Faults of ours, or ends from outside: what was to be looked at was not. */
const NOT_LOOKED: readonly ProblemCode[] = [
  'internal-error',
  'lease-lost',
  'run-ended-outside',
  'run-ended-by-restore',
];

/**
 * Whether an update that failed so has answered its hints: what stands in the way concerns the person or the settings, and another look
 * would meet it again. After everything else hints wait and are passed on later.
 */
export function answersHints(code: string): boolean {
  const known = PROBLEM_CODES.find((one) => one === code);
  if (!known || NOT_LOOKED.includes(known)) return false;
  return !PASSING_CODES.includes(known) && quarantineCause(known) === null;
}
