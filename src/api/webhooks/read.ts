import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { WebhookAnswer, webhookAnswer } from './webhook-answer.ts';

export const readWebhook = endpoint({
  operationId: 'readWebhook',
  method: 'get',
  path: '/api/v1/integrations/{id}/webhook',
  tag: 'Integrations',
  summary: 'Whether Personio calls when somebody changes',
  description: 'As of the last check; Personio is not asked.',
  role: 'viewer',
  query: z.strictObject({ language }),
  answers: { 200: { description: 'The webhook', schema: WebhookAnswer } },
  errors: ['integration-not-found'],
  handle:
    (deps) =>
    async ({ query, req }) => {
      const integration = await integrationOf(req, deps.integrations);
      return { status: 200, body: await webhookAnswer(deps, integration, languageOf(req, query.language)) };
    },
});
