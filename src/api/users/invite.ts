import { z } from 'zod';
import { ROLES } from '../../domain/role.ts';
import { email } from '../http/email.ts';
import { endpoint } from '../http/endpoint.ts';
import { makeLink } from './make-link.ts';
import { UserAnswer, userAnswer } from './user-answer.ts';
import { emailTaken, personName } from './user-words.ts';

const Answer = z
  .object({
    user: UserAnswer,
    link: z.string().nullable().meta({
      description:
        'For that person alone. Works once; nobody can show it again. Null where people sign in by the provider alone.',
    }),
    linkExpiresAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Invitation' });

export const inviteUser = endpoint({
  operationId: 'inviteUser',
  method: 'post',
  path: '/api/v1/users',
  tag: 'Users',
  summary: 'Invite somebody to the web page',
  description:
    'The answer has a link that holds for seven days; hand it over on a way that you trust. Whoever signs in by the OpenID provider needs none: its verified e-mail address is enough.',
  role: 'admin',
  body: z.strictObject({ email, name: personName, role: z.enum(ROLES) }),
  answers: { 201: { description: 'Invited', schema: Answer, headers: { Location: 'Where the user is' } } },
  errors: ['email-taken'],
  handle:
    (deps) =>
    async ({ req, caller, body }) => {
      const given = { ...body, email: body.email.toLowerCase(), createdBy: caller.name };
      const user = await deps.users.create(given);
      if (!user) throw emailTaken();
      const made = deps.passwordSignIn ? await makeLink(deps, { req, caller }, 'invitation', user.id) : null;
      return {
        status: 201,
        headers: { Location: `/api/v1/users/${user.id}` },
        body: { user: userAnswer(user), link: made?.link ?? null, linkExpiresAt: made?.expiresAt ?? null },
      };
    },
});
