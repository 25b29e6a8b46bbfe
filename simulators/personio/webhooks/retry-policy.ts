import type { Sent } from './send-request.ts';
import type { WebhookSettings } from './webhook-settings.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** `quick` requests one right after the other make an attempt; the gaps lie between attempts. */
type Policy = { quick: number; gapsMs: readonly number[] };

/** The first is the current one: at most 14 requests over up to 3 days. Other pages tell of the other two. */
const POLICIES: Record<WebhookSettings['webhookRetries'], Policy> = {
  extended: { quick: 2, gapsMs: [MINUTE, 10 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR, 40 * HOUR] },
  three: { quick: 1, gapsMs: [30 * SECOND, 45 * SECOND, MINUTE] },
  two: { quick: 1, gapsMs: [2 * MINUTE, 2 * MINUTE] },
  none: { quick: 1, gapsMs: [] },
};

export function quickRequests({ webhookRetries }: WebhookSettings): number {
  return POLICIES[webhookRetries].quick;
}

/** Milliseconds until the next attempt; nothing when that was the last. `attempt` counts from 1. */
export function gapAfter({ webhookRetries, webhookRetryScale }: WebhookSettings, attempt: number): number | undefined {
  const gap = POLICIES[webhookRetries].gapsMs[attempt - 1];
  return gap === undefined ? undefined : gap / webhookRetryScale;
}

export type Verdict = 'delivered' | 'try-again' | 'refused';

/** Only silence and 5xx are tried again, and of these not 501. */
export function verdictOn({ status }: Sent): Verdict {
  if (status === null) return 'try-again';
  if (status >= 200 && status < 300) return 'delivered';
  return status >= 500 && status !== 501 ? 'try-again' : 'refused';
}
