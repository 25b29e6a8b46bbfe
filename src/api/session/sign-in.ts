import type { Request } from 'express';
import { z } from 'zod';
import type { SignInTry } from '../../ports/sign-in-limits.ts';
import { addressOf } from '../access/limit-guesses.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';
import { email } from '../http/email.ts';
import { endpoint } from '../http/endpoint.ts';
import { beginSession } from './begin-session.ts';
import { noteSignIn } from './note-sign-in.ts';
import { isPassword } from './password-hash.ts';
import { requirePasswords } from './require-passwords.ts';
import { SessionAnswer, sessionAnswer } from './session-answer.ts';

const ENTRY = { operation: 'signIn', method: 'POST', route: '/api/v1/session' } as const;

export const signIn = endpoint({
  operationId: 'signIn',
  method: 'post',
  path: '/api/v1/session',
  tag: 'Users',
  summary: 'Sign in with address and password',
  description:
    'The answer sets the cookie of a session: seven days at most, and over after twelve hours in which nothing was asked. Five tries in a quarter of an hour for each person from one place.',
  role: 'anyone',
  changesNothing: true,
  body: z.strictObject({ email, password: z.string().min(1).max(1_000) }),
  answers: { 200: { description: 'Signed in', schema: SessionAnswer, headers: { 'Set-Cookie': 'The session' } } },
  errors: ['sign-in-refused', 'password-sign-in-off'],
  handle:
    (deps) =>
    async ({ req, res, body: { email, password } }) => {
      requirePasswords(deps);
      const attempt = await requireTries(deps, req, email);
      const found = await deps.users.findForSignIn(email);
      const right = await isPassword(password, found?.passwordHash ?? null);
      if (!found || !right || found.user.disabledAt !== null) {
        if (found) await noteSignIn(deps, found.user, { ...ENTRY, status: 401, code: 'sign-in-refused' });
        throw REFUSED;
      }
      await deps.signInLimits.succeeded(attempt);
      const session = await beginSession(deps, req, res, found.user);
      await noteSignIn(deps, found.user, { ...ENTRY, status: 200 });
      return { status: 200, body: await sessionAnswer(deps, session) };
    },
});

/** Takes a try before it is looked at, so that many at once are not many tries for one. */
async function requireTries(
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
      code: 'too-many-requests',
      detail: 'There were too many tries to sign in.',
      remedy: `Wait ${seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`}, or ask an admin for a link to choose a new password.`,
    },
    { 'Retry-After': String(seconds) },
  );
}

/** One sentence for every reason: else it could be found out who is known here. */
const REFUSED = new ApiError({
  code: 'sign-in-refused',
  detail: 'Address and password do not belong together.',
  remedy: 'Check both. If you forgot the password, an admin can give you a link to choose a new one.',
});
