import { createHmac, randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { Counter } from 'prom-client';
import type { IntegrationId } from '../../domain/ids.ts';
import type { WebhookEvent } from '../../ports/webhook-events.ts';
import { limitGuesses } from '../access/limit-guesses.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';
import { asIntegrationId } from '../http/ids.ts';
import { createDoors, TOKEN_HEADER } from './doors.ts';
import { createEventBatches, TooManyEvents } from './event-batches.ts';
import { createPassOnSoon } from './pass-on-soon.ts';
import { isTooLarge, readBody } from './read-body.ts';

export const EVENTS_PATH = '/api/v1/webhooks/personio/{integrationId}';

/**
 * What Personio calls: the door first, then a hint is stored, then the answer. Temporal is told afterwards. Of the body only the
 * person's id and the time are kept, and its HMAC, so that the same event twice is one.
 */
export function takeEvent(deps: ApiDependencies): RequestHandler {
  const { webhookIntake, registry, clock } = deps;
  const [doors, passOn, refusal] = [createDoors(deps), createPassOnSoon(deps), limitGuesses(REFUSED)];
  const batches = createEventBatches({ ...deps, onKept: (id, hints) => passOn.soon(id, hints) });
  const events = new Counter({
    name: 'matrikel_webhook_events_total',
    help: 'Events that Personio sent to this process, by what became of them',
    labelNames: ['outcome'],
    registers: [registry],
  });

  function hintOf(event: WebhookEvent, body: Buffer, integrationId: IntegrationId) {
    if (event.about === 'nothing') return null;
    const { changedAt } = event;
    return {
      source: 'webhook' as const,
      employeeId: event.about === 'person' ? event.employeeId : null,
      changedAt: changedAt !== null && changedAt <= clock.now() ? changedAt : null,
      digest: createHmac('sha256', webhookIntake.key).update(`${integrationId}\n`).update(body).digest('base64url'),
    };
  }

  async function keep(integrationId: IntegrationId, body: Buffer): Promise<string> {
    const event = webhookIntake.read(body.toString('utf8'));
    const kept = await batches.keep(integrationId, hintOf(event, body, integrationId));
    if (kept !== 'new') return kept === 'noted' ? 'ignored' : kept;
    return event.about === 'everything' && !event.known ? 'unknown-form' : 'stored';
  }

  /** It cannot be read, so nobody knows what it says: a look at everything, each time. */
  async function keepUnread(integrationId: IntegrationId): Promise<void> {
    const digest = `unread ${randomUUID()}`;
    await batches.keep(integrationId, { source: 'webhook', employeeId: null, digest });
  }

  return async (req, res) => {
    const id = String(req.params.integrationId);
    if (!(await doors.opens(id, req))) {
      events.inc({ outcome: 'refused' });
      throw await refusal(req, res);
    }
    const integrationId = asIntegrationId(id);
    try {
      const outcome = await keep(integrationId, await readBody(req, res));
      events.inc({ outcome });
      res.json({ status: 'ok' });
    } catch (error) {
      if (isTooLarge(error)) await keepUnread(integrationId);
      events.inc({ outcome: isTooLarge(error) ? 'unknown-form' : 'not-stored' });
      throw error instanceof TooManyEvents ? LATER : error;
    }
  };
}

const REFUSED = new ApiError({
  code: 'unauthorized',
  detail: 'Nothing is taken here with this token.',
  remedy: `Personio sends the token of its subscription as bearer token or in the header ${TOKEN_HEADER}. POST /api/v1/integrations/{id}/webhook/check repairs a subscription with another token.`,
});

const LATER = new ApiError({
  code: 'database-unavailable',
  detail: 'More events wait to be stored than fit into memory.',
  remedy: 'Send it again; Personio does so by itself.',
});
