import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { cursor, limit, listOf, nextOf, requireCursor } from '../http/paging.ts';
import { UserAnswer, userAnswer } from './user-answer.ts';

export const listUsers = endpoint({
  operationId: 'listUsers',
  method: 'get',
  path: '/api/v1/users',
  tag: 'Users',
  summary: 'List who may sign in, by e-mail address',
  role: 'admin',
  query: z.strictObject({ limit, after: cursor }),
  answers: { 200: { description: 'A page of users', schema: listOf(UserAnswer) } },
  handle:
    ({ users }) =>
    async ({ query }) => {
      if (query.after !== undefined) requireCursor('after', (await users.find(query.after))?.id === query.after);
      const found = await users.list(query);
      return { status: 200, body: { items: found.map(userAnswer), next: nextOf(found, query.limit) } };
    },
});
