import type { PersonioConnection } from '../../ports/connection.ts';
import type { Limiter, TokenStore } from '../../ports/limiter.ts';
import type { CallRecord } from '../../ports/vendor-watch.ts';
import type { HttpSettings } from '../http/http-settings.ts';
import type { Pools } from '../http/pools.ts';

export interface PersonioDeps {
  readonly connection: PersonioConnection;
  /** Key of the credential in the token store. */
  readonly key: string;
  readonly tokens: TokenStore;
  readonly limiter: Limiter;
  /** Authentication has a limit of its own. */
  readonly authLimiter: Limiter;
  readonly pools: Pools;
  readonly http: HttpSettings;
  readonly onCall?: ((record: CallRecord) => void) | undefined;
}
