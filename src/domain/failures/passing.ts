import type { ProblemCode } from '../problem.ts';

/**
 * Why a step failed for a reason that may be gone a little later: a fault on the vendor's side, or a write that was confirmed and does
 * not show yet. Everything else (refused, gone) needs a person first. What is `unconfirmed` is in neither: nobody repeats it.
 */
export const PASSING_CODES: readonly ProblemCode[] = [
  'vendor-unavailable',
  'vendor-bad-answer',
  'host-unreachable',
  'rate-limited',
  'write-not-taken',
];
