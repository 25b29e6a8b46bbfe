import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { ApiError } from '../http/api-error.ts';
import { email } from '../http/email.ts';
import { endpoint } from '../http/endpoint.ts';
import { beginSession } from './begin-session.ts';
import { noteSignIn } from './note-sign-in.ts';
import { isPassword } from './password-hash.ts';
import { requirePasswords } from './require-passwords.ts';
import { requireTries } from './require-tries.ts';
import { SessionAnswer, sessionAnswer } from './session-answer.ts';

/** Only tries for people who are known here are noted: nobody may learn that by the clock. */
const LONGER_THAN_A_NOTE_MS = 100;
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
  errors: ['sign-in-refused', 'too-many-tries', 'password-sign-in-off'],
  handle:
    (deps) =>
    async ({ req, res, body: { email, password } }) => {
      requirePasswords(deps);
      const attempt = await requireTries(deps, req, email);
      const found = await deps.users.findForSignIn(email);
      const right = await isPassword(password, found?.passwordHash ?? null);
      if (!found || !right || found.user.disabledAt !== null) {
        const noted = found && noteSignIn(deps, found.user, { ...ENTRY, status: 401, code: 'sign-in-refused' });
        await Promise.all([noted, setTimeout(LONGER_THAN_A_NOTE_MS)]);
        throw REFUSED;
      }
      await deps.signInLimits.succeeded(attempt);
      const session = await beginSession(deps, req, res, found.user);
      await noteSignIn(deps, found.user, { ...ENTRY, status: 200 });
      return { status: 200, body: await sessionAnswer(deps, session) };
    },
});

/** One sentence for every reason: else it could be found out who is known here. */
const REFUSED = new ApiError({
  code: 'sign-in-refused',
  detail: 'Address and password do not belong together.',
  remedy: 'Check both. If you forgot the password, an admin can give you a link to choose a new one.',
});
