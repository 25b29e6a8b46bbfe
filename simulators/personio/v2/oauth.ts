import type { Call, Reply, Route } from '../../shared/calls.ts';
import type { World } from '../world.ts';
import { traceId } from './problems.ts';

const ERRORS = 'https://developer.personio.de/reference/errors';

/** https://developer.personio.de/reference/post_v2-auth-token */
export function oauthRoutes(world: World): Route[] {
  return [
    { endpoint: 'POST /v2/auth/token', handle: (call) => giveToken(world, call) },
    { endpoint: 'POST /v2/auth/revoke', handle: (call) => revoke(world, call) },
  ];
}

function giveToken({ credential, settings }: World, call: Call): Reply {
  if (!isForm(call)) return oauthError('invalid_request', 'The content type is not supported.', {}, 'type');
  const form = new URLSearchParams(call.body.toString('utf8'));
  const missing = ['grant_type', 'client_id', 'client_secret'].filter((name) => !form.get(name));
  if (missing.length > 0) {
    return oauthError('invalid_request', 'Required parameters are missing.', { missing_parameters: missing });
  }
  const grant = form.get('grant_type');
  if (grant !== 'client_credentials') {
    return oauthError('unsupported_grant_type', 'The grant type is not supported.', { grant_type: grant });
  }
  const { clientId, clientSecret, disabled } = credential.state;
  if (disabled || form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret) {
    const refused = oauthError('invalid_client', 'Client authentication failed.');
    return settings.wrongClientV2 === '401' ? { ...refused, status: 401 } : refused;
  }
  const asked = form.get('scope')?.split(' ').filter(Boolean) ?? credential.scopes();
  if (asked.some((scope) => !credential.may(scope))) {
    return oauthError('invalid_scope', 'The requested scope is invalid or unknown.');
  }
  const now = Date.now();
  const { token, expiresAt } = credential.scopedToken(asked, now, settings.tokenLifetimeMs);
  return json(200, {
    access_token: token,
    // What is left of it: the token stays the same while it lives.
    expires_in: Math.floor((expiresAt - now) / 1000),
    token_type: 'Bearer',
    scope: asked.join(' '),
    refresh_token: null,
  });
}

function revoke({ credential }: World, call: Call): Reply {
  const token = new URLSearchParams(call.body.toString('utf8')).get('token');
  if (!token)
    return oauthError('invalid_request', 'Required parameters are missing.', { missing_parameters: ['token'] });
  credential.revoke(token);
  return { status: 200 };
}

function isForm(call: Call): boolean {
  return call.headers['content-type']?.split(';')[0]?.trim() === 'application/x-www-form-urlencoded';
}

/** Not the shape of the other v2 errors, though it carries the same content type. */
export function oauthError(
  error: string,
  description: string,
  meta: object = {},
  uriKey: 'error_uri' | 'type' = 'error_uri',
): Reply {
  const reply = json(400, {
    timestamp: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    trace_id: traceId(error),
    error,
    error_description: description,
    [uriKey]: `${ERRORS}#credentials.oauth2.${error}`,
    meta,
  });
  return { ...reply, headers: { 'content-type': 'application/problem+json' } };
}

function json(status: number, content: unknown): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) };
}
