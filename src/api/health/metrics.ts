import { Histogram } from 'prom-client';
import type { ApiDependencies } from '../dependencies.ts';
import { storeGauges } from './store-gauges.ts';
import { temporalGauges } from './temporal-gauges.ts';

export interface Metrics {
  readonly httpDurations: Histogram<'method' | 'route' | 'status'>;
  readonly contentType: string;
  text(): Promise<string>;
}

const DURATION_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What an API process shows: itself, its requests and vendor calls, and what store and Temporal know of everything. */
export function createMetrics(
  deps: Pick<
    ApiDependencies,
    'registry' | 'watch' | 'integrations' | 'runs' | 'syncRuns' | 'freshness' | 'dueDates' | 'webhooks' | 'clock'
  >,
): Metrics {
  const { registry } = deps;
  const httpDurations = new Histogram({
    name: 'matrikel_http_request_duration_seconds',
    help: 'Time to answer a request, by route template',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: DURATION_BUCKETS,
    registers: [registry],
  });
  const refreshers = [storeGauges(registry, deps), temporalGauges(registry, deps.syncRuns)];
  return {
    httpDurations,
    contentType: registry.contentType,
    async text() {
      await Promise.all(refreshers.map((refresh) => refresh()));
      return registry.metrics();
    },
  };
}
