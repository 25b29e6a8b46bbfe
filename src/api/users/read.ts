import { endpoint } from '../http/endpoint.ts';
import { userOf } from './find-user.ts';
import { UserAnswer, userAnswer } from './user-answer.ts';

export const readUser = endpoint({
  operationId: 'readUser',
  method: 'get',
  path: '/api/v1/users/{id}',
  tag: 'Users',
  summary: 'Read a user',
  role: 'admin',
  answers: { 200: { description: 'The user', schema: UserAnswer } },
  errors: ['user-not-found'],
  handle:
    ({ users }) =>
    async ({ req }) => ({ status: 200, body: userAnswer(await userOf(req, users)) }),
});
