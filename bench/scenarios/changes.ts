import { quantile } from '../measure/statistics.ts';
import { atMost, exactly, figure } from '../report/figure.ts';
import { arrived, change, evenly } from '../stage/changing.ts';
import { peopleOf } from '../stage/people.ts';
import { fullRun } from '../stage/run.ts';
import { openStage } from '../stage/stage.ts';
import { subscribe } from '../stage/subscribed.ts';
import type { Scenario } from './scenario.ts';

const PER_SECOND = 10;
const SECONDS = 300;
const LATENCY_MS = 50;
const P95_S = 5;
const PATIENCE_MS = 150_000;
/** Not everybody has an account that can be told apart. */
const EMPLOYEES_FOR_EACH = 1.4;

/** People are changed at an even pace, each once, and Personio calls for each of them. */
export const changes: Scenario = {
  name: 'changes',
  async run({ backbone, options, say }) {
    const seconds = options.seconds ?? SECONDS;
    const wanted = seconds * PER_SECOND;
    const employees = options.employees ?? Math.max(100, Math.ceil(wanted * EMPLOYEES_FOR_EACH));
    const latencyMs = options.latencyMs ?? LATENCY_MS;
    say(`first sync of ${employees} employees, then ${PER_SECOND} changes a second for ${seconds} s`);
    await using stage = await openStage(backbone, { employees, latencyMs, profile: options.profile });
    await fullRun(stage);
    await subscribe(stage);
    const people = (await peopleOf(stage)).slice(0, wanted);
    const startedAt = Date.now();
    const made = await evenly(people, PER_SECOND, (person, index) => change(stage, person, index));
    const pace = made.length / ((Date.now() - startedAt) / 1_000);
    const { ms, lost, tooMany } = await arrived(stage, made, PATIENCE_MS);
    const own = await stage.api.get<object>(`/integrations/${stage.integrationId}/freshness`);
    return [
      {
        name: 'changes by webhook',
        measured:
          'From just before a person is changed in the Personio simulator, which then calls Matrikel, until the elearnio simulator notes the write, by the one clock of this machine. Two seconds of it are the wait for more changes of the same person. Limits are off.',
        setup: { employees, changes: made.length, 'changes a second': PER_SECOND, latencyMs },
        figures: [
          figure('95 % arrive within', quantile(ms, 0.95) / 1_000, 's', atMost(P95_S)),
          figure('half arrive within', quantile(ms, 0.5) / 1_000, 's'),
          figure('slowest', Math.max(...ms) / 1_000, 's'),
          figure('changes lost', lost, '', exactly(0)),
          figure('writes beyond one each', tooMany, '', exactly(0)),
          figure('changes made a second', pace, ''),
        ],
        details: { medianOfTenths: tenths(ms), own },
      },
    ];
  },
};

/** The median of each tenth of the time, in ms: it must not grow. */
function tenths(ms: readonly number[]): number[] {
  const size = Math.ceil(ms.length / 10);
  return Array.from({ length: 10 }, (_, index) => quantile(ms.slice(index * size, (index + 1) * size), 0.5));
}
