import { Gauge, type Registry } from 'prom-client';
import { CLOSED_RUN_STATUSES } from '../../domain/run.ts';
import type { LastRun } from '../../ports/watch-store.ts';

/** The newest run of each integration that has ended; dry runs do not count. */
export function lastRunGauges(registry: Registry): (all: readonly LastRun[]) => void {
  const gauge = (name: string, help: string, label: string[] = []) =>
    new Gauge({
      name: `matrikel_last_run_${name}`,
      help: `${help}, of the last run of an integration that has ended`,
      labelNames: ['integration', ...label],
      registers: [registry],
    });
  const finished = gauge('finished_timestamp_seconds', 'End');
  const duration = gauge('duration_seconds', 'Time from start to end');
  const people = gauge('people', 'People with something to do');
  const ended = gauge('status', '1 for the status with which it ended, 0 for the others', ['status']);
  const failure = gauge('failure', '1, with the code of the problem that ended it', ['code']);
  const results = gauge('results', 'Counts as in its summary', ['result']);
  const problems = gauge('problems', 'Problems by severity', ['severity']);

  return (all) => {
    for (const each of [finished, duration, people, ended, failure, results, problems]) each.reset();
    for (const run of all) {
      const { integration } = run;
      finished.set({ integration }, run.finishedAt.getTime() / 1000);
      duration.set({ integration }, run.durationMs / 1000);
      people.set({ integration }, run.people);
      for (const status of CLOSED_RUN_STATUSES) ended.set({ integration, status }, status === run.status ? 1 : 0);
      if (run.failure) failure.set({ integration, code: run.failure }, 1);
      for (const [result, count] of Object.entries(run.counts)) results.set({ integration, result }, count);
      for (const [severity, count] of Object.entries(run.problems)) problems.set({ integration, severity }, count);
    }
  };
}
