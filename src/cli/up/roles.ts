import { join } from 'node:path';
import { requireFreePort } from '../../servers/ports.ts';
import { startPostgres } from '../../servers/postgres.ts';
import { startTemporal } from '../../servers/temporal.ts';
import { WORKER_ENV, WORKER_NODE_ARGS } from '../../worker/node-args.ts';
import { boundAddress } from '../connect/address.ts';
import type { Company } from './company.ts';
import { startNode } from './node-child.ts';
import { answersHttp, listens, untilReady } from './ready.ts';
import type { Settings } from './settings.ts';
import type { Role } from './supervised.ts';

export function logOf({ stateDir }: Settings, name: string): string {
  return join(stateDir, 'logs', `${name}.log`);
}

export function postgresRole(settings: Settings) {
  const options = { stateDir: settings.stateDir, port: settings.MATRIKEL_PG_PORT };
  return { name: 'postgres', log: logOf(settings, 'postgres'), start: () => startPostgres(options) };
}

export function temporalRole(settings: Settings) {
  const options = {
    stateDir: settings.stateDir,
    cliPath: settings.TEMPORAL_CLI_PATH,
    port: settings.MATRIKEL_TEMPORAL_PORT,
    uiPort: settings.MATRIKEL_TEMPORAL_UI_PORT,
    namespace: settings.TEMPORAL_NAMESPACE,
    codecEndpoint: settings.MATRIKEL_PAYLOAD_KEY.opening.size > 0 ? `${apiUrl(settings)}/api/v1/codec` : null,
  };
  return { name: 'temporal', log: logOf(settings, 'temporal'), start: () => startTemporal(options) };
}

export function apiRole(settings: Settings, env: NodeJS.ProcessEnv): Role {
  const log = logOf(settings, 'api');
  const port = settings.MATRIKEL_PORT;
  const program = { file: 'src/api/main.ts', env, log, port };
  const healthy = () => answersHttp(`${apiUrl(settings)}/healthz`);
  return { name: 'api', log, start: (stopping) => untilReady('The API', startNode(program), log, healthy, stopping) };
}

/** Without a port the worker shows no metrics. */
export function workerRole(settings: Settings, env: NodeJS.ProcessEnv, index: number, port: number | null): Role {
  const name = `worker-${index}`;
  const program = {
    file: 'src/worker/main.ts',
    nodeArgs: [...WORKER_NODE_ARGS],
    env: { ...WORKER_ENV, ...env, MATRIKEL_WORKER_METRICS_PORT: port === null ? '' : String(port) },
    log: logOf(settings, name),
    port,
  };
  return { name, log: program.log, start: async () => startNode(program) };
}

export function simulatorRoles(settings: Settings, company: Company): Role[] {
  const { clientId, clientSecret, apiKey, learnuponUser, learnuponKey } = company;
  return [
    simulatorRole(settings, company, 'personio', company.personioPort, [
      `--client-id=${clientId}`,
      `--client-secret=${clientSecret}`, // joined: a generated secret may begin with a dash
    ]),
    simulatorRole(settings, company, 'elearnio', company.elearnioPort, [
      `--api-key=${apiKey}`,
      '--extensions=on', // nothing else has certificates to show
      '--certificates=few',
    ]),
    simulatorRole(settings, company, 'learnupon', company.learnuponPort, [
      `--api-user=${learnuponUser}`,
      `--api-key=${learnuponKey}`,
    ]),
  ];
}

function simulatorRole(settings: Settings, { employees }: Company, name: string, port: number, access: string[]): Role {
  const log = logOf(settings, name);
  const size = ['--port', String(port), '--employees', String(employees), '--seed', '1'];
  const state = ['--state', join(settings.stateDir, 'rehearsal', `${name}.jsonl`)];
  const latency = ['--latency-ms', String(settings.MATRIKEL_SIM_LATENCY_MS)];
  const program = {
    file: `simulators/${name}/main.ts`,
    args: [...size, ...access, ...state, ...latency],
    env: process.env,
    log,
    port,
  };
  const title = `The ${name} simulator`;
  return { name, log, start: (stopping) => untilReady(title, startNode(program), log, () => listens(port), stopping) };
}

/** Where we reach the API ourselves, whatever address it is bound to. */
export function apiUrl({ MATRIKEL_HOST: host, MATRIKEL_PORT: port }: Settings): string {
  return boundAddress(host, port);
}

/** Asked before anything starts, so that a conflict costs no waiting. The two servers look for themselves. */
export async function requireFreePorts(settings: Settings, company: Company | null): Promise<void> {
  await requireFreePort(settings.MATRIKEL_PORT, 'MATRIKEL_PORT', settings.MATRIKEL_HOST);
  if (!company) return;
  await requireFreePort(company.personioPort, 'MATRIKEL_PERSONIO_SIM_PORT');
  await requireFreePort(company.elearnioPort, 'MATRIKEL_ELEARNIO_SIM_PORT');
  await requireFreePort(company.learnuponPort, 'MATRIKEL_LEARNUPON_SIM_PORT');
}
