import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { buildBundle } from '../../src/cli/up/build-bundle.ts';
import type { IntegrationId } from '../../src/domain/ids.ts';
import { freePort } from '../../src/servers/ports.ts';
import { ownServerEnv } from '../../src/servers/temporal-env.ts';
import { fullSyncId } from '../../src/workflows/ids.ts';
import { type Api, apiClient } from './api.ts';
import type { Backbone } from './backbone.ts';
import { scope } from './everything.ts';
import { createOurs } from './ours.ts';
import { startVendors, type VendorOptions, type Vendors } from './vendors.ts';

/** Calls in flight, for Matrikel and for the bare script alike. */
export const IN_FLIGHT = 20;

export interface StageOptions extends VendorOptions {
  readonly requestsPerMinute?: number;
  /** Worker processes; one unless said. */
  readonly workers?: number;
  /** Folder for a CPU profile of the worker. */
  readonly profile?: string | null;
  /** Other than usual, for API and workers. */
  readonly env?: Readonly<Record<string, string>>;
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
  /** `kill -9` of the first worker; another one takes its place at once. */
  crashWorker(): Promise<void>;
  /** API and workers stop, something is done, and they start again. */
  restart(meanwhile: () => Promise<void>): Promise<void>;
  /** `matrikel ...` on this installation. */
  command(...args: readonly string[]): Promise<void>;
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
    ...options.env,
  };
  const profiling = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [];
  const MATRIKEL_WORKFLOW_BUNDLE = await buildBundle(logs, join(logs, 'bundle.log'));
  const workerEnv = { ...env, MATRIKEL_WORKFLOW_BUNDLE };
  const ours = createOurs({
    ...{ client: backbone.client, taskQueue: name, logs, port, env, workerEnv },
    ...{ workers: options.workers ?? 1, nodeArgs: profiling },
  });
  parts.defer(() => ours.stop());
  await ours.start();

  const asking = apiClient(`http://127.0.0.1:${port}`, token);
  const { id } = await asking.post<{ id: string }>('/integrations', integration(name, vendors, options));
  return {
    ...vendors,
    api: asking,
    client: backbone.client,
    integrationId: id,
    workflowId: fullSyncId(id as IntegrationId),
    taskQueue: name,
    databaseUrl,
    workerPeakBytes: () => ours.workerPeakBytes(),
    crashWorker: () => ours.crashWorker(),
    async restart(meanwhile) {
      await ours.stop();
      await meanwhile();
      await ours.start();
    },
    command: (...args) => ours.command(args),
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
