import { z } from 'zod';
import { ROLES } from '../../domain/role.ts';
import type { AuditEntry } from '../../ports/audit-store.ts';
import { endpoint } from '../http/endpoint.ts';
import { name } from '../http/name.ts';
import { countedCursor, limit, listOf, nextOf, requireCursor } from '../http/paging.ts';

const Query = z.strictObject({
  token: name.exactOptional().meta({ description: "Name of a token; `installation` is the installation's own." }),
  // not the e-mail address, which then stood in the log of each proxy
  user: z
    .uuid('must be the id of a person who signs in')
    .exactOptional()
    .meta({ description: 'Id of a person who was signed in, as `GET /users` has it.' }),
  operation: z
    .string()
    .regex(/^[A-Za-z]{1,60}$/, 'must be the operation id of a call')
    .exactOptional()
    .meta({ description: 'Operation id of a call: `startRun`.' }),
  since: z.iso
    .datetime({ offset: true, error: 'must be a moment like 2026-11-22T08:00:00Z' })
    .regex(/^2/, 'must be a moment from 2000 to 2999') // PostgreSQL takes neither the year 0 nor the year 10000
    .exactOptional()
    .meta({ description: 'Nothing before this moment.' }),
  limit,
  before: countedCursor,
});

const Entry = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    who: z.object({
      kind: z.enum(['token', 'user']),
      id: z.string().nullable().meta({ description: "Null for the installation's own token." }),
      name: z.string().meta({ description: 'Of the token, or the e-mail address of the person.' }),
      role: z.enum(ROLES),
    }),
    operation: z.string(),
    method: z.string(),
    route: z.string().meta({ description: 'The address as a template.' }),
    target: z.string().nullable().meta({ description: 'Id or name in the address, or the id of what was made.' }),
    status: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Null while the call goes on, and for good where the API ended in its middle.' }),
    code: z.string().nullable().meta({ description: 'Code of the problem where the call was refused.' }),
  })
  .meta({ id: 'AuditEntry' });

export const listAudit = endpoint({
  operationId: 'listAudit',
  method: 'get',
  path: '/api/v1/audit',
  tag: 'Access',
  summary: 'List what was changed or tried, newest first',
  description:
    'Every call but GET that came with a valid token or from somebody who was signed in, also when it was refused; and sign-ins. Kept for 400 days.',
  role: 'admin',
  query: Query,
  answers: { 200: { description: 'A page of entries', schema: listOf(Entry) } },
  handle:
    ({ audit }) =>
    async ({ query: { token, user, since, before, ...rest } }) => {
      if (before !== undefined) {
        const [found] = await audit.list({ limit: 1, before: String(Number(before) + 1) });
        requireCursor('before', found?.id === before);
      }
      const entries = await audit.list({
        ...rest,
        ...(before === undefined ? {} : { before }),
        ...(token === undefined ? {} : { tokenName: token }),
        ...(user === undefined ? {} : { userId: user }),
        ...(since === undefined ? {} : { since: new Date(since) }),
      });
      return { status: 200, body: { items: entries.map(entryAnswer), next: nextOf(entries, rest.limit) } };
    },
});

function entryAnswer({ tokenId, userId, tokenName, role, at, ...entry }: AuditEntry): z.input<typeof Entry> {
  const kind = userId === null ? 'token' : 'user';
  return { ...entry, at: at.toISOString(), who: { kind, id: userId ?? tokenId, name: tokenName, role } };
}
