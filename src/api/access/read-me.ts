import { z } from 'zod';
import { ROLES } from '../../domain/role.ts';
import { endpoint } from '../http/endpoint.ts';

const Answer = z
  .object({
    name: z.string().meta({ description: "`installation` for the installation's own token." }),
    role: z.enum(ROLES),
    expiresAt: z.iso.datetime().nullable().meta({ description: 'Null: never.' }),
  })
  .meta({ id: 'Me' });

export const readMe = endpoint({
  operationId: 'readMe',
  method: 'get',
  path: '/api/v1/me',
  tag: 'Access',
  summary: 'Who the token of this call is, and what it may do',
  role: 'viewer',
  answers: { 200: { description: 'The token that was sent', schema: Answer } },
  handle:
    () =>
    ({ caller: { name, role, expiresAt } }) => ({
      status: 200,
      body: { name, role, expiresAt: expiresAt?.toISOString() ?? null },
    }),
});
