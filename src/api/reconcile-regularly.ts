import type { Logger } from '../ports/logger.ts';
import type { SyncRuns } from '../runs/index.ts';
import type { Schedules } from '../runs/schedules/index.ts';

const EVERY_MS = 60_000;

/** Now and every minute. With Temporal or the database away it says so once and tries again. Returns how to stop. */
export function reconcileRegularly(
  { syncRuns, schedules }: { readonly syncRuns: SyncRuns; readonly schedules: Pick<Schedules, 'reconcile'> },
  logger: Logger,
): () => void {
  let told = false;
  let underWay = false;

  async function reconcile(): Promise<void> {
    if (underWay) return;
    underWay = true;
    try {
      const closed = await syncRuns.reconcile();
      if (closed > 0)
        logger.warn({ closed }, 'Closed runs that no workflow served, or ended workflows that served no run');
      const written = await schedules.reconcile();
      if (written > 0) logger.info({ written }, 'Brought schedules in Temporal into step with the settings');
      told = false;
    } catch {
      if (!told) logger.warn({}, 'Could not look for abandoned runs and schedules; trying again every minute');
      told = true;
    } finally {
      underWay = false;
    }
  }

  const timer = setInterval(() => void reconcile(), EVERY_MS);
  void reconcile();
  return () => clearInterval(timer);
}
