import type { RunId } from '../../domain/ids.ts';
import { type FeedDeps, openFeed, type RunWatch } from './run-feed.ts';

/** One feed for each run that is being watched, shared by its watchers. */
export function createRunFeeds(deps: FeedDeps): (runId: RunId) => RunWatch {
  const open = new Map<RunId, () => RunWatch>();
  return (runId) => {
    const watch = open.get(runId) ?? openFeed(runId, deps, () => open.delete(runId));
    open.set(runId, watch);
    return watch();
  };
}
