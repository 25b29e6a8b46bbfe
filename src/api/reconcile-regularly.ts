import type { Logger } from '../ports/logger.ts';
import type { SyncRuns } from '../runs/index.ts';

const EVERY_MS = 60_000;

/** Now and every minute. With Temporal or the database away it says so once and tries again. Returns how to stop. */
export function reconcileRegularly(syncRuns: SyncRuns, logger: Logger): () => void {
  let told = false;
  let underWay = false;

  async function reconcile(): Promise<void> {
    if (underWay) return;
    underWay = true;
    try {
      const closed = await syncRuns.reconcile();
      if (closed > 0)
        logger.warn({ closed }, 'Closed runs that no workflow served, or ended workflows that served no run');
      told = false;
    } catch {
      if (!told) logger.warn({}, 'Could not look for abandoned runs; trying again every minute');
      told = true;
    } finally {
      underWay = false;
    }
  }

  const timer = setInterval(() => void reconcile(), EVERY_MS);
  void reconcile();
  return () => clearInterval(timer);
}
