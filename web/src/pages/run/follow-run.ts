import { api, type Schemas } from '../../api/client.ts';
import type { Run } from '../../api/run-rules.ts';
import { currentLanguage } from '../../i18n/language.ts';

export interface Progress extends Pick<Run, 'status' | 'phase' | 'paused' | 'progress' | 'counts'> {
  readonly peoplePerMinute: number | null;
  readonly etaSeconds: number | null;
}

export interface Follower {
  readonly progress: (progress: Progress) => void;
  readonly problem: (problem: Schemas['ProblemOfRun']) => void;
  /** The whole run: when it waits for a person, and at its end. */
  readonly run: (run: Run) => void;
  readonly connected: (connected: boolean) => void;
}

const AGAIN_AFTER_MS = 3_000;
const AT_MOST_MS = 30_000;

/** Follows a run until it ends or `stop` is called. A broken connection is taken up again, by the browser or by us where it gave up. */
export function followRun(id: string, to: Follower): () => void {
  let source: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;
  let pauseMs = AGAIN_AFTER_MS;
  let stopped = false;

  function open() {
    source = new EventSource(`/api/v1/runs/${encodeURIComponent(id)}/events?language=${currentLanguage()}`);
    source.addEventListener('open', () => {
      pauseMs = AGAIN_AFTER_MS;
      to.connected(true);
    });
    source.addEventListener('progress', ({ data }) => to.progress(JSON.parse(data)));
    source.addEventListener('problem', ({ data }) => to.problem(JSON.parse(data)));
    source.addEventListener('waiting', ({ data }) => to.run(JSON.parse(data)));
    source.addEventListener('end', ({ data }) => {
      source.close();
      to.run(JSON.parse(data));
    });
    source.addEventListener('error', () => {
      to.connected(false);
      // After an answer like 503 a browser gives up for good.
      if (source.readyState !== EventSource.CLOSED) return;
      again = setTimeout(() => void openIfThere(), pauseMs);
      pauseMs = Math.min(pauseMs * 2, AT_MOST_MS);
    });
  }

  /** A source does not say why it was refused. Where the session is over the client of the API leads to the sign-in; a run may be gone. */
  async function openIfThere() {
    const asked = await api.GET('/api/v1/runs/{id}', { params: { path: { id } } }).catch(() => null);
    const refused = asked?.response.status === 401 || asked?.response.status === 404;
    if (!stopped && !refused) open();
  }

  open();
  return () => {
    stopped = true;
    clearTimeout(again);
    source.close();
  };
}
