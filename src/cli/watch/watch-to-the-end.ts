import type { Schemas } from '../../client/index.ts';
import type { Session } from '../connect/session.ts';
import { EXIT } from '../exit-codes.ts';
import { commandLine } from '../own-name.ts';
import { exitCodeOfRun } from '../runs/run-end.ts';
import { printOutcome } from '../runs/show-run.ts';
import { jsonWatcher } from './json-watcher.ts';
import { watchRun } from './watch-run.ts';
import { wordsWatcher } from './words-watcher.ts';

/** Follows a run for whoever sits there or reads its output, and answers the exit code that says how it ended. */
export async function watchToTheEnd(session: Session, runId: string, okWithProblems: boolean): Promise<number> {
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  process.on('SIGINT', stop); // at a terminal one Ctrl-C arrives several times: by itself, by npm
  try {
    const run = await watched(session, runId, stopped.signal);
    if (!session.out.json) await printOutcome(session, run);
    return exitCodeOfRun(run, okWithProblems);
  } catch (error) {
    if (!stopped.signal.aborted) throw error;
    session.out.say(leftAlone(runId));
    return EXIT.stopped;
  } finally {
    process.off('SIGINT', stop);
  }
}

async function watched({ api, out }: Session, runId: string, signal: AbortSignal): Promise<Schemas['Run']> {
  if (out.json) return watchRun(api, runId, jsonWatcher(out), { signal });
  const watcher = wordsWatcher(process.stderr);
  try {
    return await watchRun(api, runId, watcher, { signal });
  } finally {
    watcher.close();
  }
}

function leftAlone(runId: string): string {
  return `\nNo longer watching; the run goes on. Watch it again: ${commandLine(`run watch ${runId}`)}
Cancel it: ${commandLine(`run cancel ${runId}`)}`;
}
