import { ApiError } from '../http/api-error.ts';
import { endpoint } from '../http/endpoint.ts';
import { requirePasswords } from '../session/require-passwords.ts';
import { makeLink } from './make-link.ts';
import { LinkAnswer } from './user-answer.ts';

export const makeFirstLink = endpoint({
  operationId: 'makeFirstLink',
  method: 'post',
  path: '/api/v1/users/first-link',
  tag: 'Users',
  summary: 'Make the link that creates the first admin',
  description: 'As long as nobody can sign in as admin. Holds for a day; an earlier one stops working.',
  role: 'admin',
  answers: { 201: { description: 'The link, shown this once', schema: LinkAnswer } },
  errors: ['admin-exists', 'password-sign-in-off'],
  handle:
    (deps) =>
    async ({ req, caller }) => {
      requirePasswords(deps);
      if (await deps.users.hasAdmin()) throw ADMIN_EXISTS;
      return { status: 201, body: await makeLink(deps, { req, caller }, 'first-admin', null) };
    },
});

const ADMIN_EXISTS = new ApiError({
  code: 'admin-exists',
  detail: 'Somebody can sign in as admin already.',
  remedy:
    'Let an admin invite others, or make a new link for one who forgot the password: matrikel users link <e-mail>',
});
