import type { Logger } from '../ports/logger.ts';
import type { RetentionStore } from '../ports/retention-store.ts';

const EVERY_MS = 86_400_000;

/** Now and once a day: the end of a run does it too, but where no run ends, nothing would ever be dropped. Returns how to stop. */
export function purgeRegularly(retention: RetentionStore, logger: Logger): () => void {
  async function purge(): Promise<void> {
    try {
      await retention.purge();
    } catch {
      logger.warn({}, 'Could not drop what served its time; trying again in a day');
    }
  }

  const timer = setInterval(() => void purge(), EVERY_MS);
  void purge();
  return () => clearInterval(timer);
}
