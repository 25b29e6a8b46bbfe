import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { startPersonio } from '../../simulators/personio/index.ts';
import { type Activities, createActivities } from '../../src/activities/index.ts';
import { createConnections } from '../../src/connectors/connections.ts';
import type { IntegrationId, RunId } from '../../src/domain/ids.ts';
import { DEFAULT_SETTINGS, type IntegrationSettings } from '../../src/domain/settings.ts';
import type { LmsKind } from '../../src/ports/connection.ts';
import type { Integration } from '../../src/ports/integration-store.ts';
import { silent } from '../../src/ports/logger.ts';
import type { Run } from '../../src/ports/run-store.ts';
import { createPdfRecords } from '../../src/records/index.ts';
import { createRuns, type SyncRuns } from '../../src/runs/index.ts';
import { createScheduledRuns } from '../../src/runs/schedules/scheduled-runs.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { accountKey } from '../../src/store/seal.ts';
import { fullSyncId } from '../../src/workflows/ids.ts';
import { approveUpdate, type FullSyncInput } from '../../src/workflows/messages.ts';
import { ONE_THREAD, workflowBundle } from './bundle.ts';
import { freshDatabase } from './database.ts';
import { startPortal } from './portals.ts';
import { simulatorControl } from './simulator-control.ts';
import { startTemporal } from './temporal.ts';

export interface WorldOptions {
  /** elearnio unless said. */
  readonly kind?: LmsKind;
  readonly employees?: number;
  readonly members?: 'none' | 'few';
  readonly settings?: Partial<IntegrationSettings>;
  readonly temporalArgs?: string[];
  /** A server that several worlds share, which tell their workflows apart by queues and ids; whoever started it stops it. */
  readonly temporal?: TestWorkflowEnvironment;
  readonly heartbeatTimeoutMs?: number;
  readonly requestsPerMinute?: number | null;
  readonly clientSecret?: string;
  readonly apiKey?: string;
  readonly lmsUrl?: string;
  /** The portal offers what elearnio does not publish. */
  readonly lmsExtensions?: boolean;
  /** Puts others in the place of some activities, such as ones that wait at a gate before they go on. */
  readonly replaced?: (own: Activities) => Partial<Activities>;
  /** What a plan waits for before anything of it is claimed and written. */
  readonly beforeWrites?: () => Promise<void>;
}

/** Everything of a sync in one process, all of it real but the two vendors, which are the simulators. */
export async function startWorld(options: WorldOptions = {}) {
  const { kind = 'elearnio', employees = 60, members = 'few' } = options;
  const [temporal, database, personio, lms] = await Promise.all([
    options.temporal ?? startTemporal(options.temporalArgs),
    freshDatabase(),
    startPersonio({ employees, seed: 1 }),
    startPortal(kind, { employees, members }),
  ]);
  const key = randomBytes(32);
  const store = openStore({ databaseUrl: database.url, key });
  const allowedHosts = [new URL(personio.url).host, new URL(lms.url).host, '127.0.0.1:9'];
  const connected = createConnections({
    ...store,
    accountKey: (...parts) => accountKey(key, ...parts),
    allowedHosts,
    options: {
      lmsExtensions: options.lmsExtensions ?? false,
      http: { backoffMs: 50, headersTimeoutMs: 2_000, connectTimeoutMs: 1_000 },
    },
  });
  const connections = options.beforeWrites ? waiting(connected, options.beforeWrites) : connected;
  const taskQueue = `test-${randomUUID()}`;
  const runs = createRuns({
    ...{ client: temporal.client, taskQueue, ...store, heartbeatTimeoutMs: 10_000 },
    updateTimes: { debounce: { quietMs: 300, atMostMs: 2_000 }, readAgainMs: 1_500 },
  });
  const worker = await createWorker(temporal, taskQueue, store, connections, runs, options.replaced);
  const running = worker.run();
  const integration = await store.integrations.create({
    name: 'rehearsal',
    kind,
    personio: {
      baseUrl: personio.url,
      clientId: personio.clientId,
      requestsPerMinute: options.requestsPerMinute ?? null,
    },
    lms: {
      ...lms.connection,
      ...(options.lmsUrl === undefined ? {} : { baseUrl: options.lmsUrl }),
      requestsPerMinute: options.requestsPerMinute ?? null,
      pageSize: null,
    },
    settings: { ...DEFAULT_SETTINGS, ...options.settings },
    secrets: { clientSecret: options.clientSecret ?? personio.clientSecret, apiKey: options.apiKey ?? lms.apiKey },
  });
  if (!integration) throw new Error('the integration was not created');
  return {
    temporal,
    store,
    connections,
    integration,
    taskQueue,
    /** As the API has them; updates wait a third of a second for more hints, and look again after 1.5. */
    runs,
    personio: simulatorControl(personio.url),
    /** The simulator that the world was started with, under the name of its kind. */
    elearnio: simulatorControl(lms.url),
    learnupon: simulatorControl(lms.url),
    moodle: simulatorControl(lms.url),
    /** A first run is confirmed as soon as it waits for that; `ended` is as the workflow ends. */
    async start(dryRun = false) {
      const heartbeatTimeoutMs = options.heartbeatTimeoutMs ?? 10_000;
      const started = await startRun(temporal, store, integration, taskQueue, { dryRun, heartbeatTimeoutMs });
      const ended = started.ended.finally(() => confirming.abort());
      const confirming = new AbortController();
      const atRest = confirmFirstRun(temporal, store, started.runId, confirming.signal);
      ended.catch(() => {}); // thrown where it is awaited
      return { ...started, ended, atRest };
    },
    approve: (run: Run) => approve(temporal, run),
    /** Runs a full sync to its end, however it ends, or until it waits for a person to look at more than a first run. */
    async sync(dryRun = false): Promise<Run> {
      const { runId, ended, atRest } = await this.start(dryRun);
      await Promise.race([ended.catch(() => {}), atRest]);
      const run = await store.runs.read(runId);
      if (!run) throw new Error('the run is gone');
      return run;
    },
    async stop(): Promise<void> {
      worker.shutdown();
      await running;
      await connections.close();
      await Promise.all([personio.close(), lms.close(), store.close()]);
      await Promise.all([options.temporal ?? temporal.teardown(), database.drop()]);
    },
  };
}
export type World = Awaited<ReturnType<typeof startWorld>>;

