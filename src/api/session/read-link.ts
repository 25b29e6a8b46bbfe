import { z } from 'zod';
import { ROLES } from '../../domain/role.ts';
import { LINK_PURPOSES } from '../../domain/users/link-purpose.ts';
import { hashOf } from '../access/bearer-token.ts';
import { limitGuesses } from '../access/limit-guesses.ts';
import { endpoint } from '../http/endpoint.ts';
import { LINK_NOT_VALID, linkText } from './link-text.ts';
import { requirePasswords } from './require-passwords.ts';

const Answer = z
  .object({
    purpose: z.enum(LINK_PURPOSES),
    email: z.string().nullable().meta({ description: 'Null for the first admin, who chooses.' }),
    name: z.string().nullable(),
    role: z.enum(ROLES),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'SignInLink' });

export const readLink = endpoint({
  operationId: 'readLink',
  method: 'post',
  path: '/api/v1/session/link',
  tag: 'Users',
  summary: 'What a link is for that somebody was given',
  description: 'A POST, so that the link stands in no address. Does not use it up.',
  role: 'anyone',
  changesNothing: true,
  body: z.strictObject({ link: linkText }),
  answers: { 200: { description: 'What it is for', schema: Answer } },
  errors: ['link-not-valid', 'password-sign-in-off'],
  handle: ({ signInLinks, passwordSignIn }) => {
    const wrongLink = limitGuesses(LINK_NOT_VALID, 'wrong links');
    return async ({ req, res, body }) => {
      requirePasswords({ passwordSignIn });
      const link = await signInLinks.find(hashOf(body.link));
      if (!link) throw await wrongLink(req, res);
      const { purpose, user, expiresAt } = link;
      const whose = { email: user?.email ?? null, name: user?.name ?? null, role: user?.role ?? ('admin' as const) };
      return { status: 200, body: { purpose, ...whose, expiresAt: expiresAt.toISOString() } };
    };
  },
});
