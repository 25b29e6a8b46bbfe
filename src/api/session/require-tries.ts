import type { Request } from 'express';
import type { SignInTry } from '../../ports/sign-in-limits.ts';
import { addressOf } from '../access/limit-guesses.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';

/** Takes a try before it is looked at, so that many at once are not many tries for one. */
export async function requireTries(
  { signInLimits }: Pick<ApiDependencies, 'signInLimits'>,
  req: Request,
  email: string,
): Promise<SignInTry> {
  const attempt = { address: addressOf(req), email };
  const waitMs = await signInLimits.take(attempt);
  if (waitMs === null) return attempt;
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  throw new ApiError(
    {
      code: 'too-many-tries',
      detail: 'There were too many tries with a wrong password.',
      remedy: `Wait ${seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`}, or ask an admin for a link to choose a new password.`,
    },
    { 'Retry-After': String(seconds) },
  );
}
