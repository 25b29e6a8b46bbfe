import { VendorError } from '../../ports/vendor-error.ts';
import type { VendorClient } from '../http/vendor-client.ts';
import { AuthAnswer, OAuthAnswer } from './schema.ts';

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Token {
  readonly token: string;
  readonly expiresAt: Date;
  /** What the credential may do; null where it is not told. */
  readonly scopes?: readonly string[] | null;
}

/** The token lives for a day (personio-api §2). */
const USUAL_LIFE_S = 86_400;
const OPERATION = 'POST /v1/auth';
const OPERATION_V2 = 'POST /v2/auth/token';

/** Fetches a token. Repeatable: asked again, Personio gives the same one. Throws `access-refused` for wrong credentials. */
export async function authenticate(
  client: VendorClient,
  { clientId, clientSecret }: Credentials,
  signal: AbortSignal,
): Promise<Token> {
  const call = {
    operation: OPERATION,
    path: '/v1/auth',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    // Never in the query string: it ends up in logs, and Personio withdraws it.
    body: JSON.stringify({ client_id: clientId, client_secret: clientSecret }),
  };
  const answer = await client.read(call, AuthAnswer, signal).catch(refusedMeansCredentials(OPERATION));
  if (!answer.success) throw credentialsRefused(OPERATION, 200);
  return { token: answer.data.token, expiresAt: endOf(answer.data.expires_in) };
}

/** The same for version 2 of the API, which takes a form and nothing else (personio-api §5). */
export async function authenticateV2(
  client: VendorClient,
  { clientId, clientSecret }: Credentials,
  signal: AbortSignal,
): Promise<Token> {
  const call = {
    operation: OPERATION_V2,
    path: '/v2/auth/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({
      ...{ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret },
    }).toString(),
  };
  const answer = await client.read(call, OAuthAnswer, signal).catch(refusedMeansCredentials(OPERATION_V2));
  const scopes = answer.scope?.split(/\s+/).filter(Boolean) ?? null;
  return { token: answer.access_token, expiresAt: endOf(answer.expires_in), scopes };
}

function endOf(expiresInS = USUAL_LIFE_S): Date {
  return new Date(Date.now() + expiresInS * 1000);
}

/** Status and shape of the refusal are not documented, so every 4xx that is not about the way or the rate counts. */
function refusedMeansCredentials(operation: string) {
  return (error: unknown): never => {
    if (error instanceof VendorError && error.details.kind === 'refused')
      throw credentialsRefused(operation, error.details.status);
    throw error;
  };
}

function credentialsRefused(operation: string, status: number | undefined): VendorError {
  return new VendorError({
    vendor: 'personio',
    operation,
    kind: 'access-refused',
    ...CREDENTIALS_REFUSED,
    ...(status === undefined ? {} : { status }),
  });
}

export const CREDENTIALS_REFUSED = { code: 'personio-credentials-refused', setting: 'personio.clientSecret' } as const;
