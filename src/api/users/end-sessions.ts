import { endpoint } from '../http/endpoint.ts';
import { userOf } from './find-user.ts';

export const endUserSessions = endpoint({
  operationId: 'endUserSessions',
  method: 'delete',
  path: '/api/v1/users/{id}/sessions',
  tag: 'Users',
  summary: 'Sign a user out everywhere',
  role: 'admin',
  answers: { 204: { description: 'Signed out' } },
  errors: ['user-not-found'],
  handle:
    ({ users, sessions }) =>
    async ({ req }) => {
      await sessions.endAll((await userOf(req, users)).id);
      return { status: 204 };
    },
});
