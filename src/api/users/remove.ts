import { notFound } from '../http/api-error.ts';
import { endpoint } from '../http/endpoint.ts';
import { userOf } from './find-user.ts';
import { lastAdmin } from './user-words.ts';

export const removeUser = endpoint({
  operationId: 'removeUser',
  method: 'delete',
  path: '/api/v1/users/{id}',
  tag: 'Users',
  summary: 'Remove a user',
  description:
    'Signs them out everywhere. What they did stays in the audit log under their address, for as long as that is kept.',
  role: 'admin',
  answers: { 204: { description: 'Removed' } },
  errors: ['user-not-found', 'last-admin'],
  handle:
    ({ users }) =>
    async ({ req }) => {
      const { id } = await userOf(req, users);
      const outcome = await users.remove(id);
      if (outcome === 'gone') throw notFound('user');
      if (outcome === 'last-admin') throw lastAdmin();
      return { status: 204 };
    },
});
