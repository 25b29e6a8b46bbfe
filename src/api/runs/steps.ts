import { z } from 'zod';
import type { StepId } from '../../domain/ids.ts';
import { STEP_KINDS, STEP_STATUSES } from '../../domain/steps.ts';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { countedCursor, limitUpTo, listOf, nextOf, requireCountedCursor } from '../http/paging.ts';
import { runOf } from './find-run.ts';
import { StepAnswer, stepAnswer } from './step-answer.ts';

/** Whoever reads a large plan to its end should not ask hundreds of times. */
const MOST_STEPS = 1_000;

const Query = z.strictObject({
  status: z.enum(STEP_STATUSES).exactOptional(),
  kind: z.enum(STEP_KINDS).exactOptional(),
  differs: z
    .literal('true')
    .transform(() => true)
    .exactOptional()
    .meta({ description: 'Of a preview: only of people for whom the draft plans something else.' }),
  limit: limitUpTo(MOST_STEPS),
  after: countedCursor,
  language,
});

export const listSteps = endpoint({
  operationId: 'listSteps',
  method: 'get',
  path: '/api/v1/runs/{id}/steps',
  tag: 'Runs',
  summary: "List a run's steps",
  description: 'What was planned for whom, on what evidence, and what became of it. Holds values of people.',
  role: 'viewer',
  query: Query,
  answers: { 200: { description: 'A page of steps in the order of the plan', schema: listOf(StepAnswer) } },
  errors: ['run-not-found'],
  handle:
    ({ runs, steps, directory }) =>
    async ({ query: { language: asked, after, ...filter }, req }) => {
      const { id, integrationId } = await runOf(req, runs);
      await requireCountedCursor(after, (before) => steps.list(id, { limit: 1, after: before as StepId }));
      const found = await steps.list(id, { ...filter, ...(after === undefined ? {} : { after: after as StepId }) });
      const people = [...new Set(found.map(({ employeeId }) => employeeId))];
      const names = await directory.names(integrationId, people);
      const items = found.map((step) => stepAnswer(step, names, languageOf(req, asked)));
      return { status: 200, body: { items, next: nextOf(found, filter.limit) } };
    },
});
