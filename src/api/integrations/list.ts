import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { listOf } from '../http/paging.ts';
import { IntegrationAnswer, integrationAnswer } from './integration-answer.ts';

export const listIntegrations = endpoint({
  operationId: 'listIntegrations',
  method: 'get',
  path: '/api/v1/integrations',
  tag: 'Integrations',
  summary: 'List all integrations',
  description: 'All of them by name, since there are few: `next` is always null.',
  role: 'viewer',
  query: z.strictObject({ language }),
  answers: { 200: { description: 'All integrations', schema: listOf(IntegrationAnswer) } },
  handle:
    ({ integrations }) =>
    async ({ query, req }) => {
      const spoken = languageOf(req, query.language);
      const all = await integrations.list();
      const items = await Promise.all(all.map((one) => integrationAnswer(one, integrations, spoken)));
      return { status: 200, body: { items, next: null } };
    },
});
