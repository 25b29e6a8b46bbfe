import type { Reply } from '../../shared/calls.ts';
import { isLoopback } from '../../shared/loopback.ts';
import type { PersonioSettings } from '../settings.ts';
import { badRequest, unprocessable } from '../v2/problems.ts';
import { type CustomHeader, EVENT_NAMES, type WebhookInput } from './webhook.ts';

const HEADERS_MAX = 3;
const TRANSPORT_HEADERS = [
  'host',
  'content-length',
  'transfer-encoding',
  'connection',
  'upgrade',
  'te',
  'trailer',
  'expect',
  'content-type',
];

/** Born disabled, and with a token unless it says otherwise. */
const BORN = { status: 'DISABLED', auth_type: 'TOKEN', token: null, custom_headers: [] };

/** With `before` it is a PATCH: what is not named stays. */
export function readWebhook(
  settings: PersonioSettings,
  body: Record<string, unknown> | undefined,
  before?: WebhookInput,
): WebhookInput | Reply {
  if (!body) return badRequest();
  const given = { ...BORN, ...before, ...body };
  const {
    url,
    description,
    enabled_events: events,
    status,
    auth_type: authType,
    token,
  } = given as Record<string, unknown>;
  if (typeof url !== 'string' || !mayBeCalled(settings, url)) return badRequest('url must be a valid https URL.');
  if (typeof description !== 'string' || description.trim() === '') return badRequest('description is required.');
  if (!isEventList(events)) return badRequest('enabled_events must name known events.');
  if (status !== 'ENABLED' && status !== 'DISABLED') return badRequest('status is ENABLED or DISABLED.');
  if (authType !== 'NONE' && authType !== 'TOKEN' && authType !== 'CUSTOM') return badRequest('auth_type is unknown.');
  if (authType === 'TOKEN' && !isHeaderValue(token)) return badRequest('token is required for auth_type TOKEN.');

  const headers = readHeaders(given.custom_headers);
  if (!headers || (authType === 'CUSTOM' && headers.length === 0)) return badRequest('custom_headers are required.');
  const refused = refusedHeaders(headers);
  if (refused) return unprocessable(refused);
  return {
    url,
    description,
    enabled_events: [...new Set(events)],
    status,
    auth_type: authType,
    token: authType === 'TOKEN' ? String(token) : null,
    custom_headers: authType === 'CUSTOM' ? headers : [],
  };
}

/** Personio calls https only. A receiver of this machine may be plain, unless that is switched off too. */
function mayBeCalled({ webhookUrls }: PersonioSettings, text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  if (protocol === 'https:') return true;
  return protocol === 'http:' && webhookUrls === 'loopback-too' && isLoopback(hostname);
}

function isEventList(events: unknown): events is string[] {
  return Array.isArray(events) && events.length > 0 && events.every((name) => EVENT_NAMES.includes(name));
}

/** Their form is not published: an object of names and values is taken, and a list of pairs. */
function readHeaders(given: unknown): CustomHeader[] | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const pairs = Array.isArray(given)
    ? given.map((pair: Partial<CustomHeader> | null) => ({ name: pair?.name, value: pair?.value }))
    : Object.entries(given).map(([name, value]) => ({ name, value: value as unknown }));
  return pairs.every(isHeader) ? pairs : undefined;
}

function isHeader(pair: { name?: unknown; value?: unknown }): pair is CustomHeader {
  return typeof pair.name === 'string' && /^[\w-]+$/.test(pair.name) && isHeaderValue(pair.value);
}

function isHeaderValue(value: unknown): boolean {
  return typeof value === 'string' && /^[\x20-\x7e]+$/.test(value);
}

function refusedHeaders(headers: readonly CustomHeader[]): string | undefined {
  if (headers.length > HEADERS_MAX) return `At most ${HEADERS_MAX} custom headers are allowed.`;
  const transport = headers.find(({ name }) => TRANSPORT_HEADERS.includes(name.toLowerCase()));
  return transport && `The header ${transport.name} is not allowed.`;
}
