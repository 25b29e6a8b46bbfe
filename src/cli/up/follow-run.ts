import { setTimeout as sleep } from 'node:timers/promises';
import { hasEnded, Run } from './api-answers.ts';
import type { Ask } from './api-client.ts';
import { openProgress } from './progress.ts';
import type { Screen } from './screen.ts';

const LOOK_EVERY_MS = 400;

/** What the plan will cost, said before it is carried out. */
export function planInWords(people: number, { calls, seconds }: { calls: number; seconds: number }): string {
  if (people === 0) return '  Plan: nothing is to be written';
  const time = seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} minutes`;
  return `  Plan: ${people} people, ${calls} calls to the LMS, about ${time}`;
}

/** Shows a run until it has ended, or until it waits for a person where nobody is there to answer. */
export async function followRun(
  ask: Ask,
  runId: string,
  screen: Screen,
  stopping: AbortSignal,
  alone: boolean,
): Promise<Run> {
  const progress = openProgress(screen);
  let told = false;
  try {
    for (;;) {
      const run = await ask(Run, 'GET', `/runs/${encodeURIComponent(runId)}`);
      if (run.cost && !told) progress.say(planInWords(run.people, run.cost));
      told ||= Boolean(run.cost);
      progress.show(run);
      if (hasEnded(run) || (alone && run.status === 'waiting')) return run;
      await sleep(LOOK_EVERY_MS, undefined, { signal: stopping });
    }
  } finally {
    progress.close();
  }
}
