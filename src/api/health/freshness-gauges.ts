import { Gauge, type Registry } from 'prom-client';
import type { Freshness } from '../../ports/freshness-store.ts';

/** How long changes took to the LMS within the last 24 hours; missing where nothing changed. */
export function freshnessGauges(registry: Registry): (all: readonly Freshness[]) => void {
  const took = new Gauge({
    name: 'matrikel_freshness_seconds',
    help: 'Time from a change in Personio, or from when a poll saw it, to its write in the LMS within the last 24 hours, by quantile (1 is the longest)',
    labelNames: ['integration', 'source', 'quantile'],
    registers: [registry],
  });
  const changes = new Gauge({
    name: 'matrikel_freshness_changes',
    help: 'Changes that the quantiles are of',
    labelNames: ['integration', 'source'],
    registers: [registry],
  });
  return (all) => {
    for (const each of [took, changes]) each.reset();
    for (const { integration, source, changes: count, p50, p95, max } of all) {
      for (const [quantile, seconds] of Object.entries({ 0.5: p50, 0.95: p95, 1: max }))
        took.set({ integration, source, quantile }, seconds);
      changes.set({ integration, source }, count);
    }
  };
}
