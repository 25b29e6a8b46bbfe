import { z } from 'zod';
import { ROLES } from '../../domain/role.ts';
import { endpoint } from '../http/endpoint.ts';

const Answer = z
  .object({
    kind: z.enum(['token', 'user']),
    name: z.string().meta({
      description: "Of the token; `installation` for the installation's own. Of a person the e-mail address.",
    }),
    role: z.enum(ROLES),
    expiresAt: z.iso.datetime().nullable().meta({ description: 'Null: never.' }),
  })
  .meta({ id: 'Me' });

export const readMe = endpoint({
  operationId: 'readMe',
  method: 'get',
  path: '/api/v1/me',
  tag: 'Access',
  summary: 'Who makes this call, and what they may do',
  role: 'viewer',
  answers: { 200: { description: 'The token that was sent, or who is signed in', schema: Answer } },
  handle:
    () =>
    ({ caller: { user, name, role, expiresAt } }) => ({
      status: 200,
      body: {
        kind: user ? ('user' as const) : ('token' as const),
        name,
        role,
        expiresAt: expiresAt?.toISOString() ?? null,
      },
    }),
});
