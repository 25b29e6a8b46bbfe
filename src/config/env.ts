import { z } from 'zod';
import type { PayloadKeys } from '../payloads/keys.ts';
import { type OidcSettings, oidcGroups, oidcIssuer, oidcSettings } from './oidc.ts';
import { payloadKeys } from './payload-keys.ts';

const hostList = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((host) => host.trim())
      .filter((host) => host !== ''),
  );

const originList = hostList.refine(
  (origins) => origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
  'must be origins like http://127.0.0.1:7083, separated by commas',
);

/** What Personio can call: with TLS, but for a test on one machine. */
const publicUrl = z
  .url({ protocol: /^https?$/ })
  .refine((text) => {
    const url = URL.parse(text);
    return url !== null && (url.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname));
  }, 'must begin with https://')
  .refine((text) => {
    const url = URL.parse(text);
    return url !== null && `${url.username}${url.password}${url.search}${url.hash}` === '';
  }, 'must be an address without user, query and #')
  .transform((text) => text.replace(/\/+$/, ''));

const Variables = z.object({
  MATRIKEL_STATE_DIR: z.string().min(1).default('.matrikel'),
  MATRIKEL_HOST: z.string().min(1).default('127.0.0.1'),
  MATRIKEL_PORT: z.coerce.number().int().min(0).max(65_535).default(7080),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Seals vendor secrets and keys the plan hash: 32 bytes, base64. */
  MATRIKEL_KEY: z.base64().refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64'),
  /** Seal what goes to Temporal, newest first. */
  MATRIKEL_PAYLOAD_KEY: payloadKeys,
  /** Whose pages may ask for opened payloads: the origin of the Temporal UI. */
  MATRIKEL_TEMPORAL_UI_ORIGIN: originList,
  MATRIKEL_API_TOKEN: z.string().min(16).optional(),
  MATRIKEL_API_REQUESTS_PER_MINUTE: z.coerce.number().int().min(0).max(1_000_000).default(600),
  /** Where the internet reaches the API; without it Personio is not asked to call. */
  MATRIKEL_PUBLIC_URL: publicUrl.optional(),
  MATRIKEL_TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** People sign in by this OpenID provider as well; without it by password alone. */
  MATRIKEL_OIDC_ISSUER: oidcIssuer.optional(),
  MATRIKEL_OIDC_CLIENT_ID: z.string().min(1).optional(),
  MATRIKEL_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  MATRIKEL_OIDC_NAME: z.string().min(1).max(60).default('Single sign-on'),
  MATRIKEL_OIDC_SCOPES: z.string().default('openid email profile'),
  MATRIKEL_OIDC_GROUPS_CLAIM: z.string().min(1).default('groups'),
  MATRIKEL_OIDC_ADMINS: oidcGroups,
  MATRIKEL_OIDC_OPERATORS: oidcGroups,
  MATRIKEL_OIDC_VIEWERS: oidcGroups,
  MATRIKEL_OIDC_UNKNOWN: z.enum(['refused', 'viewer', 'operator']).default('refused'),
  MATRIKEL_OIDC_TRUST_EMAIL: z.stringbool().default(false),
  /** Whether people may sign in by a password; off where the provider alone is to decide. */
  MATRIKEL_PASSWORD_SIGN_IN: z.stringbool().default(true),
  MATRIKEL_ALLOWED_HOSTS: hostList,
  MATRIKEL_LMS_EXTENSIONS: z.stringbool().default(false),
  MATRIKEL_TASK_QUEUE: z.string().min(1).default('matrikel'),
  MATRIKEL_HEARTBEAT_TIMEOUT_MS: z.coerce.number().int().min(1_000).default(60_000),
  MATRIKEL_RECHECK_AFTER_MS: z.coerce.number().int().min(0).default(60_000),
  MATRIKEL_LEASE_MS: z.coerce.number().int().min(1_000).default(30_000),
  MATRIKEL_VENDOR_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(20),
  MATRIKEL_VENDOR_TIMEOUT_MS: z.coerce.number().int().min(100).default(20_000),
  /** Prebuilt by src/worker/build-bundle.ts; without it a worker builds its own. */
  MATRIKEL_WORKFLOW_BUNDLE: z.string().min(1).optional(),
  MATRIKEL_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MATRIKEL_MAIL_FROM: z.string().min(3).default('Matrikel <matrikel@localhost>'),
  /** Where a worker shows its metrics and its health; without it nowhere. */
  MATRIKEL_WORKER_METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  /** Days for which entries of the audit log are kept. */
  MATRIKEL_AUDIT_DAYS: z.coerce.number().int().min(1).max(36_500).default(400),
  MATRIKEL_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
});

