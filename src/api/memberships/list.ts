import { z } from 'zod';
import type { EmployeeId, GroupId, LearnerId } from '../../domain/ids.ts';
import type { AddedMembership } from '../../ports/membership-store.ts';
import { endpoint } from '../http/endpoint.ts';
import { ID } from '../http/ids.ts';
import { language, languageOf } from '../http/language.ts';
import { limit, listOf, requireCursor } from '../http/paging.ts';
import { VENDOR_PROBLEMS, vendorProblem } from '../http/vendor-problem.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { NotConnected } from '../probe/not-connected.ts';
import type { MembershipNow } from './memberships-now.ts';

const MembershipAnswer = z
  .strictObject({
    employeeId: z.string(),
    learnerId: z.string(),
    groupId: z.string().nullable().describe('What a membership is written with; null where the LMS cannot address it.'),
    group: z.string(),
    addedBy: z
      .enum(['matrikel', 'somebody-else'])
      .describe('Only what Matrikel added can ever be removed by it, and only where memberships are `managed`.'),
    runId: z.string().nullable().describe('The run that added it.'),
    addedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Membership' });

const Query = z.strictObject({
  employee: z
    .string()
    .regex(ID, 'must be the id of an employee')
    .exactOptional()
    .meta({ description: 'Of one employee: all memberships of the account, read afresh from the LMS.' }),
  limit,
  after: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,1000}$/)
    .exactOptional()
    .meta({ description: 'The `next` of the page before; only without `employee`.' }),
  language,
});

export const listMemberships = endpoint({
  operationId: 'listMemberships',
  method: 'get',
  path: '/api/v1/integrations/{id}/memberships',
  tag: 'People',
  summary: 'Who added whom to which group',
  description:
    'With `employee`: every membership of that account, read afresh from the LMS, in one answer. Without: those that Matrikel added, page by page, from what it keeps.',
  role: 'viewer',
  query: Query,
  answers: { 200: { description: 'Memberships', schema: listOf(MembershipAnswer) } },
  errors: ['integration-not-found', ...VENDOR_PROBLEMS],
  handle:
    ({ integrations, memberships, membershipsNow }) =>
    async ({ query: { employee, limit: most, after, language: asked }, req }) => {
      const { id } = await integrationOf(req, integrations);
      if (employee !== undefined) {
        const found = await membershipsNow(id, employee as EmployeeId).catch((error) => {
          throw error instanceof NotConnected ? vendorProblem(error.problem, languageOf(req, asked)) : error;
        });
        return { status: 200, body: { items: found.map(membershipAnswer), next: null } };
      }
      const found = await memberships.list(id, { limit: most, ...(after ? { after: placeOf(after) } : {}) });
      const last = found.at(-1);
      const next = last && found.length === most ? cursorOf(last) : null;
      return { status: 200, body: { items: found.map((one) => membershipAnswer({ ...one, added: one })), next } };
    },
});

function membershipAnswer({ added, ...membership }: MembershipNow): z.input<typeof MembershipAnswer> {
  const { employeeId, learnerId, groupId, group } = membership;
  return {
    ...{ employeeId, learnerId, groupId, group },
    addedBy: added ? 'matrikel' : 'somebody-else',
    runId: added?.runId ?? null,
    addedAt: added?.addedAt.toISOString() ?? null,
  };
}

/** Group ids are the customer's own words, which do not fit into a cursor as they are. */
function cursorOf({ learnerId, groupId }: Pick<AddedMembership, 'learnerId' | 'groupId'>): string {
  return Buffer.from(`${learnerId}\n${groupId}`).toString('base64url');
}

function placeOf(cursor: string): Pick<AddedMembership, 'learnerId' | 'groupId'> {
  const place = Buffer.from(cursor, 'base64url').toString();
  const [learnerId, ...groupId] = place.split('\n');
  requireCursor('after', groupId.length > 0 && !place.includes('\0')); // PostgreSQL has no text with a NUL
  return { learnerId: learnerId as LearnerId, groupId: groupId.join('\n') as GroupId };
}
