import type { RunId } from '../../domain/ids.ts';
import { type PaceSample, withSample } from '../../domain/pace.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Run, RunProgress, RunStore, StoredProblem } from '../../ports/run-store.ts';
import { createNews } from './news.ts';

/** A run at a moment; `samples` measure its pace and are null while it does not write for people. */
export interface RunState {
  readonly run: Run;
  readonly progress: RunProgress;
  readonly samples: readonly PaceSample[] | null;
}

/** One watcher's view of a run. Who looks rarely gets the newest state and none of those between: nothing piles up. */
export interface RunWatch {
  /** A state that this watcher was not given yet; `gone` with its integration; null after that time or with the signal. */
  next(waitMs: number, signal: AbortSignal): Promise<RunState | 'gone' | null>;
  /** A page of problems after that one; watchers who ask for the same at once share the answer. */
  problemsAfter(id: string): Promise<readonly StoredProblem[]>;
  leave(): void;
}

export const PROBLEMS_A_PAGE = 200;

export interface FeedDeps {
  readonly runs: Pick<RunStore, 'read' | 'progress' | 'problems'>;
  readonly logger: Logger;
  readonly everyMs: number;
}

/** Asks the store about one run for all who watch it, until it ends or the last one leaves; then calls `closed`. */
export function openFeed(runId: RunId, { runs, logger, everyMs }: FeedDeps, closed: () => void): () => RunWatch {
  const [news, lastLeft] = [createNews(), createNews()];
  const asked = new Map<string, Promise<readonly StoredProblem[]>>();
  let state: RunState | 'gone' | null = null;
  let [turn, watchers, looking] = [0, 0, false];

  async function look(): Promise<RunState | 'gone'> {
    const run = await runs.read(runId);
    if (!run) return 'gone';
    const progress = await runs.progress(runId);
    const before = state === null || state === 'gone' ? null : state.samples;
    const moves = run.phase === 'applying' && !run.paused;
    const samples = moves ? withSample(before ?? [], { atMs: performance.now(), done: progress.done }) : null;
    return { run, progress, samples };
  }

  async function lookWhileWatched(): Promise<void> {
    looking = true;
    for (let told = false; watchers > 0 && !hasEnded(state); ) {
      const startedMs = performance.now();
      try {
        [state, turn, told] = [await look(), turn + 1, false];
        news.tell();
      } catch {
        if (!told) logger.warn({ runId }, 'A run that is being watched could not be read; trying again');
        told = true;
      }
      const restMs = Math.max(everyMs, 4 * (performance.now() - startedMs)); // a store that is slow is not asked more
      if (!hasEnded(state)) await lastLeft.wait(restMs);
    }
    if (watchers === 0) closed();
  }

  return () => {
    let [seen, here] = [0, true];
    watchers++;
    if (!looking) void lookWhileWatched();
    return {
      async next(waitMs, signal) {
        if (seen === turn) await news.wait(waitMs, signal);
        if (seen === turn) return null;
        seen = turn;
        return state;
      },
      problemsAfter(id) {
        const same = asked.get(id) ?? runs.problems(runId, { limit: PROBLEMS_A_PAGE, after: id });
        asked.set(id, same);
        return same.finally(() => asked.delete(id));
      },
      leave() {
        if (here) watchers--;
        here = false;
        if (watchers > 0) return;
        lastLeft.tell();
        if (hasEnded(state)) closed();
      },
    };
  };
}

function hasEnded(state: RunState | 'gone' | null): boolean {
  return state === 'gone' || (state !== null && state.run.finishedAt !== null);
}
