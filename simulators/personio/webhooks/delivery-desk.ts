import { CrookedPost } from './crooked-post.ts';
import type { EventLog } from './event-log.ts';
import { gapAfter, quickRequests, verdictOn } from './retry-policy.ts';
import { type Sent, sendRequest } from './send-request.ts';
import type { EventBody } from './webhook.ts';
import type { WebhookSettings } from './webhook-settings.ts';
import type { WebhookStore } from './webhook-store.ts';

/** A body as text goes out as it is, for what no vendor should send. */
type Delivery = { webhookId: string; body: EventBody; raw?: string; attempt: number };
type End = 'delivered' | 'refused' | 'lost';

/** Deliveries on their way, with their retries. So many requests at once, no more. */
export class DeliveryDesk {
  inFlight = 0;
  readonly #settings: WebhookSettings;
  readonly #webhooks: WebhookStore;
  readonly #log: EventLog;
  readonly #post: CrookedPost<Delivery>;
  readonly #lostInARow = new Map<string, number>();
  #queue: Delivery[] = [];
  #stop = new AbortController();

  constructor(settings: WebhookSettings, webhooks: WebhookStore, log: EventLog, seed: number) {
    this.#settings = settings;
    this.#webhooks = webhooks;
    this.#log = log;
    this.#post = new CrookedPost(settings, log, seed, (deliveries) => this.#push(deliveries));
  }

  /** Not sent yet: queued, held back, delayed or waiting for a retry. */
  get waiting(): number {
    return this.#queue.length + this.#post.waiting;
  }

  accept(delivery: Delivery): void {
    this.#post.accept(delivery);
  }

  /** For what will only become a delivery later. */
  after(ms: number, act: () => void): void {
    this.#post.after(ms, act);
  }

  /** Forgets what waits; requests under way are broken off. */
  clear(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#post.clear();
    this.#queue = [];
  }

  #push(deliveries: readonly Delivery[]): void {
    this.#queue.push(...deliveries);
    this.#next();
  }

  /** Where the order matters, one at a time. */
  #next(): void {
    const { webhookConcurrency, webhookReverse } = this.#settings;
    const places = webhookReverse > 0 ? 1 : Math.max(1, webhookConcurrency);
    while (this.inFlight < places) {
      const delivery = this.#queue.shift();
      if (!delivery) return;
      this.inFlight += 1;
      void this.#attempt(delivery, this.#stop.signal).finally(() => {
        this.inFlight -= 1;
        this.#next();
      });
    }
  }

  /** An attempt may be two requests, one right after the other. */
  async #attempt(delivery: Delivery, stop: AbortSignal): Promise<void> {
    for (let left = quickRequests(this.#settings) - 1; ; left -= 1) {
      const webhook = this.#webhooks.get(delivery.webhookId);
      if (!webhook) return; // taken away while its events were on the way
      const sent = await sendRequest(this.#settings, webhook, delivery.raw ?? delivery.body, stop);
      if (stop.aborted) return;
      const verdict = verdictOn(sent);
      const gapMs = gapAfter(this.#settings, delivery.attempt);
      const again = verdict === 'try-again' && (left > 0 || gapMs !== undefined);
      const end = verdict === 'try-again' ? 'lost' : verdict;
      this.#note(delivery, sent, again ? 'will-retry' : end);
      if (!again) return this.#settle(webhook.id, end);
      if (left > 0) continue;
      this.#log.count('retried');
      this.#post.after(gapMs ?? 0, () => this.#push([{ ...delivery, attempt: delivery.attempt + 1 }]));
      return;
    }
  }

  #note({ webhookId, body, attempt }: Delivery, { status, error, durationMs }: Sent, result: End | 'will-retry'): void {
    const { event_name, occurred_at, payload } = body;
    const about = { webhook_id: webhookId, event_name, occurred_at, payload };
    this.#log.noteAttempt({ ...about, attempt, at: new Date().toISOString(), status, result, error, durationMs });
  }

  #settle(webhookId: string, end: End): void {
    this.#log.count(end);
    const lost = end === 'delivered' ? 0 : (this.#lostInARow.get(webhookId) ?? 0) + 1;
    this.#lostInARow.set(webhookId, lost);
    const { webhookDisableAfter } = this.#settings;
    const webhook = this.#webhooks.get(webhookId);
    if (!webhook || webhookDisableAfter === 0 || lost < webhookDisableAfter) return;
    this.#webhooks.update(webhook, { status: 'DISABLED' });
    this.#lostInARow.delete(webhookId);
  }
}
