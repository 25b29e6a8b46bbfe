import { quantile } from '../measure/statistics.ts';
import { atMost, exactly, figure } from '../report/figure.ts';
import { arrived, change, evenly } from '../stage/changing.ts';
import { peopleOf } from '../stage/people.ts';
import { fullRun } from '../stage/run.ts';
import { openStage } from '../stage/stage.ts';
import { subscribe } from '../stage/subscribed.ts';
import type { Scenario } from './scenario.ts';

const PER_SECOND = 60;
const SECONDS = 60;
const LATENCY_MS = 50;
const P99_MS = 200;
const PATIENCE_MS = 240_000;
const EMPLOYEES_FOR_EACH = 1.4;

interface Attempt {
  readonly status: number | null;
  readonly durationMs: number;
}

/** More changes than workers keep up with: the door stays quick, and everything follows. */
export const intake: Scenario = {
  name: 'intake',
  async run({ backbone, options, say }) {
    const seconds = options.seconds ?? SECONDS;
    const wanted = seconds * PER_SECOND;
    const employees = options.employees ?? Math.max(100, Math.ceil(wanted * EMPLOYEES_FOR_EACH));
    const latencyMs = options.latencyMs ?? LATENCY_MS;
    say(`first sync of ${employees} employees, then ${PER_SECOND} webhooks a second for ${seconds} s`);
    await using stage = await openStage(backbone, { employees, latencyMs, profile: options.profile });
    await fullRun(stage);
    await subscribe(stage);
    const people = (await peopleOf(stage)).slice(0, wanted);
    const made = await evenly(people, PER_SECOND, (person, index) => change(stage, person, index));
    const { ms, lost, tooMany } = await arrived(stage, made, PATIENCE_MS);
    const { attempts } = await stage.personio.read<{ attempts: Attempt[] }>('deliveries');
    const took = attempts.map(({ durationMs }) => durationMs);
    return [
      {
        name: 'intake of webhooks',
        measured:
          'How long Personio waits for the answer to a webhook, from sending it until the answer is read, over HTTP on this machine, while every one is about another person who was really changed. Limits are off; Personio sends up to eight at once.',
        setup: { employees, webhooks: made.length, 'webhooks a second': PER_SECOND, latencyMs },
        figures: [
          figure('99 % answered within', quantile(took, 0.99), 'ms', atMost(P99_MS)),
          figure('half answered within', quantile(took, 0.5), 'ms'),
          figure('slowest answer', Math.max(...took), 'ms'),
          figure('not answered with 200', attempts.filter(({ status }) => status !== 200).length, '', exactly(0)),
          figure('webhooks', attempts.length, '', exactly(made.length)),
          figure('changes lost', lost, '', exactly(0)),
          figure('writes beyond one each', tooMany, '', exactly(0)),
          figure('last change arrived after', Math.max(...ms) / 1_000, 's'),
        ],
      },
    ];
  },
};
