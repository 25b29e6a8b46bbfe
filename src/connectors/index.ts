import type pg from 'pg';
import type { LmsCapabilities } from '../domain/lms-capabilities.ts';
import type { LmsConnection, LmsKind, PersonioConnection } from '../ports/connection.ts';
import type { HrSource } from '../ports/hr-source.ts';
import { type Limiter, type TokenStore, unlimited } from '../ports/limiter.ts';
import type { LmsPort } from '../ports/lms-port.ts';
import { elearnioCapabilities } from './elearnio/capabilities.ts';
import { createElearnio } from './elearnio/index.ts';
import type { CallRecord } from './http/call.ts';
import { DEFAULT_HTTP, type HttpSettings } from './http/http-settings.ts';
import { createPacedLimiter } from './http/paced-limiter.ts';
import { createPools } from './http/pools.ts';
import { AUTH_PAUSE } from './http/refusal-pause.ts';
import { createPersonio } from './personio/index.ts';

export interface ConnectorsDeps {
  readonly personio: PersonioConnection;
  readonly lms: LmsConnection;
  /** For the limiters' tables. */
  readonly pool: pg.Pool;
  /** HMACs of base URL and credential: whose limit and whose token it is. */
  readonly keys: { readonly personio: string; readonly lms: string };
  readonly tokens: TokenStore;
  readonly options?: ConnectorOptions;
}

export interface ConnectorOptions {
  readonly http?: Partial<HttpSettings>;
  readonly onCall?: (record: CallRecord) => void;
  /** The LMS portal offers what its vendor does not publish. */
  readonly lmsExtensions?: boolean;
  /** People whose steps are applied at once, per call of `apply`. */
  readonly peopleAtOnce?: number;
}

export interface Connectors {
  readonly hr: HrSource;
  readonly lms: LmsPort;
  /** Ends every connection; calls under way fail. */
  close(): Promise<void>;
}

const CAPABILITIES: Readonly<Record<LmsKind, LmsCapabilities>> = { elearnio: elearnioCapabilities };

/** Personio's own limit for authentications (personio-api §9). */
const AUTHENTICATIONS_PER_MINUTE = 60;

export function capabilitiesOf(kind: LmsKind): LmsCapabilities {
  return CAPABILITIES[kind];
}

/** Both sides of one integration, wired to pools and shared limiters. */
export function createConnectors({ personio, lms, pool, keys, tokens, options = {} }: ConnectorsDeps): Connectors {
  const http = { ...DEFAULT_HTTP, ...options.http };
  const pools = createPools(http);
  const shared = { pools, http, onCall: options.onCall };
  const limited = personio.requestsPerMinute !== null;

  const hr = createPersonio({
    ...shared,
    connection: personio,
    key: keys.personio,
    tokens,
    limiter: limiterOf(pool, keys.personio, personio.requestsPerMinute, false),
    authLimiter: limited
      ? createPacedLimiter({
          pool,
          key: `${keys.personio}:auth`,
          perMinute: AUTHENTICATIONS_PER_MINUTE,
          assumed: false,
          pause: AUTH_PAUSE,
        })
      : unlimited,
  });
  const port = CREATE_LMS[lms.kind]({
    ...shared,
    connection: lms,
    limiter: limiterOf(pool, keys.lms, lms.requestsPerMinute, true),
    extensions: options.lmsExtensions,
    peopleAtOnce: options.peopleAtOnce ?? peopleAtOnce(lms.requestsPerMinute, http.connections),
  });
  return { hr, lms: port, close: pools.close };
}

/**
 * People under way in one call of `apply`. Without a limit one caller alone can fill every connection; under one, no more
 * than a second's worth, so that a pause or a cancel does not wait for people who queue for a permit.
 */
function peopleAtOnce(perMinute: number | null, connections: number): number {
  return perMinute === null ? connections : Math.min(connections, Math.max(3, Math.ceil(perMinute / 60)));
}

const CREATE_LMS = { elearnio: createElearnio } as const;

function limiterOf(pool: pg.Pool, key: string, perMinute: number | null, assumed: boolean): Limiter {
  return perMinute === null ? unlimited : createPacedLimiter({ pool, key, perMinute, assumed });
}