function waiting(
  connections: ReturnType<typeof createConnections>,
  beforeWrites: () => Promise<void>,
): ReturnType<typeof createConnections> {
  return {
    ...connections,
    async open(integrationId) {
      const opened = await connections.open(integrationId);
      if (!('lms' in opened)) return opened;
      const { lms } = opened;
      async function* apply(...[people, permission]: Parameters<typeof lms.apply>) {
        await beforeWrites();
        yield* lms.apply(people, permission);
      }
      return { ...opened, lms: { ...lms, apply } };
    },
  };
}

let bundle: ReturnType<typeof workflowBundle> | undefined;

const FIRST_RUN: readonly string[] = ['first-invitations', 'portal-has-members'];

/** Comes back when the run has ended, or waits for something that is no confirmation of a first run. */
async function confirmFirstRun(
  temporal: TestWorkflowEnvironment,
  store: Store,
  runId: RunId,
  ended: AbortSignal,
): Promise<void> {
  while (!ended.aborted) {
    await sleep(50);
    const run = await store.runs.read(runId).catch(() => null); // a test may have taken the store away
    if (run?.status !== 'waiting') continue;
    if (!run.guard?.findings.every(({ code }) => FIRST_RUN.includes(code))) return;
    await approve(temporal, run);
  }
}

/** Approves exactly the plan of that run, as somebody would in Temporal's own UI. */
async function approve(temporal: TestWorkflowEnvironment, { id, integrationId, planHash }: Run): Promise<void> {
  const handle = temporal.client.workflow.getHandle(fullSyncId(integrationId));
  await handle.executeUpdate(approveUpdate, { args: [{ runId: id, planHash: planHash ?? '' }] });
}

async function createWorker(
  temporal: TestWorkflowEnvironment,
  taskQueue: string,
  store: Store,
  connections: Parameters<typeof createActivities>[0]['connections'],
  runs: SyncRuns,
  replaced: WorldOptions['replaced'],
): Promise<Worker> {
  bundle ??= workflowBundle();
  const activities = createActivities({
    ...store,
    connections,
    takeHints: runs.hint,
    scheduledRuns: createScheduledRuns({
      ...store,
      ...{ client: temporal.client, taskQueue, heartbeatTimeoutMs: 10_000 },
    }),
    logger: silent,
    leaseMs: 3_000,
    heartbeatTimeoutMs: 10_000,
    records: createPdfRecords(),
    recheckAfterMs: 0,
    planKey: Buffer.alloc(32),
    mailer: null,
  });
  return Worker.create({
    connection: temporal.nativeConnection,
    taskQueue,
    workflowBundle: await bundle,
    activities: { ...activities, ...replaced?.(activities) },
    maxHeartbeatThrottleInterval: '500ms',
    ...ONE_THREAD,
  });
}

async function startRun(
  temporal: TestWorkflowEnvironment,
  store: Store,
  integration: Integration,
  taskQueue: string,
  options: Pick<FullSyncInput, 'dryRun' | 'heartbeatTimeoutMs'>,
) {
  const integrationId: IntegrationId = integration.id;
  const { id: runId } = await store.runs.create({
    integrationId,
    kind: 'full',
    dryRun: options.dryRun,
    settingsVersion: integration.settingsVersion,
  });
  const input: FullSyncInput = { integrationId, runId, retryRestMs: 200, ...options };
  const handle = await temporal.client.workflow.start('fullSync', {
    workflowId: fullSyncId(integrationId),
    taskQueue,
    args: [input],
  });
  return { runId: runId as RunId, handle, ended: handle.result() };
}
