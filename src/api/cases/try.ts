import { z } from 'zod';
import { ApiError } from '../http/api-error.ts';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { CaseAnswer, caseAnswer } from './case-answer.ts';

export const tryCase = endpoint({
  operationId: 'tryCase',
  method: 'post',
  path: '/api/v1/cases/{id}/try',
  tag: 'People',
  summary: 'Have a refused change tried again',
  description:
    'For what was put right in the LMS, where a sync cannot see it: the next run sends the change again, once. Starts no run.',
  role: 'operator',
  query: z.strictObject({ language }),
  answers: { 200: { description: 'The case; it waits no more', schema: CaseAnswer } },
  errors: ['case-not-found'],
  handle:
    ({ cases }) =>
    async ({ query, req }) => {
      const tried = await cases.tryAgain(String(req.params.id));
      if (!tried) throw notFound();
      return { status: 200, body: caseAnswer(tried, languageOf(req, query.language)) };
    },
});

function notFound(): ApiError {
  return new ApiError({
    code: 'case-not-found',
    detail: 'There is no such case.',
    remedy: 'List what there is with GET /api/v1/integrations/{id}/cases.',
  });
}
