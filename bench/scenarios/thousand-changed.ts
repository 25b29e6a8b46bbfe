import { setTimeout as sleep } from 'node:timers/promises';
import { answeredWith } from '../measure/calls.ts';
import { historyCost } from '../measure/history.ts';
import { rateBetween, type Sample } from '../measure/rate.ts';
import { atLeast, atMost, exactly, figure } from '../report/figure.ts';
import { arrived, type Changed, change, evenly } from '../stage/changing.ts';
import { peopleOf } from '../stage/people.ts';
import { fullRun } from '../stage/run.ts';
import type { Simulator } from '../stage/simulator.ts';
import { openStage, type Stage } from '../stage/stage.ts';
import { subscribe } from '../stage/subscribed.ts';
import type { Scenario } from './scenario.ts';

const CHANGED = 1_000;
const EMPLOYEES = 1_400;
const LATENCY_MS = 50;
const PER_MINUTE = 300;
const BURST = 15;
const READ_S = 30;
const SAMPLE_MS = 500;
const EDGE_MS = 5_000;
const A_HANDFUL = 5;
const PATIENCE_MS = 420_000;

/** HR imports a list: a thousand people at once, under the vendors' limits. They are read page by page, not one by one. */
export const thousandChanged: Scenario = {
  name: 'thousand-changed',
  async run({ backbone, options, say }) {
    const employees = options.employees ?? EMPLOYEES;
    const latencyMs = options.latencyMs ?? LATENCY_MS;
    const limits = { perMinute: PER_MINUTE, burst: BURST };
    say(`first sync of ${employees} employees, then ${CHANGED} changes at ${PER_MINUTE} calls a minute, ten minutes`);
    await using stage = await openStage(backbone, { employees, latencyMs, limits, requestsPerMinute: PER_MINUTE });
    await fullRun(stage);
    await subscribe(stage);
    await Promise.all([stage.personio.resetCounters(), stage.lms.resetCounters()]);
    const people = (await peopleOf(stage)).slice(0, CHANGED);
    const startedAt = Date.now();
    const made = await evenly(people, PER_MINUTE, (person, index) => change(stage, person, index));
    const madeAt = Date.now();
    const { samples, outcome } = await sampled(stage, made);
    const { readAt, applied } = await servedBy(stage);
    const counters = await Promise.all([stage.personio.counters(), stage.lms.counters()]);
    const refused = counters.reduce((sum, one) => sum + answeredWith(one, (status) => status === '429'), 0);
    const perMinute = rateBetween(
      samples.filter(({ ms }) => ms >= applied.from && ms <= applied.to),
      EDGE_MS,
    );
    return [
      {
        name: 'a thousand changed',
        measured: `${CHANGED} people are changed within seconds, with a webhook for each. Read: from the last change until the run that serves them has read everybody. The rate is of accepted writes in elearnio while that run applies, without the first and last ${EDGE_MS / 1000} s. elearnio lets ${PER_MINUTE} a minute pass with a burst of ${BURST}, Personio has its published limits, the integration is told ${PER_MINUTE} for both.`,
        setup: { employees, changes: made.length, latencyMs, perMinute: PER_MINUTE, burst: BURST },
        figures: [
          figure('all read after', (readAt - madeAt) / 1_000, 's', atMost(READ_S)),
          figure('of the allowed rate of writes', (perMinute / PER_MINUTE) * 100, '%', atLeast(95)),
          figure('answers 429', refused, '', atMost(A_HANDFUL)),
          figure('changes lost', outcome.lost, '', exactly(0)),
          figure('writes beyond one each', outcome.tooMany, '', exactly(0)),
          figure('changes made in', (madeAt - startedAt) / 1_000, 's'),
          figure('last change arrived after', Math.max(...outcome.ms) / 1_000, 's'),
        ],
        details: { samples, calls: counters.map(({ calls }) => calls) },
      },
    ];
  },
};

async function sampled(stage: Stage, made: readonly Changed[]) {
  const samples: Sample[] = [];
  let open = true;
  const sampling = (async () => {
    for (; open; await sleep(SAMPLE_MS)) samples.push({ ms: Date.now(), count: await accepted(stage.lms) });
  })();
  const outcome = await arrived(stage, made, PATIENCE_MS);
  open = false;
  await sampling;
  return { samples, outcome };
}

async function accepted(lms: Simulator): Promise<number> {
  const { calls } = await lms.counters();
  return calls['PATCH /members/{id}']?.byStatus['200'] ?? 0;
}

/** The run that wrote for the many: when it had read everybody, and from when to when it applied. Times are those of `Date.now()`. */
async function servedBy({ client, workflowId }: Stage) {
  await client.workflow.getHandle(workflowId).result();
  for await (const { runId, startTime } of client.workflow.list({ query: `WorkflowId = "${workflowId}"` })) {
    const { phases } = await historyCost(client, workflowId, runId);
    const { readEmployees, applyPeople } = phases;
    if (readEmployees && applyPeople) {
      const at = (ms: number) => startTime.getTime() + ms;
      return { readAt: at(readEmployees.toMs), applied: { from: at(applyPeople.fromMs), to: at(applyPeople.toMs) } };
    }
  }
  throw new Error('no run wrote for anybody');
}
