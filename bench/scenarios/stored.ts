import { quantile } from '../measure/statistics.ts';
import { atMost, exactly, figure } from '../report/figure.ts';
import { type Filled, fillStore } from '../stage/filled.ts';
import { openStage, type Stage } from '../stage/stage.ts';
import type { Scenario } from './scenario.ts';

const STEPS = 100_000;
const ASKED = 150;
const WARM_UP = 10;
const P95_MS = 50;
const PAGE = 50;

/** Lists and reads stay quick when much is stored, a run that goes on among it. */
export const stored: Scenario = {
  name: 'stored',
  async run({ backbone, say }) {
    say(`filling the store with ${STEPS} steps`);
    await using stage = await openStage(backbone, { employees: 39, latencyMs: 0 });
    const filled = await fillStore(stage.databaseUrl, stage.integrationId, STEPS);
    const paths = await pathsOf(stage, filled);
    say(`asking the API ${ASKED} times for each of ${Object.keys(paths).length} answers`);
    const times: Record<string, number[]> = {};
    for (const [name, path] of Object.entries(paths)) times[name] = await timesOf(stage, path);
    return [
      {
        name: 'answers with much stored',
        measured: `From sending a request to the API until its answer is read, over HTTP on this machine, one after the other, ${ASKED} times each; 95 % within. Pages of ${PAGE}. The run that goes on has as many steps as the large one.`,
        setup: { steps: filled.steps, runs: filled.runs },
        figures: [
          figure('steps stored', filled.steps, '', exactly(STEPS)),
          ...Object.entries(times).map(([name, all]) =>
            // a scrape counts everything there is, every 15 s or so; nobody waits for it
            figure(name, quantile(all, 0.95), 'ms', name === 'metrics' ? null : atMost(P95_MS)),
          ),
        ],
        details: { half: Object.fromEntries(Object.entries(times).map(([name, all]) => [name, quantile(all, 0.5)])) },
      },
    ];
  },
};

async function pathsOf(stage: Stage, { largeRun, smallRun, openRun }: Filled): Promise<Record<string, string>> {
  const [large, small, open] = [largeRun, smallRun, openRun].map((id) => `/api/v1/runs/${id}`);
  const { middle, last } = await cursorsOf(stage, largeRun);
  return {
    'runs, first page': '/api/v1/runs',
    'runs, all on one page': '/api/v1/runs?limit=200',
    'a run': `${large}`,
    'a run that goes on': `${open}`,
    'steps, first page': `${large}/steps`,
    'steps, a page in the middle': `${large}/steps?after=${middle}`,
    'steps, last page': `${large}/steps?after=${last}`,
    'steps of a small run': `${small}/steps`,
    'steps, 200 a page': `${large}/steps?limit=200`,
    'steps of one kind': `${large}/steps?kind=add-to-group`,
    'steps that failed': `${large}/steps?status=failed`,
    'steps that failed, of one kind, from the middle': `${large}/steps?status=failed&kind=add-to-group&after=${middle}`,
    'steps of a kind that there is none of': `${large}/steps?kind=invite`,
    problems: `${large}/problems`,
    integrations: '/api/v1/integrations',
    mails: '/api/v1/mails',
    metrics: '/metrics',
  };
}

/** Pages go on from the last id of the page before. */
async function cursorsOf({ api }: Stage, run: string): Promise<{ middle: string; last: string }> {
  const cursors: string[] = [];
  for (let after: string | null = null; ; ) {
    const query: string = after === null ? '' : `&after=${after}`;
    const { next }: { next: string | null } = await api.get(`/runs/${run}/steps?limit=200${query}`);
    if (next === null) break;
    cursors.push(next);
    after = next;
  }
  return { middle: cursors[Math.floor(cursors.length / 2)] ?? '', last: cursors.at(-2) ?? '' };
}

async function timesOf({ api }: Stage, path: string): Promise<number[]> {
  const times: number[] = [];
  for (let number = -WARM_UP; number < ASKED; number += 1) {
    const startedAt = performance.now();
    await api.fetch(path);
    if (number >= 0) times.push(performance.now() - startedAt);
  }
  return times;
}
