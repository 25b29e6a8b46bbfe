import { sharesOfWorkers } from '../measure/shares.ts';
import { atLeast, exactly, figure } from '../report/figure.ts';
import type { Backbone } from '../stage/backbone.ts';
import { fullRun } from '../stage/run.ts';
import { IN_FLIGHT, openStage } from '../stage/stage.ts';
import type { Scenario } from './scenario.ts';

const EMPLOYEES = 10_000;
const LATENCY_MS = 200;
const TIMES_AS_FAST = 1.5;

interface Round {
  readonly ms: number;
  readonly created: number;
  readonly maxInFlight: number;
  readonly duplicateCreates: number;
  readonly shares: readonly number[];
}

/** Where a vendor is slow and sets no limit, a second worker is worth its memory. */
export const twoWorkers: Scenario = {
  name: 'two-workers',
  async run({ backbone, options, say }) {
    const employees = options.employees ?? EMPLOYEES;
    const latencyMs = options.latencyMs ?? LATENCY_MS;
    const rounds: Round[] = [];
    for (const workers of [1, 2]) {
      say(`first sync of ${employees} employees with ${workers === 1 ? 'one worker' : 'two workers'}`);
      rounds.push(await round(backbone, { employees, latencyMs, workers }));
    }
    const [one, two] = rounds;
    if (!one || !two) throw new Error('a round is missing');
    return [
      {
        name: 'two workers',
        measured: `A first sync without a limit by one worker process, then by two, each with ${IN_FLIGHT} connections to a vendor and against fresh simulators: from just before POST /integrations/{id}/runs until Temporal says that the workflow is closed.`,
        setup: { employees, latencyMs, 'calls in flight for each worker': IN_FLIGHT },
        figures: [
          figure('times as fast', one.ms / two.ms, '×', atLeast(TIMES_AS_FAST)),
          figure('one worker', one.ms / 1000, 's'),
          figure('two workers', two.ms / 1000, 's'),
          figure('accounts that only one of the two made', Math.abs(one.created - two.created), '', exactly(0)),
          figure('accounts made twice', two.duplicateCreates, '', exactly(0)),
          figure('most calls in flight, one worker', one.maxInFlight, ''),
          figure('most calls in flight, two workers', two.maxInFlight, ''),
          figure('batches of the worker that took fewer', (two.shares[0] ?? 0) * 100, '%'),
        ],
        details: { rounds },
      },
    ];
  },
};

async function round(
  backbone: Backbone,
  options: { employees: number; latencyMs: number; workers: number },
): Promise<Round> {
  await using stage = await openStage(backbone, options);
  const { ms, answer } = await fullRun(stage);
  const { maxInFlight, duplicateCreates = 0 } = await stage.lms.counters();
  const shares = await sharesOfWorkers(stage.client, stage.workflowId, 'applyPeople');
  return { ms, created: answer.counts.created ?? 0, maxInFlight, duplicateCreates, shares };
}
