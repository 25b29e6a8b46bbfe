import { bundleBytes } from '../measure/bundle.ts';
import type { HistoryCost } from '../measure/history.ts';
import { atMost, below, figure } from '../report/figure.ts';
import type { Report } from '../report/report.ts';
import type { Stage } from '../stage/stage.ts';

export const MOST_PAYLOAD_BYTES = 32 * 1024;
export const MIB = 2 ** 20;

/** What a first sync costs in Temporal, where each event is stored and replayed. */
export async function temporalCost(stage: Stage, history: HistoryCost, employees: number): Promise<Report> {
  const thousands = employees / 1000;
  return {
    name: "Temporal's cost",
    measured:
      'Of the last first sync: all events of its history, activities scheduled in it, the largest single payload (inputs, results, details); the bundle as a worker makes it; the most memory that the worker process held until the sync had ended (VmHWM).',
    setup: { employees },
    figures: [
      figure('events per 1,000 employees', history.events / thousands, '', atMost(100)),
      figure('activities per 1,000 employees', history.activities / thousands, '', atMost(20)),
      figure('largest payload', history.largestPayloadBytes, 'bytes', below(MOST_PAYLOAD_BYTES)),
      figure('workflow bundle', (await bundleBytes()) / 1e6, 'MB', below(1.8)),
      figure('worker memory, peak', stage.workerPeakBytes() / MIB, 'MiB', atMost(512)),
    ],
  };
}
