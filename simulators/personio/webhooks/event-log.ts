import type { EventBody } from './webhook.ts';

const KEPT_EVENTS = 20_000;
const KEPT_ATTEMPTS = 50_000;

export type SentEvent = { webhookId: string; body: EventBody; at: number };

/** One request to a receiver. `status` is null where no answer came in time. */
export type Attempt = {
  webhook_id: string;
  event_name: string;
  occurred_at: string;
  payload: unknown;
  attempt: number;
  at: string;
  status: number | null;
  result: 'delivered' | 'will-retry' | 'refused' | 'lost';
  error: string | null;
  durationMs: number;
};

const ZERO = { events: 0, attempts: 0, delivered: 0, retried: 0, refused: 0, lost: 0, dropped: 0 };
export type DeliveryCount = keyof typeof ZERO;

/** What was to be sent and what became of it; 30 days in reality, the newest here. Not kept over a restart. */
export class EventLog {
  events: SentEvent[] = [];
  attempts: Attempt[] = [];
  counts = { ...ZERO };

  noteEvent(event: SentEvent): void {
    this.counts.events += 1;
    this.events = appended(this.events, event, KEPT_EVENTS);
  }

  noteAttempt(attempt: Attempt): void {
    this.counts.attempts += 1;
    this.attempts = appended(this.attempts, attempt, KEPT_ATTEMPTS);
  }

  count(what: DeliveryCount): void {
    this.counts[what] += 1;
  }

  clear(): void {
    this.events = [];
    this.attempts = [];
    this.counts = { ...ZERO };
  }
}

/** Cut back seldom and by a tenth at once, because each cut copies the rest. */
function appended<T>(list: T[], item: T, kept: number): T[] {
  list.push(item);
  return list.length > kept * 1.1 ? list.slice(-kept) : list;
}
