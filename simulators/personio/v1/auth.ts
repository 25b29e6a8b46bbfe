import { type Call, type Reply, type Route, twistOf } from '../../shared/calls.ts';
import type { World } from '../world.ts';
import { failure, notProvided, notValid, rightMissing, success } from './replies.ts';

/** https://developer.personio.de/reference/post_auth */
export function authRoute(world: World): Route {
  return { endpoint: 'POST /v1/auth', handle: (call) => authenticate(world, call) };
}

function authenticate({ settings, credential }: World, call: Call): Reply {
  const { clientId, clientSecret, disabled } = credential.state;
  const inQuery = call.query.has('client_id') || call.query.has('client_secret');
  if (inQuery && settings.queryCredentials === 'refuse') {
    return failure(403, 'Credentials in the query string are not accepted', 403);
  }
  const given = inQuery ? Object.fromEntries(call.query) : bodyFields(call);
  if (disabled || given.client_id !== clientId || given.client_secret !== clientSecret) {
    return failure(403, 'Wrong credentials', 0);
  }
  const token = credential.token(Date.now(), settings.tokenLifetimeMs, settings.legacyRotation);
  // The full life span, however old the token is: Personio promises no more for v1.
  const data = { token, expires_in: Math.round(settings.tokenLifetimeMs / 1000), scope: credential.scopes().join(' ') };
  return success(JSON.stringify({ success: true, data }), settings);
}

function bodyFields(call: Call): Record<string, unknown> {
  const text = call.body.toString('utf8');
  if (!call.headers['content-type']?.includes('json')) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

/** The token to hand back in the header, or the refusal. */
export function authorize({ settings, credential }: World, call: Call, right: string): { token: string } | Reply {
  if (twistOf(call, 'token-expires')) credential.expireTokens();
  const header = call.headers.authorization;
  if (!header) return notProvided();
  const token = header.replace(/^Bearer\s+/i, '');
  const use = credential.use(
    token,
    Date.now(),
    settings.tokenLifetimeMs,
    settings.legacyRotation,
    settings.tokensCross,
  );
  if (use.verdict === 'blacklisted') return failure(401, 'The token has been blacklisted', 401);
  if (use.verdict !== 'good') return notValid();
  return credential.may(right) ? { token: use.token } : rightMissing();
}
