import { z } from 'zod';
import { ROLES } from '../../domain/role.ts';
import { notFound } from '../http/api-error.ts';
import { endpoint } from '../http/endpoint.ts';
import { userOf } from './find-user.ts';
import { UserAnswer, userAnswer } from './user-answer.ts';
import { lastAdmin, personName } from './user-words.ts';

export const changeUser = endpoint({
  operationId: 'changeUser',
  method: 'patch',
  path: '/api/v1/users/{id}',
  tag: 'Users',
  summary: 'Change name or role, disable or enable',
  description:
    'Holds from the next call on. Disabling signs the person out everywhere and voids links. A role that is given here is no longer taken from the OpenID provider.',
  role: 'admin',
  body: z.strictObject({
    name: personName.exactOptional(),
    role: z.enum(ROLES).exactOptional(),
    disabled: z.boolean().exactOptional(),
  }),
  answers: { 200: { description: 'The user as it is now', schema: UserAnswer } },
  errors: ['user-not-found', 'last-admin'],
  handle:
    ({ users }) =>
    async ({ req, body }) => {
      const user = await userOf(req, users);
      if (Object.keys(body).length === 0) return { status: 200, body: userAnswer(user) };
      const changes = { ...body, ...(body.role === undefined ? {} : { roleFrom: 'here' as const }) };
      const changed = await users.change(user.id, changes);
      if (changed === 'gone') throw notFound('user');
      if (changed === 'last-admin') throw lastAdmin();
      return { status: 200, body: userAnswer(changed) };
    },
});
