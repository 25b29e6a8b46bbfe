import { z } from 'zod';
import type { RunId } from '../../domain/ids.ts';
import type { RunStore } from '../../ports/run-store.ts';
import { stillValid } from '../access/still-valid.ts';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { runOf } from '../runs/find-run.ts';
import { eventData } from './event-data.ts';
import { STREAM_HEADERS, sendEvents } from './event-stream.ts';
import { END_ID, runEvents } from './run-events.ts';
import { createRunFeeds } from './run-feeds.ts';
import { createSeats } from './seats.ts';

const EVERY_MS = 500;

const Headers = z.object({
  'last-event-id': z.string().exactOptional().meta({
    description: 'Id of the last event that arrived; the stream goes on after it. Anything else begins anew.',
  }),
});

export const followRun = endpoint({
  operationId: 'followRun',
  method: 'get',
  path: '/api/v1/runs/{id}/events',
  tag: 'Runs',
  summary: 'Follow a run as it happens',
  description: [
    'Server-sent events. `progress`: what changes of a run, at once and with every change. `problem`: each problem once,',
    "as in the list of problems, with its id as the event's. `waiting`: the run, when it waits for a person. `end`: the run as it ended; then the stream closes.",
    'A run that has ended answers with all of that at once.',
  ].join(' '),
  role: 'viewer',
  query: z.strictObject({ language }),
  headers: Headers,
  answers: {
    200: { description: 'The events', contentType: 'text/event-stream' },
    204: { description: 'Nothing more to come: `Last-Event-ID` was that of the end' },
  },
  errors: ['run-not-found', 'too-many-streams'],
  handle(deps) {
    const { runs, logger, stopping } = deps;
    const watchRun = createRunFeeds({ runs, logger, everyMs: EVERY_MS });
    const takeSeat = createSeats();

    return async ({ query, headers, caller, req, res }) => {
      const run = await runOf(req, runs);
      const last = headers['last-event-id'];
      if (last === END_ID && run.finishedAt !== null) return { status: 204 };
      if (req.method === 'HEAD') return { status: 200, body: '', headers: STREAM_HEADERS };

      const told = await toldUntil(last, run.id, runs);
      const integration = await deps.integrations.read(run.integrationId);
      const say = eventData(deps, integration?.name ?? '', languageOf(req, query.language));
      const gone = new AbortController();
      const free = takeSeat(caller);
      const watch = watchRun(run.id);
      res.once('close', () => gone.abort());
      try {
        const signal = AbortSignal.any([gone.signal, stopping]);
        await sendEvents(res, runEvents({ watch, told, signal, mayGoOn: stillValid(deps, caller), say }));
      } finally {
        watch.leave();
        free();
      }
      return 'sent';
    };
  },
});

/** The problem that was told last, if this run can have told it; whatever else a client sends begins from the start. */
async function toldUntil(last: string | undefined, runId: RunId, runs: RunStore): Promise<string> {
  if (last === undefined || !/^\d{1,15}$/.test(last)) return '0';
  const [found] = await runs.problems(runId, { limit: 1, after: String(Math.max(0, Number(last) - 1)) });
  return found === undefined ? '0' : last; // not that very one: a stage that was repeated may have replaced it
}
