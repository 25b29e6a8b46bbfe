import { Gauge, type Registry } from 'prom-client';
import { isStale } from '../../domain/freshness.ts';
import type { WatchedIntegration } from '../../ports/watch-store.ts';

/** How fresh each integration's data is. The only label that operators choose themselves is the integration's name. */
export function integrationGauges(registry: Registry): (all: readonly WatchedIntegration[], now: Date) => void {
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `matrikel_integration_${name}`, help, labelNames: ['integration'], registers: [registry] });
  const lastSuccess = gauge(
    'last_success_timestamp_seconds',
    'End of the last full sync that succeeded, dry runs left out; missing where none has',
  );
  const interval = gauge(
    'sync_interval_seconds',
    'How often a sync is expected to succeed; missing where syncs are started by hand only',
  );
  const stale = gauge('stale', 'Whether nothing has succeeded for longer than twice the interval');

  const quarantine = new Gauge({
    name: 'matrikel_quarantine',
    help: 'Whether the integration is in quarantine: no run starts until a check of it goes well',
    labelNames: ['integration'],
    registers: [registry],
  });

  return (all, now) => {
    for (const each of [lastSuccess, interval, stale, quarantine]) each.reset();
    for (const watched of all) {
      const { integration, lastSuccessAt, syncIntervalMinutes } = watched;
      if (lastSuccessAt) lastSuccess.set({ integration }, lastSuccessAt.getTime() / 1000);
      if (syncIntervalMinutes !== null) interval.set({ integration }, syncIntervalMinutes * 60);
      stale.set({ integration }, isStale(watched, now) ? 1 : 0);
      quarantine.set({ integration }, watched.quarantine === null ? 0 : 1);
    }
  };
}
