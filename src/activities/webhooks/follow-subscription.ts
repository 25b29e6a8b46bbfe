import { randomBytes } from 'node:crypto';
import type { IntegrationId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import { subscriptionSteps } from '../../domain/webhooks/subscription-steps.ts';
import { webhookPath } from '../../domain/webhooks/webhook-path.ts';
import type { Connected, Connections } from '../../ports/connections.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import type { Webhook, WebhookStore } from '../../ports/webhook-store.ts';

export interface SubscriptionDeps {
  readonly webhooks: WebhookStore;
  readonly connections: Pick<Connections, 'open'>;
  /** Where the internet reaches the API, without a slash at its end. */
  readonly publicUrl: string | null;
}

type Found = Parameters<WebhookStore['settle']>[1];
interface Seen extends Webhook {
  readonly token: string;
}

const NO_PUBLIC_URL: Problem = { code: 'webhook-no-public-url', severity: 'warning', setting: 'MATRIKEL_PUBLIC_URL' };

/** 256 bits, so that nobody guesses it. */
export function newWebhookToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Brings Personio into step with what is wanted, and notes how it has it. Repeatable; a process that dies in the middle leaves it to be
 * looked at again. False while another process is at it.
 */
export async function followSubscription(
  deps: SubscriptionDeps,
  integrationId: IntegrationId,
  signal: AbortSignal,
): Promise<boolean> {
  const hold = await deps.webhooks.hold(integrationId);
  if (!hold) return false;
  try {
    const seen = await lookAt(deps.webhooks, integrationId);
    if (seen) await deps.webhooks.settle(seen, await bring(deps, seen, signal));
    return true;
  } finally {
    await hold.release();
  }
}

/** With a token that opens: one that was sealed with another key is as if there were none. */
async function lookAt(webhooks: WebhookStore, id: IntegrationId): Promise<Seen | null> {
  const tokens = await webhooks.tokens(id);
  if (!tokens) return null;
  const token = tokens.token ?? newWebhookToken();
  if (tokens.token === null) await webhooks.rotate(id, token);
  const webhook = await webhooks.read(id);
  return webhook && { ...webhook, token };
}

async function bring(deps: SubscriptionDeps, seen: Seen, signal: AbortSignal): Promise<Found> {
  const unreached = seen.wanted && deps.publicUrl === null ? NO_PUBLIC_URL : null;
  try {
    const opened = await deps.connections.open(seen.integrationId);
    if ('problems' in opened) return failed(seen, unreached, opened.problems[0] ?? null);
    return { ...(await write(deps, seen, opened, signal)), problem: unreached };
  } catch (error) {
    if (error instanceof VendorError) return failed(seen, unreached, problemOf(error));
    if (signal.aborted)
      return failed(seen, unreached, { code: 'vendor-unavailable', severity: 'error', params: PERSONIO });
    throw error;
  }
}

const PERSONIO = { vendor: 'personio' };

async function write(
  { webhooks, publicUrl }: SubscriptionDeps,
  { integrationId, wanted, token, subscriptionId, tokenToldAt }: Seen,
  { subscriptions, integration }: Connected,
  signal: AbortSignal,
): Promise<Omit<Found, 'problem'>> {
  const path = webhookPath(integrationId);
  const url = wanted && publicUrl !== null ? `${publicUrl}${path}` : null;
  const known = { subscriptionId, tokenTold: tokenToldAt !== null };
  const listed = await subscriptions.list(signal);
  const { keep, create, repair, remove } = subscriptionSteps(
    listed,
    path,
    { url, events: subscriptions.events },
    known,
  );
  for (const id of remove) await subscriptions.remove(id, signal);
  if (url === null) return { subscriptionId: null, enabled: false, told: false };

  const wish = { url, token, description: `Matrikel: ${integration.name}` };
  if (create || repair) await webhooks.noteBegun(integrationId);
  if (keep !== null && repair) await subscriptions.change(keep, wish, signal);
  if (!create) return { subscriptionId: keep, enabled: true, told: true };
  const id = await subscriptions.create(wish, signal).catch(async (error: unknown) => {
    // its answer was lost, or somebody was quicker: then it is there by now, and is not made twice
    const again = await subscriptions.list(signal);
    const made = subscriptionSteps(again, path, { url, events: subscriptions.events }, known).keep;
    if (made === null) throw error;
    await subscriptions.change(made, wish, signal);
    return made;
  });
  return { subscriptionId: id, enabled: true, told: true };
}

/** What Personio has is as it was, as far as anybody knows; without one there, that nobody could be called says more. */
function failed({ subscriptionId, enabled }: Seen, unreached: Problem | null, problem: Problem | null): Found {
  const said = subscriptionId === null ? (unreached ?? problem) : problem;
  return { subscriptionId, enabled, told: false, problem: said };
}

function problemOf(error: VendorError): Problem {
  return error.details.code === 'write-refused' ? { ...error.problem, code: 'webhook-refused' } : error.problem;
}
