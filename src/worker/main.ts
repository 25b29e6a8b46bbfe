import { hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Runtime, Worker } from '@temporalio/worker';
import { createActivities } from '../activities/index.ts';
import { loadConfig } from '../config/env.ts';
import { createSmtpMailer } from '../mail/smtp-mailer.ts';
import { endWithParent } from '../servers/end-with-parent.ts';
import { openStore } from '../store/index.ts';
import { deriveKey } from '../store/seal.ts';
import { createLogger } from '../telemetry/logger.ts';
import { startTracing } from '../telemetry/tracing.ts';
import { openConnections } from '../wiring/connections.ts';
import { activitySpans } from './activity-spans.ts';
import { connectToTemporal } from './connect-to-temporal.ts';
import { sdkLogger } from './sdk-logger.ts';

/** 4 to 5 lanes for each integration; above that an integration waits for its turn. */
const MAX_ACTIVITIES = 100;
/** A cached run costs about 0.4 MB; the default grows with the machine. */
const MAX_CACHED_RUNS = 200;

endWithParent();
const config = loadConfig(process.env);
const logger = createLogger(config.logLevel, 'worker');
const stopTracing = startTracing(config.otlpEndpoint, 'matrikel-worker');
Runtime.install({
  logger: sdkLogger(logger),
  telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } },
  shutdownSignals: ['SIGTERM', 'SIGINT'],
});

const store = openStore(config);
const connections = openConnections(config, store);
const temporal = await connectToTemporal(logger);
const worker = await Worker.create({
  connection: temporal.connection,
  namespace: temporal.namespace,
  taskQueue: config.taskQueue,
  identity: `${hostname()}:${process.pid}`,
  ...(config.workflowBundle === null
    ? { workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)) }
    : { workflowBundle: { codePath: config.workflowBundle } }),
  activities: createActivities({
    ...store,
    connections,
    logger,
    leaseMs: config.leaseMs,
    planKey: deriveKey(config.key, 'plan'),
    mailer: createSmtpMailer(config.smtpUrl, config.mailFrom),
  }),
  interceptors: { activity: [activitySpans] },
  maxConcurrentActivityTaskExecutions: MAX_ACTIVITIES,
  maxCachedWorkflows: MAX_CACHED_RUNS,
  maxHeartbeatThrottleInterval: '2 seconds',
  shutdownGraceTime: '1 second',
  shutdownForceTime: '9 seconds', // the supervisor waits ten
});
logger.info({ taskQueue: config.taskQueue }, 'Worker started');
await worker.run();
await connections.close();
await store.close();
await temporal.connection.close();
await stopTracing();
logger.info({}, 'Worker stopped');
process.exit(0);
