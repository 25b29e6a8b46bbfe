import { setTimeout as sleep } from 'node:timers/promises';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { answered, type MatrikelClient, ProblemError, type Schemas } from '../../client/index.ts';
import { Explained } from '../../servers/explained.ts';
import { EXIT } from '../exit-codes.ts';

type Run = Schemas['Run'];

/** What changes of a run while it goes on. */
export type RunProgress = Pick<Run, 'status' | 'phase' | 'paused' | 'progress' | 'counts'> & {
  /** Null as long as nobody can say. */
  readonly peoplePerMinute: number | null;
  readonly etaSeconds: number | null;
};

export type RunEvent =
  | { readonly event: 'progress'; readonly data: RunProgress }
  | { readonly event: 'problem'; readonly data: Schemas['ProblemOfRun'] }
  | { readonly event: 'waiting' | 'end'; readonly data: Run };

interface Following {
  readonly signal: AbortSignal;
  /** The API went away, or is back. */
  away(isAway: boolean): void;
  readonly againMs?: number;
}

const AGAIN_MS = 1_000;
const GIVE_UP_MS = 10 * 60_000;
/** The API sends something every 15 s; a connection that is silent for longer is dead, whatever the network says. */
const SILENT_MS = 60_000;

/** The events of a run to its end. An API that goes away is asked again from the last event that arrived. */
export async function* runEvents(api: MatrikelClient, runId: string, following: Following): AsyncGenerator<RunEvent> {
  let [last, awaySinceMs]: [string | undefined, number | null] = [undefined, null];
  for (;;) {
    try {
      for await (const { id, event, data } of connection(api, runId, last, following.signal)) {
        if (awaySinceMs !== null) following.away(false);
        [last, awaySinceMs] = [id ?? last, null];
        yield { event, data: JSON.parse(data) } as RunEvent;
        if (event === 'end') return;
      }
    } catch (error) {
      following.signal.throwIfAborted();
      if (!mayComeBack(error)) throw error;
      if (awaySinceMs !== null && performance.now() - awaySinceMs > GIVE_UP_MS) throw error;
    }
    if (awaySinceMs === null) {
      awaySinceMs = performance.now();
      following.away(true);
    }
    await sleep(following.againMs ?? AGAIN_MS, undefined, { signal: following.signal });
  }
}

async function* connection(api: MatrikelClient, id: string, last: string | undefined, signal: AbortSignal) {
  const silent = new AbortController();
  const timer = setTimeout(() => silent.abort(new SilentError()), SILENT_MS).unref();
  try {
    const stream = await answered(
      api.GET('/api/v1/runs/{id}/events', {
        params: { path: { id }, ...(last === undefined ? {} : { header: { 'last-event-id': last } }) },
        parseAs: 'stream',
        signal: AbortSignal.any([signal, silent.signal]),
      }),
    );
    if (!stream) return;
    const messages = stream
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream({ onComment: () => timer.refresh() }));
    for await (const message of messages) {
      timer.refresh();
      yield message;
    }
  } finally {
    clearTimeout(timer);
  }
}

class SilentError extends Error {}

/** A connection that broke, an API that starts again, a database that is away: all of that passes. A refusal does not. */
function mayComeBack(error: unknown): boolean {
  if (error instanceof ProblemError) return error.status >= 500;
  if (error instanceof Explained) return error.exitCode === EXIT.notReachable;
  return error instanceof TypeError || error instanceof SilentError; // fetch's word for a connection that broke
}
