import { loadConfig } from '../config/env.ts';
import { checkHost } from '../connectors/hosts.ts';
import { capabilitiesOf } from '../connectors/index.ts';
import { systemClock } from '../ports/clock.ts';
import { createRuns } from '../runs/index.ts';
import { endWithParent } from '../servers/end-with-parent.ts';
import { openStore } from '../store/index.ts';
import { createLogger } from '../telemetry/logger.ts';
import { startTracing } from '../telemetry/tracing.ts';
import { openConnections } from '../wiring/connections.ts';
import { apiToken } from './api-token.ts';
import { createApp } from './app.ts';
import { checkInTime } from './check-in-time.ts';
import { closeGently, listen } from './listen.ts';
import { purgeRegularly } from './purge-regularly.ts';
import { reconcileRegularly } from './reconcile-regularly.ts';
import { openTemporal } from './temporal-client.ts';

endWithParent();
try {
  await serve();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The API could not start.'}\n`);
  process.exit(1);
}

async function serve(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = createLogger(config.logLevel, 'api');
  const stopTracing = startTracing(config.otlpEndpoint, 'matrikel-api');
  const store = openStore(config);
  const connections = openConnections(config, store);
  const temporal = openTemporal();
  const { taskQueue, heartbeatTimeoutMs } = config;
  const syncRuns = createRuns({ client: temporal.client, ...store, taskQueue, heartbeatTimeoutMs });

  const app = createApp({
    ...store,
    apiToken: apiToken(config),
    syncRuns,
    checkIntegration: checkInTime(connections),
    capabilitiesOf,
    checkHost: (baseUrl, vendor) => checkHost(baseUrl, vendor, config.allowedHosts),
    pingDatabase: store.ping,
    clock: systemClock,
    logger,
  });
  const server = await listen(app, config.host, config.port);
  logger.info({ host: config.host, port: config.port }, 'API started');
  const stopReconciling = reconcileRegularly(syncRuns, logger);
  const stopPurging = purgeRegularly(store.retention, logger);

  async function stop(): Promise<void> {
    stopReconciling();
    stopPurging();
    await closeGently(server);
    await Promise.allSettled([connections.close(), temporal.close(), stopTracing()]);
    await store.close();
    logger.info({}, 'API stopped');
    process.exit(0);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}
