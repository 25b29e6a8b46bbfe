import { type Call, type Reply, type Route, twistOf } from '../../shared/calls.ts';
import type { World } from '../world.ts';
import { scopeMissing, unauthorized } from './problems.ts';

/** A v2 endpoint behind its scope. The refusal of a missing scope has been seen as 403 and as 401. */
export function scoped(
  world: World,
  endpoint: string,
  scope: string,
  handle: (call: Call) => Reply,
  more: Partial<Route> = {},
): Route {
  return { ...more, endpoint, handle: (call) => refusalFor(world, call, scope) ?? handle(call) };
}

function refusalFor({ settings, credential }: World, call: Call, scope: string): Reply | undefined {
  if (twistOf(call, 'token-expires')) credential.expireTokens();
  const token = call.headers.authorization?.replace(/^Bearer\s+/i, '');
  if (!token) return unauthorized();
  const use = credential.useV2(token, Date.now(), settings.tokensCross);
  if (!use) return unauthorized();
  if (use.scopes.includes(scope) && credential.may(scope)) return undefined;
  return settings.missingScopeV2 === '401' ? unauthorized() : scopeMissing();
}

export function resource(status: number, content: unknown): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) };
}

/** An object, or nothing when the body is something else. */
export function jsonBody(call: Call): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(call.body.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
