import type { Plain } from '../../company/employee.ts';
import type { ControlReply, ControlRoute } from '../../shared/control-route.ts';
import { ok, refused } from '../../shared/control-routes.ts';
import type { World } from '../world.ts';
import { payloadOf } from './payload.ts';
import { deliver, eventBody, publish } from './publish.ts';
import type { EventBody, WebhookInput } from './webhook.ts';

/** `body` replaces what the other keys would make: an object, or a text that need not even be JSON. */
type Fire = Partial<EventBody> & { employee_id?: string; document_id?: string; body?: unknown };
type Burst = { count?: number; event_name?: string; values?: Record<string, Plain> };

export function webhookControl(world: World): ControlRoute[] {
  const { webhooks, eventLog, deliveries } = world;
  return [
    { endpoint: 'GET /_sim/webhooks', handle: () => ok(webhooks.all()) },
    { endpoint: 'PATCH /_sim/webhooks/{id}', handle: ({ params, body }) => edit(world, params.id ?? '', body) },
    { endpoint: 'DELETE /_sim/webhooks/{id}', handle: ({ params }) => gone(webhooks.remove(params.id ?? '')) },
    { endpoint: 'POST /_sim/webhooks/fire', handle: ({ body }) => fire(world, body as Fire) },
    { endpoint: 'POST /_sim/webhooks/burst', handle: ({ body }) => burst(world, body as Burst) },
    { endpoint: 'GET /_sim/deliveries', handle: () => ok({ ...state(world), attempts: eventLog.attempts }) },
    { endpoint: 'GET /_sim/deliveries/counts', handle: () => ok(state(world)) },
    {
      endpoint: 'DELETE /_sim/deliveries',
      handle: () => {
        deliveries.clear();
        eventLog.clear();
        return ok(state(world));
      },
    },
  ];
}

function state({ eventLog, deliveries }: World): Record<string, unknown> {
  return { counts: eventLog.counts, waiting: deliveries.waiting, inFlight: deliveries.inFlight };
}

/** An administrator's hand: no check, no answer to the subscriber. */
function edit({ webhooks }: World, id: string, body: unknown): ControlReply {
  const webhook = webhooks.get(id);
  return webhook ? ok(webhooks.update(webhook, body as Partial<WebhookInput>)) : gone(false);
}

function gone(removed: boolean): ControlReply {
  return removed ? ok({ removed }) : refused('No such webhook.', 404);
}

/** To every enabled subscription, whether it wants this event or not. */
function fire(world: World, { body, employee_id, document_id, ...given }: Fire): ControlReply {
  const name = given.event_name ?? 'person.updated';
  const subject = { employeeId: employee_id ?? '1', ...(document_id ? { documentId: document_id } : {}) };
  const payload = payloadOf(world.settings.webhookPayloadForm, name, subject);
  const event = { ...eventBody(world, name, payload), ...given };
  const raw = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
  const enabled = world.webhooks.all().filter(({ status }) => status === 'ENABLED');
  for (const { id } of enabled) deliver(world, id, event, raw);
  return ok({ deliveries: enabled.length, body: event }, 202);
}

/** One event for each of the first `count` employees, round and round; with `values` by really changing them. */
function burst(world: World, { count = 100, event_name: name = 'person.updated', values }: Burst): ControlReply {
  const { employees } = world;
  const ids = employees.order;
  if (ids.length === 0) return refused('There are no employees.', 409);
  for (let index = 0; index < count; index += 1) {
    const employeeId = ids[index % ids.length] ?? '';
    if (values) employees.update(employeeId, values, Date.now());
    else publish(world, name, { employeeId });
  }
  return ok({ fired: count }, 202);
}
