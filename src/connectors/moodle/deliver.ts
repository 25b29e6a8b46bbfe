import type { WritePermission } from '../../ports/lms-port.ts';
import type { VendorError } from '../../ports/vendor-error.ts';
import { SENDS, type Sent, sendWrite } from '../applying/send-write.ts';
import { backoff, wait } from '../http/wait.ts';
import type { Reason } from './failures.ts';
import { inForms } from './form.ts';
import type { Writing } from './writing.ts';

export interface Delivery<Item> {
  /** Form fields that one takes. */
  fieldsOf(item: Item): number;
  send(items: readonly Item[], permission: WritePermission): Promise<void>;
  /** Those that took effect, after an outcome that nobody knows. */
  settled(items: readonly Item[]): Promise<ReadonlySet<Item>>;
  /** After a refusal of all: those that need not be sent any more, and whether something was changed so that another try may help. */
  mend?(items: readonly Item[]): Promise<{ readonly settled: ReadonlySet<Item>; readonly again: boolean }>;
}

/** `refused`: by itself, too. `failing`: it kept failing by itself while other writes were taken. Absent: sent, or found there. */
type Undelivered = { readonly kind: 'refused' | 'failing'; readonly error: VendorError };

/** Failing people after whom it is no longer a matter of one person. */
const MOST_FAILING = 5;
/** Tries of one form with what was mended in between: names that others took. */
const MENDS = 5;

/**
 * Items in as few calls as their fields allow. Moodle takes all of a call or none and does not say whom it minds: what is refused, or
 * keeps failing, is split until the one is alone. Nothing is sent again before a look at what took effect.
 */
export async function deliver<Item>(
  writing: Writing,
  items: readonly Item[],
  delivery: Delivery<Item>,
): Promise<ReadonlyMap<Item, Undelivered>> {
  const undelivered = new Map<Item, Undelivered>();
  for (const form of inForms(items, delivery.fieldsOf, writing.client.mostArguments))
    await deliverForm(form, SENDS, MENDS);
  await onceMore();
  return undelivered;

  async function deliverForm(form: readonly Item[], sends: number, mends: number): Promise<void> {
    const { left, sent } = await sendForm(writing, form, sends, delivery);
    if (sent.kind === 'taken' || left.length === 0) return;
    if (sent.kind === 'gone') throw sent.error; // not a missing person but a missing page
    const isRefused = sent.kind === 'refused';
    const mended = isRefused && mends > 0 ? await delivery.mend?.(left) : undefined;
    const rest = mended ? left.filter((item) => !mended.settled.has(item)) : left;
    const [only] = rest;
    if (only === undefined) return;
    if (mended && (mended.again || rest.length < left.length)) return deliverForm(rest, sends, mends - 1);
    if (rest.length === 1) return giveUp(only, sent, isRefused);
    const middle = Math.ceil(rest.length / 2);
    await deliverForm(rest.slice(0, middle), 1, mends);
    await deliverForm(rest.slice(middle), 1, mends);
  }

  function giveUp(item: Item, { error }: Exclude<Sent<void>, { kind: 'taken' }>, isRefused: boolean): void {
    undelivered.set(item, { kind: isRefused ? 'refused' : 'failing', error });
    if (isRefused) return;
    writing.failing += 1;
    if (writing.failing >= MOST_FAILING && !writing.permission.lastRound && error.details.reason === undefined)
      throw error; // the vendor is down
  }

  /** Whoever failed while others may have been served: if it still does, it is this person's matter and no longer everybody's. */
  async function onceMore(): Promise<void> {
    for (const [item, { kind }] of [...undelivered]) {
      if (kind !== 'failing') continue;
      undelivered.delete(item);
      const { left, sent } = await sendForm(writing, [item], SENDS, delivery);
      if (sent.kind === 'taken' || left.length === 0) continue;
      const { error } = sent;
      const reason = error.details.reason as Reason | undefined;
      if (sent.kind !== 'unknown' || reason === 'write-failed') undelivered.set(item, { kind: 'refused', error });
      else if (writing.taken === 0 && !writing.permission.lastRound) throw error;
      else undelivered.set(item, { kind: 'failing', error });
    }
  }
}

/** One form, as often as its outcome stays unknown. `left`: what did not take effect. */
async function sendForm<Item>(
  writing: Writing,
  form: readonly Item[],
  sends: number,
  delivery: Delivery<Item>,
): Promise<{ readonly left: readonly Item[]; readonly sent: Sent<void> }> {
  let left = form;
  for (let number = 1; ; number += 1) {
    const sent = await sendWrite(writing, (permission) => delivery.send(left, permission));
    if (sent.kind !== 'unknown') return { left, sent };
    await wait(backoff(writing.backoffMs, number), writing.permission.signal);
    const settled = await delivery.settled(left);
    left = left.filter((item) => !settled.has(item));
    if (left.length === 0 || number >= sends) return { left, sent };
  }
}
