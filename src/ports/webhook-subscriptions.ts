import type { ListedSubscription } from '../domain/webhooks/subscription-steps.ts';

export interface SubscriptionWish {
  readonly url: string;
  readonly description: string;
  /** Comes back with every event, as a bearer token. */
  readonly token: string;
}

/**
 * Personio's subscriptions of this credential. Every method throws `VendorError` and nothing else; `webhooks-access-refused` where the
 * credential may not manage them.
 */
export interface WebhookSubscriptions {
  /** What a subscription of ours asks to be told, in Personio's words. */
  readonly events: readonly string[];
  /** All of them, also those of other programs. */
  list(signal: AbortSignal): Promise<readonly ListedSubscription[]>;
  /** Makes one that is enabled; answers its id. Not repeated: look first whether it is there. */
  create(wish: SubscriptionWish, signal: AbortSignal): Promise<string>;
  /** Makes it what is wished, and enabled. */
  change(id: string, wish: SubscriptionWish, signal: AbortSignal): Promise<void>;
  /** Quiet where there is none. */
  remove(id: string, signal: AbortSignal): Promise<void>;
}
