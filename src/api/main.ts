import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endQuarantine } from '../activities/quarantine.ts';
import { endSubscription } from '../activities/webhooks/end-subscription.ts';
import { noteErasures } from '../backup/erasure-journal.ts';
import { loadConfig } from '../config/env.ts';
import { versionOfMatrikel } from '../config/version.ts';
import { checkHost } from '../connectors/hosts.ts';
import { capabilitiesOf, eventsOf } from '../connectors/index.ts';
import { readWebhookEvent } from '../connectors/personio/webhook-event.ts';
import { createSmtpMailer } from '../mail/smtp-mailer.ts';
import { dataConverterFor } from '../payloads/data-converter.ts';
import { systemClock } from '../ports/clock.ts';
import { createCertificateTransfers } from '../runs/certificate-transfers.ts';
import { createRuns } from '../runs/index.ts';
import { createSchedules } from '../runs/schedules/index.ts';
import { endWithParent } from '../servers/end-with-parent.ts';
import { stopAtOnce, stopGently } from '../servers/stop-before-start.ts';
import { openStore } from '../store/index.ts';
import { deriveKey } from '../store/seal.ts';
import { createLogger } from '../telemetry/logger.ts';
import { processRegistry } from '../telemetry/process-registry.ts';
import { startTracing } from '../telemetry/tracing.ts';
import { vendorMetrics } from '../telemetry/vendor-metrics.ts';
import { openConnections } from '../wiring/connections.ts';
import { apiToken } from './api-token.ts';
import { createApp } from './app.ts';
import { createCatalogues } from './catalogue/catalogues.ts';
import { createSamplePeople } from './catalogue/sample-people.ts';
import { certificatesInTime } from './certificates/certificates-in-time.ts';
import { findOwner } from './certificates/import/find-owner.ts';
import { checkInTime } from './check-in-time.ts';
import { createLiveDirectory } from './directory/live-directory.ts';
import { offeredInTime } from './integrations/offered-in-time.ts';
import { closeGently, listen } from './listen.ts';
import { createMembershipsNow } from './memberships/memberships-now.ts';
import { passOnRegularly } from './pass-on-regularly.ts';
import { payloadAccess } from './payloads/payload-access.ts';
import { canInvite } from './people/can-invite.ts';
import { lookInTime } from './people/look-in-time.ts';
import { createProbes } from './probe/probes.ts';
import { purgeRegularly } from './purge-regularly.ts';
import { reconcileRegularly } from './reconcile-regularly.ts';
import type { TemporalUi } from './runs/temporal-url.ts';
import { createOpenIdProvider } from './session/provider/openid-provider.ts';
import { openTemporal } from './temporal-client.ts';
import { followInTime } from './webhooks/follow-in-time.ts';
import { followSubscriptionsRegularly } from './webhooks/follow-regularly.ts';

/** The first of the origins that may ask for opened payloads. */
function temporalUiOf([origin]: readonly string[], namespace: string): TemporalUi | null {
  return origin === undefined ? null : { origin, namespace };
}

/** A probe that is cut off leaves its values in an account of the portal until the next one. */
const PROBE_GRACE_MS = 22_000;

endWithParent();
stopAtOnce();
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
  const registry = processRegistry(versionOfMatrikel());
  const connections = openConnections(config, store, vendorMetrics(registry));
  const temporal = openTemporal(process.env, dataConverterFor(config.payloadKeys));
  const { taskQueue, heartbeatTimeoutMs } = config;
  const syncRuns = createRuns({ client: temporal.client, ...store, taskQueue, heartbeatTimeoutMs });
  const schedules = createSchedules({ client: temporal.client, ...store, taskQueue });

  const mailer = createSmtpMailer(config.smtpUrl, config.mailFrom);
  const probes = createProbes({ ...store, connections });
  const subscribing = { ...store, connections, publicUrl: config.publicUrl };
  const stopping = new AbortController();
  const app = createApp({
    ...store,
    apiToken: apiToken(config),
    apiRequestsPerMinute: config.apiRequestsPerMinute,
    trustedProxies: config.trustedProxies,
    stopping: stopping.signal,
    registry,
    syncRuns,
    schedules,
    checkIntegration: checkInTime(connections),
    endQuarantine: (id) => endQuarantine({ ...store, mailer, logger }, id),
    membershipsNow: createMembershipsNow(connections, store),
    lookAtPerson: lookInTime(connections, { ...store, planKey: deriveKey(config.key, 'plan') }),
    canInvite: canInvite(connections),
    noteErasures: (lines) => noteErasures(config.stateDir, lines),
    catalogues: createCatalogues(connections, systemClock),
    liveDirectory: createLiveDirectory(connections, stopping.signal),
    samplePeople: createSamplePeople(connections),
    probes,
    capabilitiesOf,
    eventsOf,
    certificateTransfers: createCertificateTransfers({
      ...{ client: temporal.client, ...store, taskQueue, heartbeatTimeoutMs },
    }),
    offeredNow: offeredInTime(connections),
    certificatesNow: certificatesInTime(connections),
    ownerOf: findOwner(connections, store.links),
    checkHost: (baseUrl, vendor) => checkHost(baseUrl, vendor, config.allowedHosts),
    payloads: payloadAccess(config),
    temporalUi: temporalUiOf(config.temporalUiOrigins, temporal.client.options.namespace),
    publicUrl: config.publicUrl,
    passwordSignIn: config.passwordSignIn,
    provider: config.oidc && createOpenIdProvider(config.oidc),
    webFolder: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    followSubscription: followInTime(subscribing),
    endSubscription: (id) => endSubscription({ ...subscribing, logger }, id),
    webhookIntake: { read: readWebhookEvent, key: deriveKey(config.key, 'webhook') },
    pingDatabase: store.ping,
    clock: systemClock,
    logger,
  });
  const server = await listen(app, config.host, config.port);
  logger.info({ host: config.host, port: config.port }, 'API started');
  const stopReconciling = reconcileRegularly({ syncRuns, schedules }, logger);
  const stopPassingOn = passOnRegularly(syncRuns, logger);
  const stopSubscribing = followSubscriptionsRegularly(subscribing, logger);
  const stopPurging = purgeRegularly(store.retention, logger);

  async function stop(): Promise<void> {
    stopReconciling();
    stopPassingOn();
    stopSubscribing();
    stopPurging();
    stopping.abort();
    await Promise.race([probes.settled(), sleep(PROBE_GRACE_MS)]); // before its caller is cut off: the answer says what is left
    await closeGently(server);
    await Promise.allSettled([connections.close(), temporal.close(), stopTracing()]);
    await store.close();
    logger.info({}, 'API stopped');
    process.exit(0);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  stopGently();
}
