import type { Call, Gate, Reply } from '../shared/calls.ts';
import type { Portal } from './portal.ts';
import type { Quota } from './quota.ts';
import { json, spent, unauthorised } from './replies.ts';

/** The key first, then the portal's limits, which all callers share. */
export function createGate(portal: Portal, quota: Quota): Gate {
  return {
    stop: (call) => {
      const { settings } = portal;
      if (call.headers.authorization !== basicOf(settings.apiUser, settings.apiKey)) return unauthorised();
      const waitMs = quota.take();
      if (waitMs > 0) return withRetryAfter(portal, waitMs);
      if (settings.jsonTypeOnGet === 'refuse' && saysJsonWithoutBody(call)) {
        return json(400, { error: 'There was a problem in the JSON you submitted' });
      }
      return undefined;
    },
    dress: (reply) => withRemaining(portal, quota, reply),
  };
}

function basicOf(user: string, key: string): string {
  return `Basic ${Buffer.from(`${user}:${key}`).toString('base64')}`;
}

function saysJsonWithoutBody({ method, headers }: Call): boolean {
  return method === 'GET' && /json/i.test(headers['content-type'] ?? '');
}

function withRetryAfter({ settings }: Portal, waitMs: number): Reply {
  const reply = spent(settings);
  if (!settings.retryAfterHeader) return reply;
  return { ...reply, headers: { ...reply.headers, 'retry-after': String(Math.ceil(waitMs / 1000)) } };
}

function withRemaining({ settings }: Portal, quota: Quota, reply: Reply): Reply {
  if (settings.remainingHeaders === 'success' && (reply.status < 200 || reply.status > 299)) return reply;
  const { minute, week } = quota.remaining();
  const headers = {
    ...reply.headers,
    ...(minute === undefined ? {} : { 'x-lu-rate-limit-remaining-minute': String(minute) }),
    ...(week === undefined ? {} : { 'x-lu-rate-limit-remaining-week': String(week) }),
  };
  return { ...reply, headers };
}
