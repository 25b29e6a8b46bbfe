import { z } from 'zod';
import type { EmployeeId } from '../../domain/ids.ts';
import { DUE_KINDS } from '../../domain/incremental/due.ts';
import { endpoint } from '../http/endpoint.ts';
import { ID } from '../http/ids.ts';
import { cursor, limit, listOf, nextOf, requireCursor } from '../http/paging.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { DueDateAnswer, dueDateAnswer } from './due-date-answer.ts';

const OUR_CURSOR = new RegExp(`^\\d{1,15}-(${DUE_KINDS.join('|')})-.+$`);

export const listDueDates = endpoint({
  operationId: 'listDueDates',
  method: 'get',
  path: '/api/v1/integrations/{id}/due-dates',
  tag: 'People',
  summary: 'List people who wait for a day',
  description: 'In the order of their moments. What is long due and still there could not be done yet.',
  role: 'viewer',
  query: z.strictObject({
    limit,
    after: cursor,
    kind: z.enum(DUE_KINDS).exactOptional(),
    employee: z
      .string()
      .regex(ID, 'must be the id of an employee')
      .exactOptional()
      .meta({ description: 'Only of this employee.' }),
  }),
  answers: { 200: { description: 'A page of due dates', schema: listOf(DueDateAnswer) } },
  errors: ['integration-not-found'],
  handle:
    ({ integrations, dueDates }) =>
    async ({ query, req }) => {
      const { id } = await integrationOf(req, integrations);
      const { after, kind, employee, limit: most } = query;
      if (after !== undefined) requireCursor('after', OUR_CURSOR.test(after));
      const found = await dueDates.list(id, {
        ...{ limit: most, ...(after === undefined ? {} : { after }), ...(kind === undefined ? {} : { kind }) },
        ...(employee === undefined ? {} : { employeeId: employee as EmployeeId }),
      });
      return { status: 200, body: { items: found.map(dueDateAnswer), next: nextOf(found, most) } };
    },
});
