import { followSubscription, type SubscriptionDeps } from '../../activities/webhooks/follow-subscription.ts';
import type { IntegrationId } from '../../domain/ids.ts';
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

  /** What stands in the way of one integration keeps no other waiting. */
  async function followOne(integrationId: IntegrationId): Promise<void> {
    try {
      await followSubscription(deps, integrationId, AbortSignal.timeout(DEADLINE_MS));
    } catch (error) {
      const code = error instanceof Error ? error.name : 'unknown';
      logger.warn({ integrationId, code }, 'Could not look after a webhook subscription; trying again later');
    }
  }

  async function follow(): Promise<void> {
    if (underWay) return;
    underWay = true;
    try {
      const due = await deps.webhooks.due({ afterMs, afterFailureMs: Math.min(afterMs, AFTER_FAILURE_MS) });
      for (const id of due) await followOne(id);
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
