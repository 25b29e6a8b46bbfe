import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { countedCursor, limit, listOf, nextOf } from '../http/paging.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { CaseAnswer, caseAnswer } from './case-answer.ts';

const Query = z.strictObject({
  limit,
  after: countedCursor,
  state: z.enum(['open', 'closed']).exactOptional().meta({ description: 'Both unless said.' }),
  language,
});

export const listCases = endpoint({
  operationId: 'listCases',
  method: 'get',
  path: '/api/v1/integrations/{id}/cases',
  tag: 'People',
  summary: "List an integration's cases",
  description:
    'What only a person can decide or put right, each with sentence and remedy, in the order in which they were opened. Runs open them and close them. People are named by id alone.',
  role: 'viewer',
  query: Query,
  answers: { 200: { description: 'A page of cases', schema: listOf(CaseAnswer) } },
  errors: ['integration-not-found'],
  handle:
    ({ integrations, cases }) =>
    async ({ query: { language: asked, ...page }, req }) => {
      const spoken = languageOf(req, asked);
      const { id } = await integrationOf(req, integrations);
      const found = await cases.list(id, page);
      const items = found.map((each) => caseAnswer(each, spoken));
      return { status: 200, body: { items, next: nextOf(found, page.limit) } };
    },
});
