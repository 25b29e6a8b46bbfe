import type { StoredProblem } from '../../ports/run-store.ts';
import { isStoreAway } from '../../ports/store-away.ts';
import type { EventData } from './event-data.ts';
import { createNews } from './news.ts';
import { PROBLEMS_A_PAGE, type RunWatch } from './run-feed.ts';

/** What is sent: an event, or a comment that only keeps the connection alive. */
export type RunEvent =
  | { readonly event: 'progress'; readonly data: unknown }
  | { readonly event: 'problem'; readonly data: unknown; readonly id: string }
  | { readonly event: 'waiting'; readonly data: unknown }
  | { readonly event: 'end'; readonly data: unknown; readonly id: typeof END_ID }
  | 'heartbeat';

/** Says at a reconnect that everything was told. */
export const END_ID = 'end';
const HEARTBEAT_MS = 15_000;
/** Without news the loop turns this often all the same, for heartbeat and token. */
const TURN_MS = 5_000;
const AGAIN_MS = 1_000;

interface Follower {
  readonly watch: RunWatch;
  /** The last problem that was told, `0` for none: the next one after it is told next. */
  readonly told: string;
  readonly signal: AbortSignal;
  /** Whether the token still holds; asked now and then. */
  mayGoOn(): Promise<boolean>;
  readonly say: EventData;
}

/**
 * The events of a run for one watcher: progress at once and with every change, each problem once, that it waits for a person, and the end. Only
 * problems carry an id that moves on, so that whoever comes back with the last one goes on after it. It is asked for the
 * next event when the one before has left, so a slow reader misses intermediate progress and holds up nobody.
 */
export async function* runEvents({ watch, told, signal, mayGoOn, say }: Follower): AsyncGenerator<RunEvent> {
  let [cursor, lastProgress, spokeMs, toldThatItWaits] = [told, '', performance.now(), false];
  while (!signal.aborted && (await mayGoOn())) {
    const state = await watch.next(TURN_MS, signal);
    if (state === 'gone' || signal.aborted) return;
    if (state !== null) {
      const data = say.progress(state);
      const text = JSON.stringify(data);
      if (text !== lastProgress) {
        [lastProgress, spokeMs] = [text, performance.now()];
        yield { event: 'progress', data };
      }
      for (let page: readonly StoredProblem[] | null = null; page === null || page.length === PROBLEMS_A_PAGE; ) {
        page = await patiently(() => watch.problemsAfter(cursor), signal);
        for (const problem of page) {
          [cursor, spokeMs] = [problem.id, performance.now()];
          yield { event: 'problem', id: problem.id, data: say.problem(problem) };
        }
      }
      const { run } = state;
      if (run.status === 'waiting' && !toldThatItWaits) {
        yield { event: 'waiting', data: await patiently(() => say.run(run), signal) };
        toldThatItWaits = true;
      }
      if (run.finishedAt !== null) {
        yield { event: 'end', id: END_ID, data: await patiently(() => say.run(run), signal) };
        return;
      }
    }
    if (performance.now() - spokeMs >= HEARTBEAT_MS) {
      spokeMs = performance.now();
      yield 'heartbeat';
    }
  }
}

/** A store that is away for a moment must not end the stream: a browser does not come back to an error. */
async function patiently<Value>(ask: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (signal.aborted || !isStoreAway(error)) throw error;
      await createNews().wait(AGAIN_MS, signal);
    }
  }
}
