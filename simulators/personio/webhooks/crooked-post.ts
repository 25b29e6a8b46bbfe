import { createRandom, type Random } from '../../shared/random.ts';
import type { EventLog } from './event-log.ts';
import type { WebhookSettings } from './webhook-settings.ts';

const REVERSE_WAIT_MS = 250;

/** What happens to an event between its cause and the first request: dropped, doubled, delayed, turned round. */
export class CrookedPost<T> {
  readonly #settings: WebhookSettings;
  readonly #log: EventLog;
  readonly #random: Random;
  readonly #pass: (items: readonly T[]) => void;
  readonly #timers = new Set<NodeJS.Timeout>();
  #held: T[] = [];
  #release: NodeJS.Timeout | undefined;
  #accepted = 0;

  constructor(settings: WebhookSettings, log: EventLog, seed: number, pass: (items: readonly T[]) => void) {
    this.#settings = settings;
    this.#log = log;
    this.#random = createRandom(seed ^ 0x9057);
    this.#pass = pass;
  }

  get waiting(): number {
    return this.#held.length + this.#timers.size;
  }

  accept(item: T): void {
    const { webhookDropEvery, webhookCopies, webhookDelayMs, webhookJitterMs } = this.#settings;
    this.#accepted += 1;
    if (webhookDropEvery > 0 && this.#accepted % webhookDropEvery === 0) {
      this.#log.count('dropped');
      return;
    }
    for (let copy = 0; copy < webhookCopies; copy += 1) {
      const delayMs = webhookDelayMs + this.#random.next() * webhookJitterMs;
      if (delayMs > 0) this.after(delayMs, () => this.#line(item));
      else this.#line(item);
    }
  }

  after(ms: number, act: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    this.#timers.add(timer);
    return timer;
  }

  clear(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#held = [];
  }

  #line(item: T): void {
    const { webhookReverse } = this.#settings;
    if (webhookReverse === 0) {
      this.#pass([item]);
      return;
    }
    this.#held.push(item);
    if (this.#held.length === 1) this.#release = this.after(REVERSE_WAIT_MS, () => this.#passReversed());
    if (this.#held.length >= webhookReverse) this.#passReversed();
  }

  #passReversed(): void {
    clearTimeout(this.#release);
    if (this.#release) this.#timers.delete(this.#release);
    const held = this.#held.toReversed();
    this.#held = [];
    this.#pass(held);
  }
}
