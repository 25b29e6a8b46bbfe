import { setTimeout as sleep } from 'node:timers/promises';
import { hasEnded, Run } from './api-answers.ts';
import type { Ask } from './api-client.ts';
import { openProgress } from './progress.ts';
import type { Screen } from './screen.ts';

const LOOK_EVERY_MS = 400;

/** Shows a run until it has ended, or until it waits for a person where nobody is there to answer. */
export async function followRun(
  ask: Ask,
  runId: string,
  screen: Screen,
  stopping: AbortSignal,
  alone: boolean,
): Promise<Run> {
  const progress = openProgress(screen);
  try {
    for (;;) {
      const run = await ask(Run, 'GET', `/runs/${encodeURIComponent(runId)}`);
      progress.show(run);
      if (hasEnded(run) || (alone && run.status === 'waiting')) return run;
      await sleep(LOOK_EVERY_MS, undefined, { signal: stopping });
    }
  } finally {
    progress.close();
  }
}
