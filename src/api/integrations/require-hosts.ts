import type { Problem } from '../../domain/problem.ts';
import { describeProblem, type Language } from '../../domain/problem-texts/index.ts';
import type { LmsKind } from '../../ports/connection.ts';
import type { Vendor } from '../../ports/vendor-error.ts';
import { ApiError, type InputError } from '../http/api-error.ts';

/** May credentials be sent there? `connectors/hosts.ts` with the operator's list. */
export type CheckHost = (baseUrl: string, vendor: Vendor) => Problem | null;

interface BaseUrls {
  readonly kind: LmsKind;
  readonly personio: { readonly baseUrl: string };
  readonly lms: { readonly baseUrl: string };
}

/** Credentials go to the vendors' own hosts, or to those that the operator allowed. */
export function requireHosts({ kind, personio, lms }: BaseUrls, checkHost: CheckHost, language: Language): void {
  const problems = [checkHost(personio.baseUrl, 'personio'), checkHost(lms.baseUrl, kind)].filter(
    (problem) => problem !== null,
  );
  const [first] = problems;
  if (!first) return;
  const { sentence, remedy } = describeProblem(first, language);
  throw new ApiError({
    code: 'host-not-allowed',
    detail: sentence,
    remedy,
    errors: problems.map((problem) => inputError(problem, language)),
  });
}

function inputError(problem: Problem, language: Language): InputError {
  const { sentence, remedy } = describeProblem(problem, language);
  return { path: problem.setting ?? '', code: problem.code, message: sentence, remedy };
}