const Env = Variables.refine(
  ({ MATRIKEL_OIDC_ISSUER: issuer, MATRIKEL_OIDC_CLIENT_ID: clientId }) =>
    (issuer === undefined) === (clientId === undefined),
  { error: 'is needed together with MATRIKEL_OIDC_ISSUER, and not without it', path: ['MATRIKEL_OIDC_CLIENT_ID'] },
).refine(
  ({ MATRIKEL_PASSWORD_SIGN_IN: passwords, MATRIKEL_OIDC_ISSUER: issuer }) => passwords || issuer !== undefined,
  {
    error: 'can be false only together with MATRIKEL_OIDC_ISSUER: nobody could sign in',
    path: ['MATRIKEL_PASSWORD_SIGN_IN'],
  },
);

export interface Config {
  readonly stateDir: string;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly key: Buffer;
  readonly payloadKeys: PayloadKeys;
  readonly temporalUiOrigins: readonly string[];
  readonly apiToken: string | null;
  /** For each token and API process; 0 is no limit. */
  readonly apiRequestsPerMinute: number;
  /** Without a slash at its end; null where the internet does not reach the API. */
  readonly publicUrl: string | null;
  /** By which people may sign in; null where they do by password alone. */
  readonly oidc: OidcSettings | null;
  readonly passwordSignIn: boolean;
  /** Proxies in front of the API whose word about the caller's address counts. */
  readonly trustedProxies: number;
  /** `host` or `host:port` that vendor URLs may name beside the vendors' own. */
  readonly allowedHosts: readonly string[];
  /** Portals offer what elearnio does not publish: sending an invitation again. */
  readonly lmsExtensions: boolean;
  readonly taskQueue: string;
  readonly heartbeatTimeoutMs: number;
  readonly leaseMs: number;
  /** A plan that waited longer than this is held against a fresh reading before it is applied. */
  readonly recheckAfterMs: number;
  /** Connections to one vendor host, and so calls in flight, for each process. */
  readonly vendorConnections: number;
  readonly vendorTimeoutMs: number;
  readonly workflowBundle: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly auditDays: number;
  readonly workerMetricsPort: number | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  readonly otlpEndpoint: string | null;
}

/** Reads the environment once; every problem in one message. Only `main` files call it. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(given);
  if (!parsed.success) throw new Error(`Bad configuration:\n${z.prettifyError(parsed.error)}`);
  const values = parsed.data;
  return Object.freeze({
    stateDir: values.MATRIKEL_STATE_DIR,
    host: values.MATRIKEL_HOST,
    port: values.MATRIKEL_PORT,
    databaseUrl: values.DATABASE_URL,
    key: Buffer.from(values.MATRIKEL_KEY, 'base64'),
    payloadKeys: values.MATRIKEL_PAYLOAD_KEY,
    temporalUiOrigins: values.MATRIKEL_TEMPORAL_UI_ORIGIN,
    apiToken: values.MATRIKEL_API_TOKEN ?? null,
    apiRequestsPerMinute: values.MATRIKEL_API_REQUESTS_PER_MINUTE,
    publicUrl: values.MATRIKEL_PUBLIC_URL ?? null,
    oidc: oidcSettings(values),
    passwordSignIn: values.MATRIKEL_PASSWORD_SIGN_IN,
    trustedProxies: values.MATRIKEL_TRUST_PROXY,
    allowedHosts: values.MATRIKEL_ALLOWED_HOSTS,
    lmsExtensions: values.MATRIKEL_LMS_EXTENSIONS,
    taskQueue: values.MATRIKEL_TASK_QUEUE,
    heartbeatTimeoutMs: values.MATRIKEL_HEARTBEAT_TIMEOUT_MS,
    leaseMs: values.MATRIKEL_LEASE_MS,
    recheckAfterMs: values.MATRIKEL_RECHECK_AFTER_MS,
    vendorConnections: values.MATRIKEL_VENDOR_CONNECTIONS,
    vendorTimeoutMs: values.MATRIKEL_VENDOR_TIMEOUT_MS,
    workflowBundle: values.MATRIKEL_WORKFLOW_BUNDLE ?? null,
    smtpUrl: values.MATRIKEL_SMTP_URL ?? null,
    mailFrom: values.MATRIKEL_MAIL_FROM,
    auditDays: values.MATRIKEL_AUDIT_DAYS,
    workerMetricsPort: values.MATRIKEL_WORKER_METRICS_PORT ?? null,
    logLevel: values.MATRIKEL_LOG_LEVEL,
    otlpEndpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
  });
}
