import type { IntegrationId } from '../../domain/ids.ts';
import type { HintStore, NewHint } from '../../ports/hint-store.ts';
import type { WebhookStore } from '../../ports/webhook-store.ts';

type EventHint = NewHint & { readonly digest: string };

/** Of one event: kept as a hint, known already, or of no concern. */
export type Kept = 'new' | 'duplicate' | 'noted';

export class TooManyEvents extends Error {
  override readonly name = 'TooManyEvents';
}

interface Waiting {
  readonly integrationId: IntegrationId;
  readonly hint: EventHint | null;
  readonly resolve: (kept: Kept) => void;
  readonly reject: (error: unknown) => void;
}

interface BatchDeps {
  readonly hints: Pick<HintStore, 'addOnce'>;
  readonly webhooks: Pick<WebhookStore, 'noteEvents'>;
  /** New hints, once they are stored. */
  onKept(integrationId: IntegrationId, hints: readonly NewHint[]): void;
}

const AT_A_TIME = 1_000;
/** When the last event came is shown to people: nobody waits for that to be written, and it is for the first of a second only. */
const NOTE_EVERY_MS = 1_000;
/** Beyond it memory would be at risk: whoever sends is told to come again, which Personio does for three days. */
const MOST_WAITING = 20_000;

/**
 * Events that arrive while others are being stored are stored together after them: ten thousand at once take some dozens of
 * statements, one alone waits for nobody. Answers when the hint is stored.
 */
export function createEventBatches({ hints, webhooks, onKept }: BatchDeps) {
  const waiting: Waiting[] = [];
  const noted = new Map<IntegrationId, number>();
  let underWay = false;

  function note(integrationId: IntegrationId): void {
    const now = performance.now();
    if (now - (noted.get(integrationId) ?? Number.NEGATIVE_INFINITY) < NOTE_EVERY_MS) return;
    noted.set(integrationId, now);
    webhooks.noteEvents(integrationId).catch(() => noted.delete(integrationId));
  }

  async function store(integrationId: IntegrationId, batch: readonly Waiting[]): Promise<void> {
    const given = batch.flatMap(({ hint }) => (hint ? [hint] : []));
    const fresh = new Set(given.length > 0 ? await hints.addOnce(integrationId, given) : []);
    const added = given.filter(({ digest }) => fresh.has(digest));
    if (added.length > 0) onKept(integrationId, added);
    for (const { hint, resolve } of batch)
      resolve(hint === null ? 'noted' : fresh.delete(hint.digest) ? 'new' : 'duplicate');
    note(integrationId);
  }

  async function storeAll(): Promise<void> {
    underWay = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, AT_A_TIME);
      for (const [integrationId, ofOne] of Map.groupBy(batch, (each) => each.integrationId))
        await store(integrationId, ofOne).catch((error) => {
          for (const { reject } of ofOne) reject(error);
        });
    }
    underWay = false;
  }

  return {
    keep(integrationId: IntegrationId, hint: EventHint | null): Promise<Kept> {
      if (waiting.length >= MOST_WAITING) return Promise.reject(new TooManyEvents());
      return new Promise((resolve, reject) => {
        waiting.push({ integrationId, hint, resolve, reject });
        if (!underWay) void storeAll();
      });
    },
  };
}
