import { freePortsFrom } from '../../servers/ports.ts';
import { prepareNamespace } from '../../servers/temporal.ts';
import { buildBundle } from './build-bundle.ts';
import { childEnv, temporalEnv } from './child-env.ts';
import type { Company } from './company.ts';
import type { Crew } from './crew.ts';
import { migrate } from './migrate.ts';
import { apiRole, logOf, postgresRole, simulatorRoles, temporalRole, workerRole } from './roles.ts';
import type { Screen } from './screen.ts';
import type { Settings } from './settings.ts';
import type { Keys } from './state-dir.ts';

const GRACE_MS = { postgres: 10_000, temporal: 8_000, simulators: 2_000, ours: 30_000 };

export type CrewWish = {
  settings: Settings;
  keys: Keys;
  company: Company | null;
  workers: number;
  stopping: AbortSignal;
};

/** Starts everything in order. Answers the port of Temporal's UI, null where the server is not ours. */
export async function startCrew(crew: Crew, screen: Screen, wish: CrewWish): Promise<number | null> {
  const { settings, keys, company, workers, stopping } = wish;
  const seals = settings.MATRIKEL_PAYLOAD_KEY.sealing !== null;
  const bundle = bundleFor(settings, seals); // meanwhile the servers come up
  bundle.catch(() => {}); // thrown where it is awaited
  const databaseUrl = await database(crew, settings);
  stopping.throwIfAborted();
  const { address, uiPort } = await temporal(crew, settings);
  const warnings = await prepareNamespace(address, settings.TEMPORAL_NAMESPACE, temporalEnv(settings, address));
  for (const warning of warnings) screen.say(warning);
  stopping.throwIfAborted();

  const simulators = company ? [company.personioPort, company.elearnioPort, company.learnuponPort] : [];
  const hosts = simulators.map((port) => `127.0.0.1:${port}`);
  const env = childEnv(settings, keys, { databaseUrl, temporalAddress: address, uiPort }, hosts);
  await migrate(env, logOf(settings, 'migrate'));
  stopping.throwIfAborted();
  if (company) await crew.start(simulatorRoles(settings, company), GRACE_MS.simulators);
  const workerEnv = { ...env, MATRIKEL_WORKFLOW_BUNDLE: await bundle };
  const { MATRIKEL_WORKER_METRICS_PORT: first, MATRIKEL_HOST, MATRIKEL_PORT } = settings;
  const ports = await freePortsFrom({ first, count: workers, except: [MATRIKEL_PORT] }, MATRIKEL_HOST);
  const ours = Array.from({ length: workers }, (_, index) =>
    workerRole(settings, workerEnv, index + 1, ports[index] ?? null),
  );
  await crew.start([apiRole(settings, env), ...ours], GRACE_MS.ours);
  return uiPort;
}

async function bundleFor(settings: Settings, seals: boolean): Promise<string> {
  return settings.MATRIKEL_WORKFLOW_BUNDLE ?? buildBundle(settings.stateDir, logOf(settings, 'bundle'), seals);
}

async function database(crew: Crew, settings: Settings): Promise<string> {
  if (settings.DATABASE_URL) return settings.DATABASE_URL;
  const postgres = await crew.startOne(postgresRole(settings), GRACE_MS.postgres);
  return postgres.database();
}

async function temporal(crew: Crew, settings: Settings): Promise<{ address: string; uiPort: number | null }> {
  if (settings.TEMPORAL_ADDRESS) return { address: settings.TEMPORAL_ADDRESS, uiPort: null };
  return crew.startOne(temporalRole(settings), GRACE_MS.temporal);
}
