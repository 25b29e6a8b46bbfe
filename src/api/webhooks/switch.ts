import { z } from 'zod';
import { newWebhookToken } from '../../activities/webhooks/follow-subscription.ts';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { WebhookAnswer, webhookAnswer } from './webhook-answer.ts';

export const switchWebhook = endpoint({
  operationId: 'switchWebhook',
  method: 'put',
  path: '/api/v1/integrations/{id}/webhook',
  tag: 'Integrations',
  summary: 'Have Personio call when somebody changes, or not',
  description:
    'Makes the subscription in Personio and enables it, or removes it there. Where Personio cannot be asked now, the wish is kept and followed later; `problems` says what stands in the way. Safe to repeat.',
  role: 'admin',
  query: z.strictObject({ language }),
  body: z.strictObject({ wanted: z.enum(['on', 'off']) }),
  answers: { 200: { description: 'The webhook as it is now', schema: WebhookAnswer } },
  errors: ['integration-not-found'],
  handle:
    (deps) =>
    async ({ query, body, req }) => {
      const integration = await integrationOf(req, deps.integrations);
      await deps.webhooks.want(integration.id, body.wanted === 'on', newWebhookToken());
      await deps.followSubscription(integration.id);
      return { status: 200, body: await webhookAnswer(deps, integration, languageOf(req, query.language)) };
    },
});
