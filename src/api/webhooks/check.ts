import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { WebhookAnswer, webhookAnswer } from './webhook-answer.ts';

export const checkWebhook = endpoint({
  operationId: 'checkWebhook',
  method: 'post',
  path: '/api/v1/integrations/{id}/webhook/check',
  tag: 'Integrations',
  summary: "Look after Personio's subscription now",
  description:
    'Asks Personio and puts right what is not as it should be: a subscription that is missing, disabled, twice there, or leads elsewhere. Happens by itself every hour.',
  role: 'operator',
  query: z.strictObject({ language }),
  answers: { 200: { description: 'The webhook as it is now', schema: WebhookAnswer } },
  errors: ['integration-not-found'],
  handle:
    (deps) =>
    async ({ query, req }) => {
      const integration = await integrationOf(req, deps.integrations);
      await deps.followSubscription(integration.id);
      return { status: 200, body: await webhookAnswer(deps, integration, languageOf(req, query.language)) };
    },
});
