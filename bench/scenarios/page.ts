import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, exactly, figure } from '../report/figure.ts';
import type { RunAnswer } from '../stage/api.ts';
import { openDesk } from '../stage/browser.ts';
import { openStage, type Stage } from '../stage/stage.ts';
import { firstLoads } from './page/first-loads.ts';
import { openList } from './page/open-list.ts';
import { redrawn } from './page/redrawn.ts';
import { scrolled } from './page/scrolled.ts';
import type { Scenario } from './scenario.ts';

/** A step for each: nobody is put into a group. */
const EMPLOYEES = 10_000;
/** So that the run goes on for long enough to be watched. */
const LATENCY_MS = 200;
const MOST_KB = 250;

/** What the person at the browser waits for, with a large plan in it. */
export const page: Scenario = {
  name: 'page',
  async run({ backbone, options, say }) {
    const employees = options.employees ?? EMPLOYEES;
    say(`a plan for ${employees} employees, in a browser`);
    await using stage = await openStage(backbone, { employees, latencyMs: 0 });
    const run = await waitingRun(stage);
    await using desk = await openDesk(stage);
    const loads = await firstLoads(desk);
    const list = await openList(desk.window.page, run.id);
    const frames = await scrolled(desk.window.page);
    await stage.lms.set({ latencyMs: options.latencyMs ?? LATENCY_MS });
    const drawn = await redrawn(desk.window.page);
    await stage.api.post(`/runs/${run.id}/cancel`);
    return [
      {
        name: 'the admin page',
        measured: `In a Chromium on this machine. First load: a browser without a cache, from the address to the list of integrations drawn and its buttons ready, ${loads.interactiveMs.length} times. The plan: from the click on its run in the history until its first rows are drawn, and until all of it is there for search and filter. Then it is scrolled to its end in steps of a screen, frame by frame; then it is approved, and events of progress arrive.`,
        setup: { employees, steps: list.steps, latencyMs: options.latencyMs ?? LATENCY_MS },
        figures: [
          figure('script of the first load, compressed', loads.scriptBytes / 1000, 'KB', atMost(MOST_KB)),
          figure('interactive, half within', loads.half, 'ms', atMost(1_500)),
          figure('interactive, slowest', Math.max(...loads.interactiveMs), 'ms'),
          figure('plan: first rows', list.firstRowsMs, 'ms', atMost(1_000)),
          figure('plan: all steps', list.allMs, 'ms', atMost(1_000)),
          figure('rows in the page', list.rows, '', atMost(60)),
          figure('scrolling: 95 % of the frames within', frames.p95, 'ms', atMost(50)),
          figure('scrolling: screens without a row', frames.blank, '', exactly(0)),
          figure('events of progress', drawn.events, ''),
          figure('rows drawn anew by them', drawn.rows, '', exactly(0)),
          figure('errors in the console', desk.window.complaints.length, '', exactly(0)),
        ],
        details: { ...loads, frames: frames.gapsMs },
      },
    ];
  },
};

async function waitingRun({ api, integrationId }: Stage): Promise<RunAnswer> {
  await api.patch(`/integrations/${integrationId}?activate=true`, { settings: { groupAttributes: [] } });
  const body = { kind: 'full', dryRun: true };
  const { runId } = await api.post<{ runId: string }>(`/integrations/${integrationId}/runs`, body);
  for (;;) {
    const run = await api.get<RunAnswer>(`/runs/${runId}`);
    if (run.status === 'waiting') return run;
    if (!['queued', 'planning'].includes(run.status)) throw new Error(`the dry run is ${run.status}`);
    await sleep(250);
  }
}
