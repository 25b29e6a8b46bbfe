import { z } from 'zod';
import { newWebhookToken } from '../../activities/webhooks/follow-subscription.ts';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { WebhookAnswer, webhookAnswer } from './webhook-answer.ts';

export const rotateWebhook = endpoint({
  operationId: 'rotateWebhook',
  method: 'post',
  path: '/api/v1/integrations/{id}/webhook/rotate',
  tag: 'Integrations',
  summary: 'Give Personio another token',
  description:
    'The former one is good until Personio has the new one, and ten minutes longer, so that no event is lost. The token itself is shown to nobody.',
  role: 'admin',
  query: z.strictObject({ language }),
  answers: { 200: { description: 'The webhook as it is now', schema: WebhookAnswer } },
  errors: ['integration-not-found'],
  handle:
    (deps) =>
    async ({ query, req }) => {
      const integration = await integrationOf(req, deps.integrations);
      if (await deps.webhooks.rotate(integration.id, newWebhookToken())) await deps.followSubscription(integration.id);
      return { status: 200, body: await webhookAnswer(deps, integration, languageOf(req, query.language)) };
    },
});
