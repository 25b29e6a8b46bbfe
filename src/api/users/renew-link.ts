import { ApiError } from '../http/api-error.ts';
import { endpoint } from '../http/endpoint.ts';
import { requirePasswords } from '../session/require-passwords.ts';
import { userOf } from './find-user.ts';
import { makeLink } from './make-link.ts';
import { LinkAnswer } from './user-answer.ts';

export const renewUserLink = endpoint({
  operationId: 'renewUserLink',
  method: 'post',
  path: '/api/v1/users/{id}/link',
  tag: 'Users',
  summary: 'Make a link for choosing a password',
  description:
    'For whoever forgot it, or whose invitation is over. Holds for a day, an invitation for seven; earlier links of the person stop working. The present password holds until the link is used.',
  role: 'admin',
  answers: { 201: { description: 'The link, shown this once', schema: LinkAnswer } },
  errors: ['user-not-found', 'user-disabled', 'password-sign-in-off'],
  handle:
    (deps) =>
    async ({ req, caller }) => {
      requirePasswords(deps);
      const user = await userOf(req, deps.users);
      if (user.disabledAt !== null) throw DISABLED;
      const purpose = user.hasPassword || user.hasProvider ? 'new-password' : 'invitation';
      return { status: 201, body: await makeLink(deps, { req, caller }, purpose, user.id) };
    },
});

const DISABLED = new ApiError({
  code: 'user-disabled',
  detail: 'This person is disabled, so a link would open nothing.',
  remedy: 'Enable them first.',
});
