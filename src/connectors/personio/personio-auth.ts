import { createVendorClient } from '../http/vendor-client.ts';
import { createPersonioAuth, type PersonioAuth } from './auth.ts';
import { authenticate, authenticateV2, CREDENTIALS_REFUSED, type Token } from './authenticate.ts';
import type { PersonioDeps } from './personio-deps.ts';

export const BASE_URL = 'personio.baseUrl';

/** Each version of the API has a token of its own; both are asked for under the limit of authentication. */
export function personioAuth(deps: PersonioDeps): {
  readonly auth: PersonioAuth;
  readonly authV2: PersonioAuth;
  /** Past whatever is stored, as only Personio tells what a token may do. */
  readonly askV2: (signal: AbortSignal) => Promise<Token>;
} {
  const { connection, pools, http, onCall, tokens, key, authLimiter: limiter } = deps;
  const words = { baseUrlSetting: BASE_URL, accessRefused: CREDENTIALS_REFUSED };
  const shared = { vendor: 'personio', baseUrl: connection.baseUrl, pools, http, onCall } as const;
  const client = createVendorClient({ ...shared, limiter, words });
  const askV1 = (signal: AbortSignal) => authenticate(client, connection, signal);
  const askV2 = (signal: AbortSignal) => authenticateV2(client, connection, signal);
  return {
    auth: createPersonioAuth({ authenticate: askV1, tokens, key }),
    authV2: createPersonioAuth({ authenticate: askV2, tokens, key: `${key}:v2` }),
    askV2,
  };
}
