import { setTimeout as sleep } from 'node:timers/promises';
import { Explained } from '../../src/servers/explained.ts';
import { answeredWith, callsOf, sumOf } from '../measure/calls.ts';
import { exactly, figure } from '../report/figure.ts';
import { startRun } from '../stage/run.ts';
import { openStage, type Stage } from '../stage/stage.ts';
import type { Scenario } from './scenario.ts';

const EMPLOYEES = 3_000;
const LATENCY_MS = 50;
const CANCEL_AFTER = 0.3;
const WATCH_MS = 5_000;

/** Cancelled means cancelled: once the run is closed nobody calls the vendors any more. */
export const cancelled: Scenario = {
  name: 'cancelled',
  async run({ backbone, options, say }) {
    const employees = options.employees ?? EMPLOYEES;
    const latencyMs = options.latencyMs ?? LATENCY_MS;
    say(`cancelling a first sync of ${employees} employees`);
    await using stage = await openStage(backbone, { employees, latencyMs });
    const { id, closed } = await startRun(stage);
    await untilMade(stage, employees * CANCEL_AFTER);

    const cancelledAt = performance.now();
    await stage.api.post(`/runs/${id}/cancel`);
    const { answer } = await closed;
    const closingMs = performance.now() - cancelledAt;
    if (answer.status !== 'cancelled')
      throw new Explained(`The run ended as ${answer.status} before the cancel reached it. Take more employees.`);
    const late = await callsAfterClosing(stage);
    const { made, recorded } = {
      made: (await stage.lms.counters()).creates ?? 0,
      recorded: answer.counts.created,
    };
    return [
      {
        name: 'cancelled',
        measured: `Vendor calls that arrived after Temporal closed the workflow, watched for ${WATCH_MS / 1000} s; accounts that the portal has and the run does not count.`,
        setup: { employees, latencyMs },
        figures: [
          figure('calls after the run was closed', late, '', exactly(0)),
          figure('accounts made that the run does not know', made - (recorded ?? 0), '', exactly(0)),
          figure('from the cancel to the closed run', closingMs / 1000, 's'),
          figure('accounts made until then', made, ''),
        ],
        details: { status: answer.status, counts: answer.counts },
      },
    ];
  },
};

async function untilMade({ lms }: Stage, people: number): Promise<void> {
  while (answeredWith(await lms.counters(), (status) => status === '201') < people) await sleep(50);
}

/** Counted from our first look on, and by the clock where one slipped in before it. */
async function callsAfterClosing(stage: Stage): Promise<number> {
  const before = sumOf(await callsOf(stage));
  await sleep(WATCH_MS);
  const late = sumOf(await callsOf(stage)) - before;
  const { closeTime } = await stage.client.workflow.getHandle(stage.workflowId).describe();
  const { lastCallAt } = await stage.lms.counters();
  const slipped = closeTime !== undefined && Date.parse(lastCallAt ?? '') > closeTime.getTime();
  return Math.max(late, slipped ? 1 : 0);
}
