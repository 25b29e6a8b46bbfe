import type pg from 'pg';
import { UPLOADS_PER_MINUTE } from '../domain/certificates/transfer-time.ts';
import type { LmsCapabilities } from '../domain/lms-capabilities.ts';
import type { CertificateSource } from '../ports/certificate-source.ts';
import type { LmsConnection, LmsKind, PersonioConnection } from '../ports/connection.ts';
import type { HrSource } from '../ports/hr-source.ts';
import { type Limiter, type TokenStore, unlimited } from '../ports/limiter.ts';
import type { LmsEvents } from '../ports/lms-events.ts';
import type { LmsPort } from '../ports/lms-port.ts';
import type { PersonnelFile } from '../ports/personnel-file.ts';
import type { Vendor } from '../ports/vendor-error.ts';
import type { VendorWatch } from '../ports/vendor-watch.ts';
import type { WebhookSubscriptions } from '../ports/webhook-subscriptions.ts';
import { elearnioCapabilities } from './elearnio/capabilities.ts';
import { createElearnioCertificates } from './elearnio/certificates.ts';
import { createElearnio } from './elearnio/index.ts';
import { withApiPath as elearnioAddress } from './elearnio/open-client.ts';
import { DEFAULT_HTTP, type HttpSettings } from './http/http-settings.ts';
import { createPacedLimiter, type PacedLimiterOptions } from './http/paced-limiter.ts';
import { createPools } from './http/pools.ts';
import { AUTH_PAUSE } from './http/refusal-pause.ts';
import { watchedLimiter } from './http/watched-limiter.ts';
import { learnuponCapabilities } from './learnupon/capabilities.ts';
import { createLearnuponCompletions } from './learnupon/completions.ts';
import { learnuponEvents } from './learnupon/events.ts';
import { createLearnupon } from './learnupon/index.ts';
import { withApiPath as learnuponAddress } from './learnupon/open-client.ts';
import { moodleCapabilities } from './moodle/capabilities.ts';
import { createMoodleCertificates } from './moodle/certificates/index.ts';
import { createMoodle } from './moodle/index.ts';
import { siteAddress as moodleAddress } from './moodle/open-client.ts';
import { createPersonio, createPersonioWebhooks } from './personio/index.ts';
import type { PersonioDeps } from './personio/personio-deps.ts';
import { createPersonnelFile } from './personio/personnel-file.ts';

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

export interface ConnectorOptions extends Partial<VendorWatch> {
  readonly http?: Partial<HttpSettings>;
  /** The LMS portal offers what its vendor does not publish. */
  readonly lmsExtensions?: boolean;
  /** People whose steps are applied at once, per call of `apply`. */
  readonly peopleAtOnce?: number;
}

type Limit = Omit<PacedLimiterOptions, 'pool' | 'perMinute'>;

export interface Connectors {
  readonly hr: HrSource;
  readonly lms: LmsPort;
  readonly subscriptions: WebhookSubscriptions;
  readonly personnelFile: PersonnelFile;
  /** Absent where the LMS has none to give. */
  readonly certificates?: CertificateSource;
  /** Ends every connection; calls under way fail. */
  close(): Promise<void>;
}

const CAPABILITIES: Readonly<Record<LmsKind, LmsCapabilities>> = {
  elearnio: elearnioCapabilities,
  learnupon: learnuponCapabilities,
  moodle: moodleCapabilities,
};

const ADDRESSES: Readonly<Record<LmsKind, (baseUrl: string) => string>> = {
  elearnio: elearnioAddress,
  learnupon: learnuponAddress,
  moodle: moodleAddress,
};

/** Where the API is, in one spelling, however the address was typed: it is part of what names an account. */
export function apiAddress(vendor: Vendor, baseUrl: string): string {
  const { origin, pathname } = new URL(baseUrl);
  const plain = origin + pathname.replace(/\/+$/, '');
  return vendor === 'personio' ? plain : ADDRESSES[vendor](plain);
}

const EVENTS: Partial<Record<LmsKind, LmsEvents>> = { learnupon: learnuponEvents };

/** What the LMS sends by itself; null for one that sends nothing. */
export function eventsOf(kind: LmsKind): LmsEvents | null {
  return EVENTS[kind] ?? null;
}

/** Personio's own limit for authentications (personio-api §9). */
const AUTHENTICATIONS_PER_MINUTE = 60;
/** The lower of two numbers that are told of version 2's lists; a refusal halves it. */
const DOCUMENT_LISTS_PER_MINUTE = 200;

export function capabilitiesOf(kind: LmsKind): LmsCapabilities {
  return CAPABILITIES[kind];
}

/** Both sides of one integration, wired to pools and shared limiters. */
export function createConnectors({ personio, lms, pool, keys, tokens, options = {} }: ConnectorsDeps): Connectors {
  const http = { ...DEFAULT_HTTP, ...options.http };
  const pools = createPools(http);
  const shared = { pools, http, onCall: options.onCall };
  const limiterOf = (vendor: Vendor, perMinute: number | null, limit: Limit): Limiter => {
    if (perMinute === null) return unlimited;
    const limiter = createPacedLimiter({ pool, perMinute, ...limit });
    const { onWait } = options;
    return onWait ? watchedLimiter(limiter, () => onWait(vendor)) : limiter;
  };
  const unlessOff = (perMinute: number) => (personio.requestsPerMinute === null ? null : perMinute);

  const hrDeps: PersonioDeps = {
    ...shared,
    connection: personio,
    key: keys.personio,
    tokens,
    limiter: limiterOf('personio', personio.requestsPerMinute, { key: keys.personio, assumed: false }),
    authLimiter: limiterOf('personio', unlessOff(AUTHENTICATIONS_PER_MINUTE), {
      key: `${keys.personio}:auth`,
      assumed: false,
      pause: AUTH_PAUSE,
    }),
  };
  const [hr, subscriptions] = [createPersonio(hrDeps), createPersonioWebhooks(hrDeps)];
  const access = {
    ...shared,
    connection: lms,
    limiter: limiterOf(lms.kind, lms.requestsPerMinute, { key: keys.lms, assumed: true }),
  };
  const port = CREATE_LMS[lms.kind]({
    ...access,
    extensions: options.lmsExtensions,
    peopleAtOnce: options.peopleAtOnce ?? peopleAtOnce(lms.requestsPerMinute, http.connections),
  });
  const certificates = CREATE_CERTIFICATES[lms.kind](access);
  const personnelFile = createPersonnelFile({
    ...hrDeps,
    uploadLimiter: limiterOf('personio', unlessOff(UPLOADS_PER_MINUTE), {
      key: `${keys.personio}:uploads`,
      assumed: false,
    }),
    listLimiter: limiterOf('personio', unlessOff(DOCUMENT_LISTS_PER_MINUTE), {
      key: `${keys.personio}:documents`,
      assumed: true,
    }),
  });
  return { hr, lms: port, subscriptions, personnelFile, certificates, close: pools.close };
}

/**
 * People under way in one call of `apply`. Without a limit one caller alone can fill every connection; under one, no more
 * than a second's worth, so that a pause or a cancel does not wait for people who queue for a permit.
 */
function peopleAtOnce(perMinute: number | null, connections: number): number {
  return perMinute === null ? connections : Math.min(connections, Math.max(3, Math.ceil(perMinute / 60)));
}

const CREATE_LMS = { elearnio: createElearnio, learnupon: createLearnupon, moodle: createMoodle } as const;
const CREATE_CERTIFICATES = {
  elearnio: createElearnioCertificates,
  learnupon: createLearnuponCompletions,
  moodle: createMoodleCertificates,
} as const;
