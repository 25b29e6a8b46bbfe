import type { ControlRoute } from '../../shared/control-route.ts';
import { ok } from '../../shared/control-routes.ts';
import type { Portal } from '../portal.ts';
import type { WebhookDesk } from '../webhooks/webhook-desk.ts';
import { onFound } from './users.ts';

/** Where they go to, and how, are settings. */
export function webhookControl(portal: Portal, desk: WebhookDesk): ControlRoute[] {
  return [
    { endpoint: 'GET /_sim/webhooks', what: 'the last 200 attempts', handle: () => ok(desk.log) },
    {
      endpoint: 'POST /_sim/webhooks/send',
      what: 'no more waiting for what may still happen',
      handle: () => ok({ events: desk.send() }),
    },
    {
      endpoint: 'POST /_sim/webhooks',
      what: 'tells of a completion once more: { "enrollment_id": 5600001 }',
      handle: ({ body }) => {
        const { enrollment_id } = body as { enrollment_id?: number };
        return onFound(portal.tables.enrollments.get(Number(enrollment_id)), (enrollment) => {
          desk.tell(enrollment);
          return ok({ told: enrollment.id }, 202);
        });
      },
    },
  ];
}
