import { hostname, setPriority } from 'node:os';
import { Runtime, Worker } from '@temporalio/worker';
import { createActivities } from '../activities/index.ts';
import { loadConfig } from '../config/env.ts';
import { createSmtpMailer } from '../mail/smtp-mailer.ts';
import { dataConverterFor } from '../payloads/data-converter.ts';
import { createPdfRecords } from '../records/index.ts';
import { clientOver } from '../runs/client-over.ts';
import { createRuns } from '../runs/index.ts';
import { createScheduledRuns } from '../runs/schedules/scheduled-runs.ts';
import { endWithParent } from '../servers/end-with-parent.ts';
import { stopAtOnce, stopGently } from '../servers/stop-before-start.ts';
import { openStore } from '../store/index.ts';
import { deriveKey } from '../store/seal.ts';
import { createLogger } from '../telemetry/logger.ts';
import { startTracing } from '../telemetry/tracing.ts';
import { vendorMetrics } from '../telemetry/vendor-metrics.ts';
import { openConnections } from '../wiring/connections.ts';
import { activityMetrics } from './activity-metrics.ts';
import { activitySpans } from './activity-spans.ts';
import { connectToTemporal } from './connect-to-temporal.ts';
import { openMetrics } from './open-metrics.ts';
import { orEnd } from './or-end.ts';
import { createRunOrigins } from './run-origins.ts';
import { sdkLogger } from './sdk-logger.ts';
import { workflowCode } from './workflow-code.ts';

/** 4 to 5 lanes for each integration; above that an integration waits for its turn. */
const MAX_ACTIVITIES = 100;
/** A cached run costs about 0.4 MB; the default grows with the machine. */
const MAX_CACHED_RUNS = 200;

/** On a machine that it shares with the API and the database, whoever waits for an answer comes first. */
const NICENESS = 5;

endWithParent();
stopAtOnce();
setPriority(NICENESS);
const config = await orEnd(() => loadConfig(process.env));
const logger = createLogger(config.logLevel, 'worker');
const stopTracing = startTracing(config.otlpEndpoint, 'matrikel-worker');
const metrics = await openMetrics(config, logger);
Runtime.install({
  logger: sdkLogger(logger),
  telemetryOptions: {
    logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} },
    ...metrics.runtime,
  },
  shutdownSignals: ['SIGTERM', 'SIGINT'],
});

let state = () => 'connecting';
const stopMetrics = await metrics.serve(() => state());

const store = openStore(config);
const connections = openConnections(config, store, vendorMetrics(metrics.registry));
const temporal = await orEnd(() => connectToTemporal(process.env, logger));
const dataConverter = dataConverterFor(config.payloadKeys);
const client = clientOver(temporal, dataConverter);
const { taskQueue, heartbeatTimeoutMs } = config;
const runs = createRuns({ client, ...store, taskQueue, heartbeatTimeoutMs });
const worker = await orEnd(() =>
  Worker.create({
    connection: temporal.connection,
    namespace: temporal.namespace,
    taskQueue,
    identity: `${hostname()}:${process.pid}`,
    ...workflowCode(config.workflowBundle, config.payloadKeys.sealing !== null),
    dataConverter,
    activities: createActivities({
      ...store,
      connections,
      takeHints: runs.hint,
      scheduledRuns: createScheduledRuns({ client, ...store, taskQueue, heartbeatTimeoutMs }),
      logger,
      leaseMs: config.leaseMs,
      heartbeatTimeoutMs,
      records: createPdfRecords(),
      recheckAfterMs: config.recheckAfterMs,
      planKey: deriveKey(config.key, 'plan'),
      mailer: createSmtpMailer(config.smtpUrl, config.mailFrom),
    }),
    interceptors: {
      activity: [
        activityMetrics(metrics.registry),
        ...(config.otlpEndpoint === null ? [] : [activitySpans(createRunOrigins(store.runs, store.integrations))]),
      ],
    },
    maxConcurrentActivityTaskExecutions: MAX_ACTIVITIES,
    maxCachedWorkflows: MAX_CACHED_RUNS,
    maxHeartbeatThrottleInterval: '2 seconds',
    shutdownGraceTime: '1 second',
    shutdownForceTime: '9 seconds', // the supervisor waits ten
  }),
);
stopGently();
state = () => worker.getState();
logger.info({ taskQueue }, 'Worker started');
await worker.run();
await connections.close();
await store.close();
await temporal.connection.close();
stopMetrics();
await stopTracing();
logger.info({}, 'Worker stopped');
process.exit(0);
