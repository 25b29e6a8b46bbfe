import type { Call, Reply, Route } from '../../shared/calls.ts';
import { jsonBody, resource, scoped } from '../v2/access.ts';
import { listReply, readPage } from '../v2/paging.ts';
import { badRequest, conflict, notFound } from '../v2/problems.ts';
import type { World } from '../world.ts';
import type { Webhook, WebhookInput } from './webhook.ts';
import { readWebhook } from './webhook-input.ts';

const READ = 'personio:webhooks:read';
const WRITE = 'personio:webhooks:write';

/** https://developer.personio.de/reference/webhooks */
export function webhookRoutes(world: World): Route[] {
  const writeKey = ({ params }: Call) => `webhook ${params.id ?? ''}`;
  return [
    scoped(world, 'GET /v2/webhooks', READ, (call) => listWebhooks(world, call)),
    scoped(world, 'POST /v2/webhooks', WRITE, (call) => createWebhook(world, call), { writeKey }),
    scoped(world, 'GET /v2/webhooks/{id}', READ, (call) => showWebhook(world, call)),
    scoped(world, 'PATCH /v2/webhooks/{id}', WRITE, (call) => updateWebhook(world, call), { writeKey }),
    scoped(world, 'DELETE /v2/webhooks/{id}', WRITE, (call) => deleteWebhook(world, call), { writeKey }),
  ];
}

function listWebhooks({ webhooks, settings }: World, call: Call): Reply {
  const page = readPage(call, ['enabled_events', 'status']);
  if ('status' in page) return page;
  const status = page.filters.get('status');
  if (status !== null && status !== 'ENABLED' && status !== 'DISABLED') return badRequest();
  const events = page.filters.get('enabled_events')?.split(',') ?? [];
  const found = webhooks
    .all()
    .filter((one) => status === null || one.status === status)
    .filter((one) => events.every((name) => one.enabled_events.includes(name)));
  return listReply(call, page, found, (one) => wire(settings.webhookSecrets, one));
}

function createWebhook({ webhooks, settings }: World, call: Call): Reply {
  const input = readWebhook(settings, jsonBody(call));
  if (isReply(input)) return input;
  const twin = webhooks.all().some(({ url }) => url === input.url);
  if (twin && settings.webhookTwins === 'refuse') return conflict('A webhook with this URL exists already.');
  return resource(201, wire(settings.webhookSecrets, webhooks.create(input)));
}

function showWebhook({ webhooks, settings }: World, { params }: Call): Reply {
  const webhook = webhooks.get(params.id ?? '');
  return webhook ? resource(200, wire(settings.webhookSecrets, webhook)) : notFound();
}

function updateWebhook({ webhooks, settings }: World, call: Call): Reply {
  const webhook = webhooks.get(call.params.id ?? '');
  if (!webhook) return notFound();
  const input = readWebhook(settings, jsonBody(call), webhook);
  if (isReply(input)) return input;
  const updated = webhooks.update(webhook, input);
  return settings.webhookPatchAnswer === 'empty'
    ? { status: 204 }
    : resource(200, wire(settings.webhookSecrets, updated));
}

function deleteWebhook({ webhooks }: World, { params }: Call): Reply {
  return webhooks.remove(params.id ?? '') ? { status: 204 } : notFound();
}

/** `status` is in both: a number in a reply, a word in a webhook. */
function isReply(value: WebhookInput | Reply): value is Reply {
  return typeof value.status === 'number';
}

/** Whether a secret comes back is not published; hidden is the worse case for whoever wants to compare. */
function wire(secrets: 'hidden' | 'shown', { token, custom_headers, ...rest }: Webhook): Record<string, unknown> {
  if (secrets === 'hidden') return rest;
  return { ...rest, token, custom_headers: Object.fromEntries(custom_headers.map(({ name, value }) => [name, value])) };
}
