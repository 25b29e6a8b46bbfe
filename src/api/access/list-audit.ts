import { z } from 'zod';
import { ROLES } from '../../domain/role.ts';
import type { AuditEntry } from '../../ports/audit-store.ts';
import { endpoint } from '../http/endpoint.ts';
import { name } from '../http/name.ts';
import { countedCursor, limit, listOf, nextOf, requireCursor } from '../http/paging.ts';

const Query = z.strictObject({
  token: name.exactOptional().meta({ description: "Name of a token; `installation` is the installation's own." }),
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
    token: z.object({ id: z.string().nullable(), name: z.string(), role: z.enum(ROLES) }),
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
  description: 'Every call but GET that came with a valid token, also when it was refused. Kept for 400 days.',
  role: 'admin',
  query: Query,
  answers: { 200: { description: 'A page of entries', schema: listOf(Entry) } },
  handle:
    ({ audit }) =>
    async ({ query: { token, since, before, ...rest } }) => {
      if (before !== undefined) {
        const [found] = await audit.list({ limit: 1, before: String(Number(before) + 1) });
        requireCursor('before', found?.id === before);
      }
      const entries = await audit.list({
        ...rest,
        ...(before === undefined ? {} : { before }),
        ...(token === undefined ? {} : { tokenName: token }),
        ...(since === undefined ? {} : { since: new Date(since) }),
      });
      return { status: 200, body: { items: entries.map(entryAnswer), next: nextOf(entries, rest.limit) } };
    },
});

function entryAnswer({ tokenId, tokenName, role, at, ...entry }: AuditEntry): z.input<typeof Entry> {
  return { ...entry, at: at.toISOString(), token: { id: tokenId, name: tokenName, role } };
}
