import type { MatrikelClient, Schemas } from '../../client/index.ts';
import { watchRun } from '../watch/watch-run.ts';
import { wordsWatcher } from '../watch/words-watcher.ts';
import type { Screen } from './screen.ts';

/** Shows a run until it has ended or waits for a person. */
export async function followRun(
  api: MatrikelClient,
  runId: string,
  screen: Screen,
  stopping: AbortSignal,
): Promise<Schemas['Run']> {
  const watcher = wordsWatcher(screen.stream, { problems: false }); // they stand in the summary, right below
  try {
    return await watchRun(api, runId, watcher, { signal: stopping });
  } finally {
    watcher.close();
  }
}
