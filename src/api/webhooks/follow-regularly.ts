import { followSubscription, type SubscriptionDeps } from '../../activities/webhooks/follow-subscription.ts';
import type { Logger } from '../../ports/logger.ts';

const EVERY_MS = 60_000;
/** How often Personio is asked whether all is as it should be: somebody may have switched it off there. */
const CHECK_AFTER_MS = 60 * 60_000;
const AFTER_FAILURE_MS = 5 * 60_000;
const DEADLINE_MS = 60_000;

/**
 * Now and every minute: subscriptions that were asked for, or taken back, and each of them once an hour. The first time all of them,
 * since the public address may be another one. Returns how to stop.
 */
export function followSubscriptionsRegularly(deps: SubscriptionDeps, logger: Logger): () => void {
  let told = false;
  let underWay = false;
  let afterMs = 0;

  async function follow(): Promise<void> {
    if (underWay) return;
    underWay = true;
    try {
      const due = await deps.webhooks.due({ afterMs, afterFailureMs: Math.min(afterMs, AFTER_FAILURE_MS) });
      for (const id of due) await followSubscription(deps, id, AbortSignal.timeout(DEADLINE_MS));
      afterMs = CHECK_AFTER_MS;
      told = false;
    } catch {
      if (!told) logger.warn({}, 'Could not look after webhook subscriptions; trying again every minute');
      told = true;
    } finally {
      underWay = false;
    }
  }

  const timer = setInterval(() => void follow(), EVERY_MS);
  void follow();
  return () => clearInterval(timer);
}
