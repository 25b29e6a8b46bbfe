import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { buildBundle } from '../../src/cli/up/build-bundle.ts';
import type { IntegrationId } from '../../src/domain/ids.ts';
import { freePort } from '../../src/servers/ports.ts';
import { ownServerEnv } from '../../src/servers/temporal-env.ts';
import { WORKER_NODE_ARGS } from '../../src/worker/node-args.ts';
import { fullSyncId } from '../../src/workflows/ids.ts';
import { watchMemory } from '../measure/memory.ts';
import { type Api, apiClient } from './api.ts';
import type { Backbone } from './backbone.ts';
import { scope } from './everything.ts';
import { startNode } from './node-process.ts';
import { isPolled, until } from './ready.ts';
import { startVendors, type VendorOptions, type Vendors } from './vendors.ts';

/** Calls in flight, for Matrikel and for the bare script alike. */
export const IN_FLIGHT = 20;

export interface StageOptions extends VendorOptions {
  readonly requestsPerMinute?: number;
  /** Worker processes; one unless said. */
  readonly workers?: number;
  /** Folder for a CPU profile of the worker. */
  readonly profile?: string | null;
}

/** Everything of one installation, each part a process: database, API, workers, both vendors, one integration. */
export interface Stage extends Vendors, AsyncDisposable {
  readonly api: Api;
  readonly client: Client;
  readonly integrationId: string;
  readonly workflowId: string;
  readonly taskQueue: string;
  readonly databaseUrl: string;
  /** Of the worker that held most. */
  workerPeakBytes(): number;
}

export async function openStage(backbone: Backbone, options: StageOptions): Promise<Stage> {
  const parts = scope();
  const name = `bench-${randomUUID().slice(0, 8)}`;
  const logs = join(backbone.logs, name);
  const [databaseUrl, vendors, port] = await Promise.all([
    backbone.database(name),
    startVendors(options, logs, parts),
    freePort(),
  ]);
  const token = randomBytes(24).toString('base64url');
  const env = {
    ...ownServerEnv(withoutOurs(process.env), backbone.temporalAddress, 'default'),
    DATABASE_URL: databaseUrl,
    MATRIKEL_KEY: randomBytes(32).toString('base64'),
    MATRIKEL_API_TOKEN: token,
    MATRIKEL_PORT: String(port),
    MATRIKEL_PUBLIC_URL: `http://127.0.0.1:${port}`,
    MATRIKEL_STATE_DIR: logs,
    MATRIKEL_ALLOWED_HOSTS: [vendors.personio, vendors.lms].map((one) => new URL(one.listening).host).join(','),
    MATRIKEL_TASK_QUEUE: name,
    MATRIKEL_VENDOR_CONNECTIONS: String(IN_FLIGHT),
    MATRIKEL_LOG_LEVEL: 'warn',
    MATRIKEL_API_REQUESTS_PER_MINUTE: '0', // it is the answers that are measured
  };
  const profiling = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [];
  const MATRIKEL_WORKFLOW_BUNDLE = await buildBundle(logs, join(logs, 'bundle.log'));
  const api = startNode({ file: 'src/api/main.ts', env, log: join(logs, 'api.log') });
  parts.defer(() => api.stop(5_000));
  const workerEnv = { ...env, MATRIKEL_WORKFLOW_BUNDLE };
  const workers = Array.from({ length: options.workers ?? 1 }, (_, index) => {
    const log = join(logs, `worker-${index + 1}.log`);
    const nodeArgs = [...WORKER_NODE_ARGS, ...profiling];
    return { log, process: startNode({ file: 'src/worker/main.ts', env: workerEnv, log, nodeArgs }) };
  });
  for (const { process } of workers) parts.defer(() => process.stop(10_000));
  const memories = workers.map(({ process }) => watchMemory(process.pid));
  for (const memory of memories) parts.defer(() => memory.stop());

  const url = `http://127.0.0.1:${port}`;
  await until('The API', api, join(logs, 'api.log'), async () => (await fetch(`${url}/healthz`).catch(() => null))?.ok);
  for (const { process, log } of workers)
    await until('A worker', process, log, () => isPolled(backbone.client, name, workers.length));

  const asking = apiClient(url, token);
  const { id } = await asking.post<{ id: string }>('/integrations', integration(name, vendors, options));
  return {
    ...vendors,
    api: asking,
    client: backbone.client,
    integrationId: id,
    workflowId: fullSyncId(id as IntegrationId),
    taskQueue: name,
    databaseUrl,
    workerPeakBytes: () => Math.max(...memories.map((memory) => memory.peakBytes())),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

/** A person's own settings must not slip into what is measured. */
function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(MATRIKEL|OTEL)_/.test(name)));
}

/** What an integration with each LMS looks like; of LearnUpon's groups rules take care. */
const LMS = {
  elearnio: {
    path: '/backend/user-api/v1',
    settings: { invitations: 'automatic', groupAttributes: ['department', 'team', 'position'] },
  },
  learnupon: {
    path: '/api/v1',
    settings: {
      invitations: 'by-hand',
      customAttributes: {
        enabled: true,
        assignments: [
          { attribute: 'position', field: 'Position' },
          { attribute: 'hire_date', field: 'Eintrittsdatum' },
        ],
      },
    },
  },
} as const;

function integration(
  name: string,
  { personio, lms }: Vendors,
  { kind = 'elearnio', requestsPerMinute = null }: Pick<StageOptions, 'kind'> & { requestsPerMinute?: number | null },
) {
  const { clientId, clientSecret, listening } = personio;
  const { apiUser, apiKey } = lms;
  const { path, settings } = LMS[kind];
  return {
    name,
    kind,
    personio: { baseUrl: listening, clientId, clientSecret, requestsPerMinute },
    lms: { baseUrl: lms.listening + path, ...(apiUser ? { apiUser } : {}), apiKey, requestsPerMinute },
    settings,
    safety: { guard: { confirmFirstRun: false } }, // nobody is there to confirm it
  };
}
