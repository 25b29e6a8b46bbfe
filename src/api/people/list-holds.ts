import { z } from 'zod';
import type { EmployeeId } from '../../domain/ids.ts';
import { endpoint } from '../http/endpoint.ts';
import { cursor, limit, listOf } from '../http/paging.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { HoldAnswer, holdAnswer } from './hold-answer.ts';

export const listHolds = endpoint({
  operationId: 'listHolds',
  method: 'get',
  path: '/api/v1/integrations/{id}/holds',
  tag: 'People',
  summary: 'List people who are held',
  description: 'Nothing is written for them until somebody releases them. In the order of employee ids.',
  role: 'viewer',
  query: z.strictObject({ limit, after: cursor }),
  answers: { 200: { description: 'A page of holds', schema: listOf(HoldAnswer) } },
  errors: ['integration-not-found'],
  handle:
    ({ integrations, holds }) =>
    async ({ query, req }) => {
      const { id } = await integrationOf(req, integrations);
      const after = query.after as EmployeeId | undefined;
      const found = await holds.list(id, { limit: query.limit, ...(after === undefined ? {} : { after }) });
      const next = found.length < query.limit ? null : (found.at(-1)?.employeeId ?? null);
      return { status: 200, body: { items: found.map(holdAnswer), next } };
    },
});
