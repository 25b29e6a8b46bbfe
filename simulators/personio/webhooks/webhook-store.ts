import { createHash } from 'node:crypto';
import type { Journal, JournalEntry } from '../../shared/journal.ts';
import { NO_JOURNAL } from '../../shared/journal.ts';
import type { Webhook, WebhookInput } from './webhook.ts';

/** Subscriptions in the order in which they were made. What was sent to them is in `EventLog`. */
export class WebhookStore {
  journal: Journal = NO_JOURNAL;
  readonly #byId = new Map<string, Webhook>();
  #made = 0;

  all(): Webhook[] {
    return [...this.#byId.values()];
  }

  get(id: string): Webhook | undefined {
    return this.#byId.get(id);
  }

  create(input: WebhookInput): Webhook {
    const at = new Date().toISOString();
    return this.#save({ id: webhookId(this.#made + 1), ...input, created_at: at, updated_at: at });
  }

  update(webhook: Webhook, input: Partial<WebhookInput>): Webhook {
    return this.#save({ ...webhook, ...input, updated_at: new Date().toISOString() });
  }

  remove(id: string): boolean {
    if (!this.#byId.delete(id)) return false;
    this.journal.append({ kind: 'webhook-gone', id });
    return true;
  }

  replay(entry: JournalEntry): void {
    if (entry.kind === 'webhook') this.#put(entry.webhook as Webhook);
    if (entry.kind === 'webhook-gone') this.#byId.delete(`${entry.id}`);
  }

  #save(webhook: Webhook): Webhook {
    this.#put(webhook);
    this.journal.append({ kind: 'webhook', webhook });
    return webhook;
  }

  /** Counted up even for those that are gone by now: an id is never given twice. */
  #put(webhook: Webhook): void {
    if (!this.#byId.has(webhook.id)) this.#made += 1;
    this.#byId.set(webhook.id, webhook);
  }
}

function webhookId(number: number): string {
  return uuidFrom(`webhook ${number}`);
}

/** The same uuid for the same text, so that a run can be repeated. */
export function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
