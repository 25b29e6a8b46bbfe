import type { Call, Reply, Route } from '../../shared/calls.ts';
import { jsonBody, scoped } from '../v2/access.ts';
import { listReply, readPage } from '../v2/paging.ts';
import { badRequest, conflict, notFound } from '../v2/problems.ts';
import type { World } from '../world.ts';
import type { SentEvent } from './event-log.ts';
import { deliver, eventBody } from './publish.ts';
import { EVENT_NAMES, type Webhook } from './webhook.ts';

const READ = 'personio:webhooks:read';
const WRITE = 'personio:webhooks:write';
const KEPT_MS = 30 * 86_400_000;
const WINDOW = ['occurred_at.gte', 'occurred_at.lte', 'event_name'];
const ACCEPTED: Reply = { status: 202 };

/** Looking back, trying out and sending again. Bodies of these answers are hardly published, so they are kept plain. */
export function webhookActionRoutes(world: World): Route[] {
  return [
    scoped(world, 'GET /v2/webhooks/{id}/events', READ, (call) => listEvents(world, call)),
    scoped(world, 'GET /v2/webhooks/{id}/activity', READ, (call) => listActivity(world, call)),
    scoped(world, 'POST /v2/webhooks/{id}/ping', WRITE, (call) => ping(world, call)),
    scoped(world, 'POST /v2/webhooks/{id}/test-event', WRITE, (call) => testEvent(world, call)),
    scoped(world, 'POST /v2/webhooks/{id}/redelivery', WRITE, (call) => redeliver(world, call)),
  ];
}

function listEvents(world: World, call: Call): Reply {
  const webhook = webhookOf(world, call);
  if (!webhook) return notFound();
  const page = readPage(call, WINDOW);
  if ('status' in page) return page;
  const found = selectEvents(world, webhook, page.filters);
  return found ? listReply(call, page, found, ({ body }) => body) : badRequest();
}

function listActivity(world: World, call: Call): Reply {
  const webhook = webhookOf(world, call);
  if (!webhook) return notFound();
  const page = readPage(call, []);
  if ('status' in page) return page;
  const found = world.eventLog.attempts.filter((one) => one.webhook_id === webhook.id).toReversed();
  return listReply(call, page, found, ({ event_name, at, status, result }) => ({
    event_name,
    delivered_at: at,
    status: result === 'delivered' ? 'SUCCESS' : 'FAILED',
    response_code: status,
  }));
}

function ping(world: World, call: Call): Reply {
  return tryOut(world, call, 'ping', {});
}

function testEvent(world: World, call: Call): Reply {
  const { event_name: name, payload = {} } = jsonBody(call) ?? {};
  const known = typeof name === 'string' && EVENT_NAMES.includes(name);
  if (!known || typeof payload !== 'object' || payload === null) return badRequest();
  return tryOut(world, call, name, payload as Record<string, unknown>);
}

function tryOut(world: World, call: Call, name: string, payload: Record<string, unknown>): Reply {
  const webhook = webhookOf(world, call);
  if (!webhook) return notFound();
  const off = webhook.status === 'DISABLED' && world.settings.webhookPingDisabled === 'refuse';
  if (off) return conflict('The webhook is disabled.');
  deliver(world, webhook.id, eventBody(world, name, payload));
  return ACCEPTED;
}

/** The same bodies again, with their old `occurred_at`. */
function redeliver(world: World, call: Call): Reply {
  const webhook = webhookOf(world, call);
  if (!webhook) return notFound();
  const named = Object.entries(jsonBody(call) ?? {}).map(([key, value]): [string, string] => [key, `${value}`]);
  const found = selectEvents(world, webhook, new URLSearchParams([...call.query, ...named]));
  if (!found) return badRequest();
  for (const { body } of found) world.deliveries.accept({ webhookId: webhook.id, body, attempt: 1 });
  return ACCEPTED;
}

function webhookOf({ webhooks }: World, { params }: Call): Webhook | undefined {
  return webhooks.get(params.id ?? '');
}

/** Nothing when a time cannot be read. */
function selectEvents({ eventLog }: World, { id }: Webhook, filters: URLSearchParams): SentEvent[] | undefined {
  const from = timeIn(filters.get('occurred_at.gte'), Date.now() - KEPT_MS);
  const to = timeIn(filters.get('occurred_at.lte'), Number.POSITIVE_INFINITY);
  if (Number.isNaN(from) || Number.isNaN(to)) return undefined;
  const name = filters.get('event_name');
  return eventLog.events
    .filter(({ webhookId }) => webhookId === id)
    .filter(({ body }) => name === null || body.event_name === name)
    .filter(({ body }) => Date.parse(body.occurred_at) >= from && Date.parse(body.occurred_at) <= to);
}

function timeIn(text: string | null, fallback: number): number {
  return text === null ? fallback : Date.parse(text);
}
