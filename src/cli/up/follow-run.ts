import type { MatrikelClient, Schemas } from '../../client/index.ts';
import { watchRun } from '../watch/watch-run.ts';
import { wordsWatcher } from '../watch/words-watcher.ts';
import type { Screen } from './screen.ts';

/** Shows a run until it has ended, or until it waits for a person where nobody is there to answer. */
export async function followRun(
  api: MatrikelClient,
  runId: string,
  screen: Screen,
  stopping: AbortSignal,
  alone: boolean,
): Promise<Schemas['Run']> {
  const watcher = wordsWatcher(screen.stream, { problems: false }); // they stand in the summary, right below
  try {
    return await watchRun(api, runId, watcher, { signal: stopping, alone });
  } finally {
    watcher.close();
  }
}
