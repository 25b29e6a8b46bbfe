import { isLoopback } from '../../shared/loopback.ts';
import type { EventBody, Webhook } from './webhook.ts';
import type { WebhookSettings } from './webhook-settings.ts';

export type Sent = { status: number | null; error: string | null; durationMs: number };

/** One POST. Redirects are not followed, and nobody outside this machine is called. */
export async function sendRequest(
  settings: WebhookSettings,
  webhook: Webhook,
  body: EventBody | string,
  stop: AbortSignal,
): Promise<Sent> {
  const target = targetOf(settings, webhook.url);
  if (!target) return { status: null, error: 'not on this machine', durationMs: 0 };
  const began = performance.now();
  const durationMs = () => Math.round(performance.now() - began);
  try {
    const response = await fetch(target, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authentication(webhook) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(settings.webhookTimeoutMs), stop]),
    });
    await response.arrayBuffer(); // read to its end, or the connection cannot be used again
    return { status: response.status, error: null, durationMs: durationMs() };
  } catch (error) {
    return { status: null, error: reason(error), durationMs: durationMs() };
  }
}

function targetOf({ webhookRoute }: WebhookSettings, text: string): URL | undefined {
  const url = new URL(text);
  const target = webhookRoute === '' ? url : new URL(url.pathname + url.search, webhookRoute);
  return isLoopback(target.hostname) ? target : undefined;
}

/** The token goes out verbatim, without a "Bearer" of Personio's own. There is no signature. */
function authentication({ auth_type, token, custom_headers }: Webhook): Record<string, string> {
  if (auth_type === 'TOKEN') return { authorization: token ?? '' };
  return Object.fromEntries(custom_headers.map(({ name, value }) => [name, value]));
}

function reason(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string } };
  return name === 'TimeoutError' ? 'timeout' : (cause?.code ?? message);
}
