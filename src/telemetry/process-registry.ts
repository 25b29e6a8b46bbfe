import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** What this process measures, beginning with itself: version, CPU, memory, event loop, garbage collection. */
export function processRegistry(version: string): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'matrikel_build_info',
    help: '1, with the version of Matrikel that runs',
    labelNames: ['version'],
    registers: [registry],
  }).set({ version }, 1);
  return registry;
}
