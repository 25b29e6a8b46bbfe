import { resolve } from 'node:path';
import { z } from 'zod';
import { payloadKeys } from '../../config/payload-keys.ts';
import { Explained } from '../../servers/explained.ts';
import { temporalSettings } from '../../servers/temporal-settings.ts';

function wholeNumber(least: number, most: number, fallback: number) {
  const words = `must be a whole number from ${least} to ${most}`;
  const inRange = (value: number) => Number.isInteger(value) && value >= least && value <= most;
  return z.coerce.number(words).refine(inRange, words).default(fallback);
}

const port = (fallback: number) => wholeNumber(1, 65_535, fallback);

const Env = z.object({
  MATRIKEL_STATE_DIR: z.string().default('.matrikel'),
  MATRIKEL_HOST: z.string().default('127.0.0.1'),
  MATRIKEL_PORT: port(7080),
  MATRIKEL_PG_PORT: port(7081),
  MATRIKEL_TEMPORAL_PORT: port(7082),
  MATRIKEL_TEMPORAL_UI_PORT: port(7083),
  MATRIKEL_PERSONIO_SIM_PORT: port(7084),
  MATRIKEL_ELEARNIO_SIM_PORT: port(7085),
  MATRIKEL_LEARNUPON_SIM_PORT: port(7087), // 7086 is Mailpit's beside docker compose
  /** Of the first worker; the others take the next free ones. */
  MATRIKEL_WORKER_METRICS_PORT: port(7091),
  MATRIKEL_SIM_LATENCY_MS: wholeNumber(0, 60_000, 0),
  MATRIKEL_ALLOWED_HOSTS: z.string().default(''),
  MATRIKEL_KEY: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64')
    .optional(),
  MATRIKEL_PAYLOAD_KEY: payloadKeys,
  MATRIKEL_TEMPORAL_UI_ORIGIN: z.string().optional(),
  MATRIKEL_API_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be an address like postgres://user:password@host:5432/matrikel' })
    .optional(),
  TEMPORAL_ADDRESS: z.string().optional(),
  TEMPORAL_NAMESPACE: z.string().optional(),
  TEMPORAL_CLI_PATH: z.string().default('temporal'),
  /** Of exactly this version, by whoever has built it already. */
  MATRIKEL_WORKFLOW_BUNDLE: z.string().optional(),
});

export type Settings = ReturnType<typeof readSettings>;

/** What `up` itself needs of the environment; its children read the rest. An empty variable counts as not set. */
export function readSettings(env: Record<string, string | undefined>) {
  const parsed = Env.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!parsed.success) throw new Explained(`These settings cannot be used:\n${problems(parsed.error)}`, 2);
  const { MATRIKEL_STATE_DIR: stateDir, ...values } = parsed.data;
  requireDifferentPorts(values);
  // a profile may name the namespace of a cluster; our own server knows nothing of profiles
  const cluster = values.TEMPORAL_ADDRESS === undefined ? null : temporalSettings(env);
  const TEMPORAL_NAMESPACE = cluster?.namespace ?? values.TEMPORAL_NAMESPACE ?? 'default';
  return Object.freeze({ ...values, TEMPORAL_NAMESPACE, stateDir: resolve(stateDir) });
}

function problems({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`).join('\n');
}

function requireDifferentPorts(values: Record<string, unknown>): void {
  const ports = Object.entries(values).filter(([name]) => name.endsWith('_PORT'));
  for (const [name, value] of ports) {
    const twin = ports.find(([other, same]) => other !== name && same === value);
    if (twin) throw new Explained(`${name} and ${twin[0]} both say ${value}. Give each a port of its own.`, 2);
  }
}
