import { setTimeout as sleep } from 'node:timers/promises';
import { followSubscription, type SubscriptionDeps } from '../../activities/webhooks/follow-subscription.ts';
import type { IntegrationId } from '../../domain/ids.ts';

/** Somebody waits for the answer; what takes longer follows within a minute. */
const DEADLINE_MS = 20_000;
const AGAIN_AFTER_MS = 250;

/** Brings Personio into step now, after whoever is at it. */
export function followInTime(deps: SubscriptionDeps) {
  return async (integrationId: IntegrationId): Promise<void> => {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    while (!(await followSubscription(deps, integrationId, signal)) && !signal.aborted) await sleep(AGAIN_AFTER_MS);
  };
}
