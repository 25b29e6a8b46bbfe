import type { PrometheusMetricsExporter } from '@temporalio/worker';
import type { Registry } from 'prom-client';
import type { Config } from '../config/env.ts';
import { versionOfMatrikel } from '../config/version.ts';
import type { Logger } from '../ports/logger.ts';
import { processRegistry } from '../telemetry/process-registry.ts';
import { serveMetrics } from './metrics-server.ts';
import { sdkMetrics } from './sdk-metrics.ts';

export interface WorkerMetrics {
  readonly registry: Registry;
  /** What the SDK's runtime needs to measure, or nothing. */
  readonly runtime: { readonly metrics?: PrometheusMetricsExporter };
  /** Shows everything, and what the worker is doing. Returns how to stop. */
  serve(state: () => string): Promise<() => void>;
}

/** Without a port nobody can look, and then the SDK does not measure either. */
export async function openMetrics(
  { host, workerMetricsPort: port }: Pick<Config, 'host' | 'workerMetricsPort'>,
  logger: Logger,
): Promise<WorkerMetrics> {
  const registry = processRegistry(versionOfMatrikel());
  if (port === null) return { registry, runtime: {}, serve: async () => () => {} };
  const sdk = await sdkMetrics();
  return {
    registry,
    runtime: { metrics: sdk.exporter },
    serve: (state) => serveMetrics({ host, port, registry, sdkText: sdk.text, state, logger }),
  };
}
