import type { Schemas } from '../../api/client.ts';
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

/** Follows a run until it ends or `stop` is called. A broken connection is taken up again, by the browser or by us where it gave up. */
export function followRun(id: string, to: Follower): () => void {
  let source: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;

  function open() {
    source = new EventSource(`/api/v1/runs/${encodeURIComponent(id)}/events?language=${currentLanguage()}`);
    source.addEventListener('open', () => to.connected(true));
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
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_AFTER_MS);
    });
  }

  open();
  return () => {
    clearTimeout(again);
    source.close();
  };
}
