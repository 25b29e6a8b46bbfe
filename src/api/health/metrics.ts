import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { ApiDependencies } from '../dependencies.ts';
import { createStoreGauges } from './store-gauges.ts';

export interface Metrics {
  readonly httpDurations: Histogram<'method' | 'route' | 'status'>;
  readonly contentType: string;
  text(): Promise<string>;
}

const DURATION_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A registry of its own for each app, so that two in one process (tests) do not share numbers. */
export function createMetrics(deps: Pick<ApiDependencies, 'integrations' | 'runs'>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const httpDurations = new Histogram({
    name: 'matrikel_http_request_duration_seconds',
    help: 'Time to answer a request, by route template',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: DURATION_BUCKETS,
    registers: [registry],
  });
  const refresh = createStoreGauges(registry, deps);
  return {
    httpDurations,
    contentType: registry.contentType,
    async text() {
      await refresh();
      return registry.metrics();
    },
  };
}
