import { Gauge, type Registry } from 'prom-client';
import type { Totals } from '../../ports/run-store.ts';
import type { ApiDependencies } from '../dependencies.ts';

type Deps = Pick<ApiDependencies, 'integrations' | 'runs'>;

/**
 * What the store knows, read when somebody asks, so that every API process gives the same numbers, also after a restart.
 * Returns the function that reads; with the store away the process's own metrics must still come out.
 */
export function createStoreGauges(registry: Registry, deps: Deps): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = ['integration']) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const up = gauge('matrikel_store_up', 'Whether the store answered when these numbers were read', []);
  const totals = {
    runs: gauge('matrikel_runs', 'Runs in the store by status', ['status']),
    steps: gauge('matrikel_steps', 'Steps in the store by kind and outcome', ['kind', 'outcome']),
  };
  const open = {
    runs: gauge('matrikel_open_runs', 'Runs that go on'),
    people: gauge('matrikel_open_run_people', 'People of the open run with something to do'),
    done: gauge('matrikel_open_run_people_done', 'People of the open run with an outcome'),
  };

  return async () => {
    for (const each of [...Object.values(totals), ...Object.values(open)]) each.reset();
    try {
      setTotals(totals, await deps.runs.totals());
      await setOpenRuns(open, deps);
      up.set(1);
    } catch {
      up.set(0);
    }
  };
}

function setTotals({ runs, steps }: Readonly<Record<'runs' | 'steps', Gauge>>, totals: Totals): void {
  for (const { status, count } of totals.runs) runs.set({ status }, count);
  for (const { kind, status, count } of totals.steps) steps.set({ kind, outcome: status }, count);
}

async function setOpenRuns(
  gauges: Readonly<Record<'runs' | 'people' | 'done', Gauge>>,
  { integrations, runs }: Deps,
): Promise<void> {
  for (const { id, name: integration } of await integrations.list()) {
    const open = await runs.openRuns(id);
    gauges.runs.set({ integration }, open.length);
    const newest = open.at(-1);
    if (!newest) continue;
    const { done, total } = await runs.progress(newest.id);
    gauges.done.set({ integration }, done);
    gauges.people.set({ integration }, total);
  }
}
