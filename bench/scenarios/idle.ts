import { setTimeout as sleep } from 'node:timers/promises';
import { exactly, figure } from '../report/figure.ts';
import { arrived, change, evenly } from '../stage/changing.ts';
import { peopleOf } from '../stage/people.ts';
import { fullRun } from '../stage/run.ts';
import { openStage, type Stage } from '../stage/stage.ts';
import { subscribe } from '../stage/subscribed.ts';
import type { Scenario } from './scenario.ts';

const EMPLOYEES = 10_000;
const LATENCY_MS = 5;
const UPDATES = 100;
const PER_SECOND = 10;
const PATIENCE_MS = 120_000;

/** People whom nothing happens to cost nothing, also after something did. */
export const idle: Scenario = {
  name: 'idle',
  async run({ backbone, options, say }) {
    const employees = options.employees ?? EMPLOYEES;
    const latencyMs = options.latencyMs ?? LATENCY_MS;
    say(`first sync of ${employees} employees, ${UPDATES} changes, then nothing`);
    await using stage = await openStage(backbone, { employees, latencyMs });
    await fullRun(stage);
    await subscribe(stage);
    const people = (await peopleOf(stage)).slice(0, UPDATES);
    const made = await evenly(people, PER_SECOND, (person, index) => change(stage, person, index));
    const { lost } = await arrived(stage, made, PATIENCE_MS);
    const open = await openWorkflows(stage);
    const ended = await count(stage, `ExecutionStatus != 'Running'`);
    return [
      {
        name: 'idle people',
        measured: `Workflows of this installation that Temporal's visibility shows as running after a full sync of everybody and ${UPDATES} updates of single people, asked for until there are none, for two minutes at most.`,
        setup: { employees, updates: made.length, latencyMs },
        figures: [
          figure('open workflows', open, '', exactly(0)),
          figure('workflows that ended', ended, ''),
          figure('changes lost', lost, '', exactly(0)),
        ],
      },
    ];
  },
};

/** Visibility follows with some delay. */
async function openWorkflows(stage: Stage): Promise<number> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(1_000)) {
    const open = await count(stage, `ExecutionStatus = 'Running'`);
    if (open === 0 || Date.now() > deadline) return open;
  }
}

async function count({ client, taskQueue }: Stage, query: string): Promise<number> {
  return (await client.workflow.count(`TaskQueue = '${taskQueue}' AND ${query}`)).count;
}
