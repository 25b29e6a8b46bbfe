import { Gauge, type Registry } from 'prom-client';
import { CERTIFICATE_STATES } from '../../domain/certificates/certificate-state.ts';
import type { WatchedCertificates } from '../../ports/watch-store.ts';

/** Certificates of integrations that file them. Each state is always there, so that its first one shows as a change. */
export function certificateGauges(registry: Registry): (all: readonly WatchedCertificates[], now: Date) => void {
  const gauge = <Label extends string>(name: string, help: string, ...more: readonly Label[]) =>
    new Gauge({
      name: `matrikel_certificates${name}`,
      help,
      labelNames: ['integration', ...more] as const,
      registers: [registry],
    });
  const certificates = gauge('', 'Certificates in the ledger by state', 'state');
  const unconfirmed = gauge(
    '_oldest_unconfirmed_age_seconds',
    'How long ago the oldest upload began of which nobody knows whether it took effect; 0 where there is none',
  );
  const lastLook = gauge(
    '_last_look_timestamp_seconds',
    'When the LMS was last read for certificates; missing until then, and where it has none to give',
  );
  const interval = gauge('_look_interval_seconds', 'How often the LMS is to be read for certificates');
  const stopped = gauge(
    '_stopped',
    'Whether something stands in the way of looking for certificates, or of filing them',
  );

  return (all, now) => {
    for (const each of [certificates, unconfirmed, lastLook, interval, stopped]) each.reset();
    for (const { integration, counts, oldestUnconfirmedAt, lastLookAt, pollSeconds, ...watched } of all) {
      for (const state of CERTIFICATE_STATES) certificates.set({ integration, state }, counts[state] ?? 0);
      const ageMs = oldestUnconfirmedAt ? now.getTime() - oldestUnconfirmedAt.getTime() : 0;
      unconfirmed.set({ integration }, Math.max(0, ageMs) / 1000);
      if (lastLookAt) lastLook.set({ integration }, lastLookAt.getTime() / 1000);
      interval.set({ integration }, pollSeconds);
      stopped.set({ integration }, watched.stopped ? 1 : 0);
    }
  };
}
