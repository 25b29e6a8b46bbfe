import { z } from 'zod';
import type { Language } from '../../domain/problem-texts/index.ts';
import { passwordProblem, passwordProblemInWords, SHORTEST_PASSWORD } from '../../domain/users/password-rules.ts';
import { invalidInput } from '../http/api-error.ts';

/** What the rules say depends on whose it is; so here is only what any text has to be. */
export const newPassword = z
  .string()
  .max(1_000)
  .meta({ description: `At least ${SHORTEST_PASSWORD} characters, and not one's own name or address.` });

export function requireGoodPassword(
  password: string,
  of: { readonly email: string; readonly name: string },
  spoken: Language,
): void {
  const problem = passwordProblem(password, of);
  if (problem === null) return;
  throw invalidInput('invalid-body', [{ path: 'password', message: passwordProblemInWords(problem, spoken) }]);
}
