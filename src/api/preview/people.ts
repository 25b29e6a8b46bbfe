import { z } from 'zod';
import { SCOPE_MOVES } from '../../domain/draft/compare-plans.ts';
import type { EmployeeId } from '../../domain/ids.ts';
import { STEP_KINDS } from '../../domain/steps.ts';
import { endpoint } from '../http/endpoint.ts';
import { cursor, limit, listOf, requireCursor } from '../http/paging.ts';
import { runOf } from '../runs/find-run.ts';

const PersonAnswer = z
  .object({
    employeeId: z.string(),
    learnerId: z.string().nullable(),
    scope: z
      .enum(SCOPE_MOVES)
      .describe('What the draft does to their place in the scope; `outside`: in neither, and linked to an account.'),
    byDraft: z.array(z.enum(STEP_KINDS)).readonly().describe('What the draft would do.'),
    inForce: z.array(z.enum(STEP_KINDS)).readonly().describe('What the settings in force would do.'),
  })
  .meta({ id: 'PreviewPerson' });

export const listPreviewPeople = endpoint({
  operationId: 'listPreviewPeople',
  method: 'get',
  path: '/api/v1/runs/{id}/preview/people',
  tag: 'Runs',
  summary: 'For whom a draft would do something else',
  description: 'By employee id. The values before and after are in the steps of the run, with `differs=true`.',
  role: 'viewer',
  query: z.strictObject({ scope: z.enum(SCOPE_MOVES).exactOptional(), limit, after: cursor }),
  answers: { 200: { description: 'A page of people', schema: listOf(PersonAnswer) } },
  errors: ['run-not-found'],
  handle:
    ({ runs, previews }) =>
    async ({ query: { after, ...filter }, req }) => {
      const { id } = await runOf(req, runs);
      if (after !== undefined) requireCursor('after', await previews.isListed(id, after as EmployeeId));
      const from = after === undefined ? {} : { after: after as EmployeeId };
      const found = await previews.people(id, { ...filter, ...from });
      const next = found.length < filter.limit ? null : (found.at(-1)?.employeeId ?? null);
      return { status: 200, body: { items: [...found], next } };
    },
});
