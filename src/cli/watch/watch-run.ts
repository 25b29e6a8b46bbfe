import { answered, type MatrikelClient, type Schemas } from '../../client/index.ts';
import { type RunEvent, runEvents } from './run-events.ts';

type Run = Schemas['Run'];

/** What a watcher is told. */
export interface Watcher {
  event(event: RunEvent): void | Promise<void>;
  /** The plan is made: what it costs, before it is carried out. */
  planned(run: Run): void;
  away(isAway: boolean): void;
}

export interface WatchOptions {
  readonly signal: AbortSignal;
}

/** Tells a watcher of a run until it has ended, or waits for a person: that can take a day. Answers the run as it then is. */
export async function watchRun(
  api: MatrikelClient,
  runId: string,
  watcher: Watcher,
  { signal }: WatchOptions,
): Promise<Run> {
  let planned = false;
  for await (const event of runEvents(api, runId, { signal, away: watcher.away })) {
    const run = planned ? null : await planOf(api, runId, event);
    if (run?.cost) {
      planned = true;
      watcher.planned(run);
    }
    await watcher.event(event);
    if (event.event === 'end' || event.event === 'waiting') return event.data;
  }
  return readRun(api, runId);
}

/** The run once it has a plan. An API that goes away at this moment is asked again with the next event. */
async function planOf(api: MatrikelClient, runId: string, { event, data }: RunEvent): Promise<Run | null> {
  if (event === 'end' || event === 'waiting') return data;
  const isPlanned = event === 'progress' && (data.phase === 'waiting' || data.phase === 'applying');
  return isPlanned ? readRun(api, runId).catch(() => null) : null;
}

function readRun(api: MatrikelClient, id: string): Promise<Run> {
  return answered(api.GET('/api/v1/runs/{id}', { params: { path: { id } } }));
}
