import type { Call, Reply, Route } from '../shared/calls.ts';
import type { Portal } from './portal.ts';
import { failure, MEDIA_TYPE } from './replies.ts';

export type Envelope = {
  attributes: Record<string, unknown>;
  id: unknown;
  memberInvite: boolean;
  courseInvite: boolean;
};

/** Checks the key first; whoever has none learns nothing else. */
export function guarded(
  portal: Portal,
  endpoint: string,
  handle: (call: Call) => Reply,
  more: Partial<Route> = {},
): Route {
  return {
    ...more,
    endpoint,
    handle: (call) => (call.headers['user-api-key'] === portal.settings.apiKey ? handle(call) : failure(401, call)),
  };
}

export function refuse(portal: Portal, call: Call, because: string, status = 400): Reply {
  portal.noteRefusal(`${call.method} ${call.path}`, because);
  return failure(status, call);
}

/** The JSON:API envelope and the mail switches beside it, which count as true when they are missing. */
export function readEnvelope(portal: Portal, call: Call, type: string): Envelope | Reply {
  const mediaType = call.headers['content-type']?.split(';')[0]?.trim();
  if (portal.settings.contentType === 'strict' && mediaType !== MEDIA_TYPE) {
    return refuse(portal, call, `content type ${mediaType}`, 415);
  }
  const body = parsed(call.body);
  const data = asObject(body?.data);
  if (!body || data?.type !== type) return refuse(portal, call, `no data of type ${type}`);
  const { member_invite: memberInvite = true, course_invite: courseInvite = true } = body;
  if (typeof memberInvite !== 'boolean' || typeof courseInvite !== 'boolean') {
    return refuse(portal, call, 'a mail switch is not a boolean');
  }
  return { attributes: asObject(data.attributes) ?? {}, id: data.id, memberInvite, courseInvite };
}

function parsed(body: Buffer): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(body.toString('utf8')));
  } catch {
    return undefined;
  }
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** `filter[name]=value` pairs, or the first name that is not allowed here. */
export function readFilters(portal: Portal, call: Call, known: readonly string[]): Map<string, string> | Reply {
  const filters = new Map<string, string>();
  for (const [key, value] of call.query) {
    const name = /^filter\[(.+)\]$/.exec(key)?.[1];
    if (name === undefined) continue;
    if (known.includes(name)) filters.set(name, value);
    else if (portal.settings.unknownFilter === 'refuse') return refuse(portal, call, `unknown filter ${name}`);
  }
  return filters;
}
