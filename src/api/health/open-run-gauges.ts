import { Gauge, type Registry } from 'prom-client';
import type { RunProgress } from '../../ports/run-store.ts';

/** What goes on in an integration at the moment. */
export interface OpenRun {
  readonly integration: string;
  readonly runs: number;
  /** Of the newest one; null where none goes on. */
  readonly people: Pick<RunProgress, 'done' | 'total'> | null;
}

export function openRunGauges(registry: Registry): (all: readonly OpenRun[]) => void {
  const gauge = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ['integration'], registers: [registry] });
  const runs = gauge('matrikel_open_runs', 'Runs that go on');
  const people = gauge('matrikel_open_run_people', 'People of the open run with something to do');
  const done = gauge('matrikel_open_run_people_done', 'People of the open run with an outcome');

  return (all) => {
    for (const each of [runs, people, done]) each.reset();
    for (const { integration, runs: open, people: progress } of all) {
      runs.set({ integration }, open);
      if (!progress) continue;
      people.set({ integration }, progress.total);
      done.set({ integration }, progress.done);
    }
  };
}
