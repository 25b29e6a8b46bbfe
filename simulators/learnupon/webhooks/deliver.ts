import { signatureV2, signedV1 } from './sign.ts';

export type Delivery = {
  version: 1 | 2;
  url: string;
  id: string;
  type: string;
  events: readonly Record<string, unknown>[];
  attempt: number;
  at: string;
};
export type Outcome = { ok: boolean; status: number | null };

const PATIENCE_MS = 10_000;

/** One attempt. A receiver that cannot be reached is as good as one that refuses. */
export async function deliver(delivery: Delivery, secret: string): Promise<Outcome> {
  const { body, headers } = delivery.version === 1 ? versionOne(delivery, secret) : versionTwo(delivery, secret);
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const type = { 'content-type': 'application/json' };
    const answer = await fetch(delivery.url, { method: 'POST', body, headers: { ...type, ...headers }, signal });
    await answer.arrayBuffer();
    return { ok: answer.ok, status: answer.status };
  } catch {
    return { ok: false, status: null };
  }
}

type Message = { body: string; headers: Record<string, string> };

function versionOne({ id, type, events, attempt, at }: Delivery, secret: string): Message {
  const header = { source: 'LearnUpon', version: 1, webhookId: id, attempt, lastAttemptAt: at, webHookType: type };
  return { body: signedV1({ header, ...events[0] }, secret), headers: {} };
}

function versionTwo({ id, type, events }: Delivery, secret: string): Message {
  const body = JSON.stringify({ data: events });
  const signature = signatureV2(body, secret);
  return { body, headers: { 'X-Webhook-Type': type, 'X-Webhook-Id': id, 'X-Webhook-Signature': signature } };
}
