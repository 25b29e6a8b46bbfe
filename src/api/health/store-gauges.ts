import { Gauge, type Registry } from 'prom-client';
import type { ApiDependencies } from '../dependencies.ts';
import { FRESHNESS_HOURS } from '../freshness/read.ts';
import { certificateGauges } from './certificate-gauges.ts';
import { dueDateGauges, OVERDUE_MS, type Overdue } from './due-date-gauges.ts';
import { freshnessGauges } from './freshness-gauges.ts';
import { inTime } from './in-time.ts';
import { integrationGauges } from './integration-gauges.ts';
import { lastRunGauges } from './last-run-gauges.ts';
import { type OpenRun, openRunGauges } from './open-run-gauges.ts';
import { totalGauges } from './total-gauges.ts';
import { webhookGauges } from './webhook-gauges.ts';

type Deps = Pick<ApiDependencies, 'watch' | 'integrations' | 'runs' | 'freshness' | 'dueDates' | 'webhooks' | 'clock'>;

/**
 * What the store knows, read when somebody asks, so that every API process gives the same numbers, also after a restart.
 * Returns the function that reads; with the store away the process's own metrics must still come out.
 */
export function storeGauges(registry: Registry, deps: Deps): () => Promise<void> {
  const up = new Gauge({
    name: 'matrikel_store_up',
    help: 'Whether the store answered when these numbers were read',
    registers: [registry],
  });
  const [showTotals, showIntegrations] = [totalGauges(registry), integrationGauges(registry)];
  const [showFreshness, showWebhooks] = [freshnessGauges(registry), webhookGauges(registry)];
  const [showDueDates, showCertificates] = [dueDateGauges(registry), certificateGauges(registry)];
  const [showLastRuns, showOpenRuns] = [lastRunGauges(registry), openRunGauges(registry)];

  return async () => {
    const seen = await inTime(look(deps));
    up.set(seen ? 1 : 0);
    showTotals(seen?.totals ?? null);
    showIntegrations(seen?.integrations ?? [], deps.clock.now());
    showFreshness(seen?.fresh ?? []);
    showDueDates(seen?.openRuns.map(({ integration }) => integration) ?? [], seen?.overdue ?? []);
    showWebhooks(seen?.watchedWebhooks ?? []);
    showCertificates(seen?.certificates ?? [], deps.clock.now());
    showLastRuns(seen?.lastRuns ?? []);
    showOpenRuns(seen?.openRuns ?? []);
  };
}

async function look({ watch, integrations, runs, freshness, dueDates, webhooks }: Deps) {
  const [totals, watched, lastRuns, fresh, late, watchedWebhooks, certificates] = await Promise.all([
    watch.totals(),
    watch.integrations(),
    watch.lastRuns(),
    freshness.ofHours(FRESHNESS_HOURS),
    dueDates.countOverdue(OVERDUE_MS),
    webhooks.watched(),
    watch.certificates(),
  ]);
  const openRuns: OpenRun[] = [];
  const overdue: Overdue[] = [];
  for (const { id, name: integration } of await integrations.list()) {
    const open = await runs.openRuns(id);
    const newest = open.at(-1);
    for (const { integrationId, ...row } of late) if (integrationId === id) overdue.push({ integration, ...row });
    openRuns.push({ integration, runs: open.length, people: newest ? await runs.progress(newest.id) : null });
  }
  return { totals, integrations: watched, lastRuns, fresh, overdue, watchedWebhooks, certificates, openRuns };
}
