import type { IntegrationId } from '../../domain/ids.ts';
import { subscriptionSteps } from '../../domain/webhooks/subscription-steps.ts';
import { webhookPath } from '../../domain/webhooks/webhook-path.ts';
import type { Logger } from '../../ports/logger.ts';
import type { SubscriptionDeps } from './follow-subscription.ts';

const DEADLINE_MS = 10_000;

/**
 * For an integration that is about to be deleted: its way to Personio goes with it, so it is opened before, and used after. Where
 * Personio cannot be asked the subscription stays there, opens nothing, and somebody has to remove it by hand.
 */
export async function endSubscription(
  { webhooks, connections, logger }: Omit<SubscriptionDeps, 'publicUrl'> & { readonly logger: Logger },
  integrationId: IntegrationId,
): Promise<() => Promise<void>> {
  const webhook = await webhooks.read(integrationId);
  if (!webhook || (webhook.subscriptionId === null && webhook.checkedAt !== null)) return async () => {};
  const opened = await connections.open(integrationId);

  return async () => {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    try {
      if ('problems' in opened) throw new Error('there is no way to Personio');
      const { subscriptions } = opened;
      const nothing = { url: null, events: [] };
      const known = { subscriptionId: webhook.subscriptionId, tokenTold: true };
      const listed = await subscriptions.list(signal);
      const { remove } = subscriptionSteps(listed, webhookPath(integrationId), nothing, known);
      for (const id of remove) await subscriptions.remove(id, signal);
    } catch {
      const { subscriptionId } = webhook;
      logger.warn({ integrationId, subscriptionId }, 'A webhook subscription is left in Personio: remove it there');
    }
  };
}
