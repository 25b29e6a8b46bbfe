import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { integrationOf } from './find-integration.ts';
import { IntegrationAnswer, integrationAnswer } from './integration-answer.ts';
import { ETAG, etagOf } from './revision.ts';

export const readIntegration = endpoint({
  operationId: 'readIntegration',
  method: 'get',
  path: '/api/v1/integrations/{id}',
  tag: 'Integrations',
  summary: 'Read an integration',
  role: 'viewer',
  query: z.strictObject({ language }),
  answers: {
    200: { description: 'The integration', schema: IntegrationAnswer, headers: ETAG },
    304: { description: 'It is as `If-None-Match` says' },
  },
  errors: ['integration-not-found'],
  handle:
    ({ integrations }) =>
    async ({ query, req }) => {
      const integration = await integrationOf(req, integrations);
      const body = await integrationAnswer(integration, integrations, languageOf(req, query.language));
      return { status: 200, headers: etagOf(integration), body };
    },
});
