import { Gauge, type Registry } from 'prom-client';
import type { WebhookStore } from '../../ports/webhook-store.ts';

/** Integrations that want to be called by Personio; missing where nobody wants it. */
export function webhookGauges(registry: Registry) {
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `matrikel_webhook_${name}`, help, labelNames: ['integration'], registers: [registry] });
  const active = gauge('active', 'Whether Personio had the subscription as it should be when it was last asked');
  const lastEvent = gauge('last_event_timestamp_seconds', 'When Personio last called; missing where it never has');

  return (all: Awaited<ReturnType<WebhookStore['watched']>>) => {
    for (const each of [active, lastEvent]) each.reset();
    for (const { integration, enabled, problem, lastEventAt } of all) {
      active.set({ integration }, enabled && problem === null ? 1 : 0);
      if (lastEventAt) lastEvent.set({ integration }, lastEventAt.getTime() / 1000);
    }
  };
}
