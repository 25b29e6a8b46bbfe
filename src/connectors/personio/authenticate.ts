import { VendorError } from '../../ports/vendor-error.ts';
import type { VendorClient } from '../http/vendor-client.ts';
import { AuthAnswer } from './schema.ts';

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Token {
  readonly token: string;
  readonly expiresAt: Date;
}

/** The token lives for a day (personio-api §2). */
const USUAL_LIFE_S = 86_400;
const OPERATION = 'POST /v1/auth';

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
  const answer = await client.read(call, AuthAnswer, signal).catch(refusedMeansCredentials);
  if (!answer.success) throw credentialsRefused(200);
  return {
    token: answer.data.token,
    expiresAt: new Date(Date.now() + (answer.data.expires_in ?? USUAL_LIFE_S) * 1000),
  };
}

/** Status and shape of the refusal are not documented, so every 4xx that is not about the way or the rate counts. */
function refusedMeansCredentials(error: unknown): never {
  if (error instanceof VendorError && error.details.kind === 'refused') throw credentialsRefused(error.details.status);
  throw error;
}

function credentialsRefused(status: number | undefined): VendorError {
  return new VendorError({
    vendor: 'personio',
    operation: OPERATION,
    kind: 'access-refused',
    ...CREDENTIALS_REFUSED,
    ...(status === undefined ? {} : { status }),
  });
}

export const CREDENTIALS_REFUSED = { code: 'personio-credentials-refused', setting: 'personio.clientSecret' } as const;
