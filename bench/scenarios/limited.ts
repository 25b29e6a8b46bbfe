import { setTimeout as sleep } from 'node:timers/promises';
import { answeredWith } from '../measure/calls.ts';
import { rateBetween, type Sample } from '../measure/rate.ts';
import { atLeast, atMost, figure } from '../report/figure.ts';
import { startRun } from '../stage/run.ts';
import type { Counters, Simulator } from '../stage/simulator.ts';
import { openStage } from '../stage/stage.ts';
import type { Scenario } from './scenario.ts';

const EMPLOYEES = 600;
const PER_MINUTE = 300;
const BURST = 15;
const SAMPLE_MS = 500;
/** At both ends of the writing, where it begins and where the last people are on their way. */
const EDGE_MS = 5_000;
const A_HANDFUL = 5;

/** The vendors' limits are the speed limit: they have to be used up, and not run into. */
export const limited: Scenario = {
  name: 'limited',
  async run({ backbone, options, say }) {
    const employees = options.employees ?? EMPLOYEES;
    const latencyMs = options.latencyMs ?? 50;
    const limits = { perMinute: PER_MINUTE, burst: BURST };
    say(
      `first sync of ${employees} employees at ${PER_MINUTE} calls a minute, about ${Math.ceil(employees / 300)} minutes`,
    );
    await using stage = await openStage(backbone, { employees, latencyMs, limits, requestsPerMinute: PER_MINUTE });
    const { closed } = await startRun(stage);
    const samples = await sampleUntil(closed, stage.lms, (calls) => calls['POST /members']?.byStatus['201'] ?? 0);
    const { answer, ms } = await closed;
    const counters = await Promise.all([stage.personio.counters(), stage.lms.counters()]);
    const refused = counters.reduce((sum, one) => sum + answeredWith(one, (status) => status === '429'), 0);
    const perMinute = rateBetween(samples, EDGE_MS);
    return [
      {
        name: 'limited',
        measured: `Calls that elearnio accepted (2xx) a minute while accounts are made, without the first and last ${EDGE_MS / 1000} s of that. elearnio lets ${PER_MINUTE} a minute pass with a burst of ${BURST}, Personio has its published limits, the integration is told ${PER_MINUTE} for both.`,
        setup: { employees, latencyMs, perMinute: PER_MINUTE, burst: BURST },
        figures: [
          figure('of the allowed rate', (perMinute / PER_MINUTE) * 100, '%', atLeast(95)),
          figure('accepted a minute', perMinute, ''),
          figure('answers 429', refused, '', atMost(A_HANDFUL)),
          figure('accounts made', answer.counts.created ?? 0, ''),
          figure('time', ms / 1000, 's'),
        ],
        details: { samples, calls: counters.map(({ calls }) => calls) },
      },
    ];
  },
};

/** Looks every half second at what is counted, until the run is closed. */
export async function sampleUntil(
  closed: Promise<unknown>,
  lms: Simulator,
  countOf: (calls: Counters['calls']) => number,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  let open = true;
  const end = () => {
    open = false;
  };
  closed.then(end, end);
  while (open) {
    const { calls } = await lms.counters();
    samples.push({ ms: performance.now(), count: countOf(calls) });
    await sleep(SAMPLE_MS);
  }
  return samples;
}
