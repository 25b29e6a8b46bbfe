import { historyCost } from '../measure/history.ts';
import { atMost, below, figure } from '../report/figure.ts';
import { fullRun } from '../stage/run.ts';
import { openStage } from '../stage/stage.ts';
import type { Scenario } from './scenario.ts';
import { MIB, MOST_PAYLOAD_BYTES } from './temporal-cost.ts';

const EMPLOYEES = 50_000;
const LATENCY_MS = 5;

/** One very large first sync: what must not grow with the company does not. Its time says little and has no limit. */
export const fiftyThousand: Scenario = {
  name: 'fifty-thousand',
  async run({ backbone, options, say }) {
    const employees = options.employees ?? EMPLOYEES;
    const latencyMs = options.latencyMs ?? LATENCY_MS;
    say(`first sync of ${employees} employees`);
    await using stage = await openStage(backbone, { employees, latencyMs, profile: options.profile });
    const workerAtStart = stage.workerPeakBytes();
    const { ms, answer } = await fullRun(stage);
    const history = await historyCost(stage.client, stage.workflowId);
    return [
      {
        name: 'fifty thousand',
        measured:
          'One first sync with little latency: events of the whole history (all parts, were it cut), its largest single payload, and the most memory that the worker process held (VmHWM).',
        setup: { employees, latencyMs },
        figures: [
          figure('events', history.events, '', below(5_000)),
          figure('largest payload', history.largestPayloadBytes, 'bytes', below(MOST_PAYLOAD_BYTES)),
          figure('worker memory, peak', stage.workerPeakBytes() / MIB, 'MiB', atMost(512)),
          figure('worker memory, peak before the run', workerAtStart / MIB, 'MiB'),
          figure('accounts made', answer.counts.created ?? 0, ''),
          figure('time', ms / 1000, 's'),
        ],
        details: { history, counts: answer.counts },
      },
    ];
  },
};
