/** A delivery that was under way while the token changed may still come; Personio gives an attempt three seconds. */
const FORMER_TOKEN_MS = 10 * 60_000;

/** Whether the token before the present one still opens the door. */
export function isFormerGood(tokenToldAt: Date | null, now: Date): boolean {
  return tokenToldAt === null || now.getTime() - tokenToldAt.getTime() < FORMER_TOKEN_MS;
}

export const WEBHOOK_STATES = ['off', 'active', 'pending', 'blocked'] as const;
type WebhookState = (typeof WEBHOOK_STATES)[number];

/** What is wanted against what Personio has, as far as anybody knows. */
export function webhookState(webhook: {
  readonly wanted: boolean;
  readonly enabled: boolean;
  readonly settled: boolean;
  readonly hasProblem: boolean;
}): WebhookState {
  const { wanted, enabled, settled, hasProblem } = webhook;
  if (hasProblem) return 'blocked';
  if (!settled) return 'pending';
  if (!wanted) return 'off';
  return enabled ? 'active' : 'pending';
}
