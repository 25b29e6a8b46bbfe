import { z } from 'zod';
import { ApiError } from '../http/api-error.ts';
import { endpoint } from '../http/endpoint.ts';
import { languageOf } from '../http/language.ts';
import { newPassword, requireGoodPassword } from './new-password.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { requirePasswords } from './require-passwords.ts';
import { requireTries } from './require-tries.ts';

export const changePassword = endpoint({
  operationId: 'changePassword',
  method: 'put',
  path: '/api/v1/session/password',
  tag: 'Users',
  summary: 'Change the own password',
  description: 'Ends the sessions of the person in other browsers.',
  role: 'viewer',
  body: z.strictObject({ current: z.string().max(1_000), password: newPassword }),
  answers: { 204: { description: 'Changed' } },
  errors: ['password-wrong', 'too-many-tries', 'password-sign-in-off'],
  handle:
    ({ users, signInLimits, passwordSignIn }) =>
    async ({ req, caller, body: { current, password } }) => {
      requirePasswords({ passwordSignIn });
      const found = caller.user && (await users.findForSignIn(caller.name));
      if (!caller.user || !found) throw NOBODY;
      const attempt = await requireTries({ signInLimits }, req, found.user.email);
      if (!(await isPassword(current, found.passwordHash))) throw WRONG;
      await signInLimits.succeeded(attempt);
      requireGoodPassword(password, found.user, languageOf(req));
      await users.setPassword(caller.user.id, await hashPassword(password), caller.user.sessionHash);
      return { status: 204 };
    },
});

const WRONG = new ApiError({
  code: 'password-wrong',
  detail: 'The present password is another one.',
  remedy: 'Type it again. If you forgot it, an admin can give you a link to choose a new one.',
});

const NOBODY = new ApiError({
  code: 'password-wrong',
  detail: 'This call was made with a token, which has no password.',
  remedy: 'Sign in to the web page and change it there.',
});
