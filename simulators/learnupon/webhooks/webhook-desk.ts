import type { Enrollment } from '../enrollments/enrollment.ts';
import type { Portal } from '../portal.ts';
import { stamp } from '../users/user.ts';
import { COURSE_COMPLETION, courseCompletion } from './course-completion.ts';
import { type Delivery, deliver, type Outcome } from './deliver.ts';

const EVENTS_AT_ONCE = 10;
const KEPT = 200;

/** Gathers what happened for a moment, then tells both versions of it, each as often and in the order that is switched. */
export class WebhookDesk {
  readonly #portal: Portal;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly log: (Outcome & { version: 1 | 2; id: string; type: string; attempt: number })[] = [];
  #gathered: Record<string, unknown>[] = [];
  #lastId = 0;
  #open = true;

  constructor(portal: Portal) {
    this.#portal = portal;
    portal.onCompletion = (enrollment) => this.tell(enrollment);
  }

  tell(enrollment: Enrollment): void {
    const { webhookV1Url, webhookV2Url, webhookDelayMs } = this.#portal.settings;
    if (webhookV1Url === '' && webhookV2Url === '') return;
    this.#gathered.push(courseCompletion(this.#portal, enrollment));
    if (this.#gathered.length === 1) this.#later(webhookDelayMs, () => this.send());
  }

  /** Everything that waits, without waiting; answers how many events that were. */
  send(): number {
    const { webhookV1Url, webhookV2Url, webhookOrder, webhookDuplicates } = this.#portal.settings;
    const events = webhookOrder === 'reversed' ? this.#gathered.toReversed() : this.#gathered;
    this.#gathered = [];
    const deliveries: Delivery[] = [];
    if (webhookV1Url !== '') deliveries.push(...events.map((event) => this.#delivery(1, webhookV1Url, [event])));
    if (webhookV2Url !== '') {
      for (let at = 0; at < events.length; at += EVENTS_AT_ONCE) {
        deliveries.push(this.#delivery(2, webhookV2Url, events.slice(at, at + EVENTS_AT_ONCE)));
      }
    }
    const copies = webhookDuplicates ? deliveries.map((one) => ({ ...one })) : [];
    void this.#oneByOne([...deliveries, ...copies]);
    return events.length;
  }

  close(): void {
    this.#open = false;
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #delivery(version: 1 | 2, url: string, events: Record<string, unknown>[]): Delivery {
    this.#lastId += 1;
    const id = `wh-${this.#lastId}`;
    return { version, url, id, type: COURSE_COMPLETION, events, attempt: 1, at: stamp() };
  }

  async #oneByOne(deliveries: readonly Delivery[]): Promise<void> {
    for (const delivery of deliveries) await this.#try(delivery);
  }

  async #try(delivery: Delivery): Promise<void> {
    if (!this.#open) return;
    const { webhookSecret, webhookRetries, webhookRetryMs } = this.#portal.settings;
    const outcome = await deliver(delivery, webhookSecret);
    const { version, id, type, attempt } = delivery;
    this.log.push({ version, id, type, attempt, ...outcome });
    if (this.log.length > KEPT) this.log.shift();
    if (outcome.ok || attempt > webhookRetries) return;
    this.#later(webhookRetryMs, () => void this.#try({ ...delivery, attempt: attempt + 1, at: stamp() }));
  }

  #later(ms: number, what: () => void): void {
    if (!this.#open) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      what();
    }, ms).unref();
    this.#timers.add(timer);
  }
}
