import type { PrometheusMetricsExporter } from '@temporalio/worker';
import { freePort, LOOPBACK } from '../servers/ports.ts';

export interface SdkMetrics {
  /** For the SDK's runtime. */
  readonly exporter: PrometheusMetricsExporter;
  /** In Prometheus' text form; empty while the SDK does not answer. */
  text(): Promise<string>;
}

/**
 * Temporal's own numbers, with Prometheus' customs for names and seconds. The SDK hands them out on a port of its own only;
 * it stays on the loopback, and we take them from there, so that a worker is one target and not two.
 */
export async function sdkMetrics(): Promise<SdkMetrics> {
  const bindAddress = `${LOOPBACK}:${await freePort()}`;
  return {
    exporter: {
      prometheus: { bindAddress, unitSuffix: true, countersTotalSuffix: true, useSecondsForDurations: true },
    },
    async text() {
      const answer = await fetch(`http://${bindAddress}/metrics`).catch(() => null);
      return answer?.ok ? await answer.text() : '';
    },
  };
}
