import type { Logger } from '../ports/logger.ts';
import type { SyncRuns } from '../runs/index.ts';

const EVERY_MS = 30_000;

/**
 * Now and every half minute: hints that came while Temporal was away, or whose process died. With Temporal or the database away it says
 * so once and tries again. Returns how to stop.
 */
export function passOnRegularly(syncRuns: Pick<SyncRuns, 'passOnHints'>, logger: Logger): () => void {
  let told = false;
  let underWay = false;

  async function passOn(): Promise<void> {
    if (underWay) return;
    underWay = true;
    try {
      const { people, failed } = await syncRuns.passOnHints();
      if (people > 0) logger.info({ people }, 'Passed on hints that had waited');
      for (const { integrationId, code } of failed)
        logger.warn(
          { integrationId, code },
          'Could not pass on hints of an integration; trying again every half minute',
        );
      told = false;
    } catch {
      if (!told) logger.warn({}, 'Could not pass on hints about changes; trying again every half minute');
      told = true;
    } finally {
      underWay = false;
    }
  }

  const timer = setInterval(() => void passOn(), EVERY_MS);
  void passOn();
  return () => clearInterval(timer);
}
