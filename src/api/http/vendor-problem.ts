import type { Problem } from '../../domain/problem.ts';
import { describeProblem, type Language } from '../../domain/problem-texts/index.ts';
import { ApiError, notFound } from './api-error.ts';
import type { ApiProblemCode } from './api-problems.ts';

/** What a call can meet that has to ask a vendor before it can answer. */
export const VENDOR_PROBLEMS = [
  'secret-missing',
  'host-not-allowed',
  'personio-credentials-refused',
  'personio-access-refused',
  'lms-key-refused',
  'vendor-bad-answer',
  'learners-incomplete',
  'host-unreachable',
  'vendor-unavailable',
  'rate-limited',
] as const satisfies readonly (ApiProblemCode & Problem['code'])[];

/** A vendor's failure as an answer of ours: the same code as in a check or a run, the same sentence and remedy. */
export function vendorProblem(problem: Problem, language: Language): ApiError {
  if (problem.code === 'integration-gone') return notFound('integration');
  const { sentence, remedy } = describeProblem(problem, language);
  const code = VENDOR_PROBLEMS.find((known) => known === problem.code) ?? 'vendor-bad-answer';
  return new ApiError({ code, detail: sentence, remedy });
}
