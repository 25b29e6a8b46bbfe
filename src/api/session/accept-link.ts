import { z } from 'zod';
import type { SignInLink } from '../../ports/sign-in-link-store.ts';
import { hashOf } from '../access/bearer-token.ts';
import { limitGuesses } from '../access/limit-guesses.ts';
import { invalidInput } from '../http/api-error.ts';
import { email } from '../http/email.ts';
import { endpoint } from '../http/endpoint.ts';
import { languageOf } from '../http/language.ts';
import { emailTaken, personName } from '../users/user-words.ts';
import { beginSession } from './begin-session.ts';
import { LINK_NOT_VALID, linkText } from './link-text.ts';
import { newPassword, requireGoodPassword } from './new-password.ts';
import { noteSignIn } from './note-sign-in.ts';
import { hashPassword } from './password-hash.ts';
import { requirePasswords } from './require-passwords.ts';
import { SessionAnswer, sessionAnswer } from './session-answer.ts';

const ENTRY = { operation: 'acceptLink', method: 'POST', route: '/api/v1/session/accept', status: 200 } as const;

const Body = z.strictObject({
  link: linkText,
  password: newPassword,
  name: personName.exactOptional().meta({ description: 'Of the first admin; an invitation names its person.' }),
  email: email.exactOptional().meta({ description: 'Of the first admin.' }),
});

export const acceptLink = endpoint({
  operationId: 'acceptLink',
  method: 'post',
  path: '/api/v1/session/accept',
  tag: 'Users',
  summary: 'Choose a password by a link, and be signed in',
  description: 'Uses the link up. Whoever was signed in as this person elsewhere is not any more.',
  role: 'anyone',
  changesNothing: true,
  body: Body,
  answers: { 200: { description: 'Signed in', schema: SessionAnswer, headers: { 'Set-Cookie': 'The session' } } },
  errors: ['link-not-valid', 'email-taken', 'password-sign-in-off'],
  handle: (deps) => {
    const wrongLink = limitGuesses(LINK_NOT_VALID, 'wrong links');
    return async ({ req, res, body }) => {
      requirePasswords(deps);
      const hash = hashOf(body.link);
      const link = await deps.signInLinks.find(hash);
      if (!link) throw await wrongLink(req, res);
      const person = personOf(link, body);
      requireGoodPassword(body.password, person, languageOf(req));
      const firstAdmin = link.user === null ? { firstAdmin: person } : {};
      const passwordHash = await hashPassword(body.password);
      const user = await deps.signInLinks.accept(hash, { passwordHash, ...firstAdmin });
      if (user === 'not-valid') throw LINK_NOT_VALID;
      if (user === 'email-taken') throw emailTaken();
      const session = await beginSession(deps, req, res, user);
      await noteSignIn(deps, user, ENTRY);
      return { status: 200, body: await sessionAnswer(deps, session) };
    };
  },
});

/** Whose password it becomes: whom the link names, or the first admin, who has to say it. */
function personOf({ user }: SignInLink, { name, email }: z.infer<typeof Body>): { name: string; email: string } {
  if (user !== null) return user;
  if (name !== undefined && email !== undefined) return { name, email: email.toLowerCase() };
  const missing = { name, email };
  const errors = Object.entries(missing).flatMap(([path, value]) => (value ? [] : [{ path, message: 'is missing' }]));
  throw invalidInput('invalid-body', errors);
}
