import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RunStatus } from '../../domain/run.ts';
import type { StepKind, StepStatus } from '../../domain/steps.ts';
import type { ApiDependencies } from '../dependencies.ts';

/** How many runs and steps there are; counts, no ids. */
export interface Totals {
  readonly runs: readonly { readonly status: RunStatus; readonly count: number }[];
  readonly steps: readonly { readonly kind: StepKind; readonly status: StepStatus; readonly count: number }[];
}

export interface Metrics {
  readonly registry: Registry;
  readonly httpDurations: Histogram<'method' | 'route' | 'status'>;
}

const DURATION_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Read from the store when they are asked for, so that every API process gives the same numbers, also after a restart. */
export function createMetrics(deps: Pick<ApiDependencies, 'integrations' | 'runs' | 'totals'>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const httpDurations = new Histogram({
    name: 'matrikel_http_request_duration_seconds',
    help: 'Time to answer a request, by route template',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: DURATION_BUCKETS,
    registers: [registry],
  });
  if (deps.totals) addTotals(registry, deps.totals);
  addOpenRuns(registry, deps);
  return { registry, httpDurations };
}

function addTotals(registry: Registry, totals: () => Promise<Totals>): void {
  const steps = new Gauge({
    name: 'matrikel_steps',
    help: 'Steps in the store by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  });
  new Gauge({
    name: 'matrikel_runs',
    help: 'Runs in the store by status',
    labelNames: ['status'],
    registers: [registry],
    async collect() {
      const now = await totals();
      this.reset();
      steps.reset();
      for (const { status, count } of now.runs) this.set({ status }, count);
      for (const { kind, status, count } of now.steps) steps.set({ kind, outcome: status }, count);
    },
  });
}

function addOpenRuns(registry: Registry, { integrations, runs }: Pick<ApiDependencies, 'integrations' | 'runs'>): void {
  const done = new Gauge({
    name: 'matrikel_open_run_people_done',
    help: 'People of the open run with an outcome',
    labelNames: ['integration'],
    registers: [registry],
  });
  const total = new Gauge({
    name: 'matrikel_open_run_people',
    help: 'People of the open run with something to do',
    labelNames: ['integration'],
    registers: [registry],
  });
  new Gauge({
    name: 'matrikel_open_runs',
    help: 'Runs that go on',
    labelNames: ['integration'],
    registers: [registry],
    async collect() {
      for (const gauge of [this, done, total]) gauge.reset();
      for (const { id, name: integration } of await integrations.list()) {
        const open = await runs.openRuns(id);
        this.set({ integration }, open.length);
        const [run] = open;
        if (!run) continue;
        const progress = await runs.progress(run.id);
        done.set({ integration }, progress.done);
        total.set({ integration }, progress.total);
      }
    },
  });
}
