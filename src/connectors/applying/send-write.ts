import type { WritePermission } from '../../ports/lms-port.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { LONGEST_WAIT_MS } from '../http/retry.ts';
import { backoff, wait } from '../http/wait.ts';

/** What every write of one call of `apply` needs, whatever the vendor. */
export interface Sending {
  readonly permission: WritePermission;
  /** First wait between two tries; it doubles. */
  readonly backoffMs: number;
  /** Writes that the vendor took, over all people. */
  taken: number;
}

/** How often one write is sent when nobody can say what became of it. */
export const SENDS = 3;
const UNSENT_TRIES = 5;

export type Sent<T> =
  | { readonly kind: 'taken'; readonly value: T }
  | { readonly kind: 'refused'; readonly error: VendorError }
  | { readonly kind: 'gone'; readonly error: VendorError }
  /** It may have taken effect or not: look before sending again. */
  | { readonly kind: 'unknown'; readonly error: VendorError };

/**
 * One write. What certainly did not reach the vendor (429, no connection) is tried again after a wait; what concerns
 * everybody (key refused, vendor out of reach) is thrown.
 */
export async function sendWrite<T>(
  sending: Sending,
  send: (permission: WritePermission) => Promise<T>,
): Promise<Sent<T>> {
  const { permission, backoffMs } = sending;
  for (let number = 1; ; number += 1) {
    permission.signal.throwIfAborted();
    try {
      const value = await send(permission);
      sending.taken += 1;
      return { kind: 'taken', value };
    } catch (error) {
      if (!(error instanceof VendorError)) throw error;
      const { kind, outcomeUnknown, retryAfterMs } = error.details;
      if (kind === 'refused') return { kind: 'refused', error };
      if (kind === 'not-found') return { kind: 'gone', error };
      if (outcomeUnknown) return { kind: 'unknown', error };
      const unsent = kind === 'rate-limited' || kind === 'unreachable';
      const askedMs = retryAfterMs ?? 0;
      if (!unsent || number >= UNSENT_TRIES || askedMs > LONGEST_WAIT_MS) throw error;
      await wait(Math.max(askedMs, backoff(backoffMs, number)), permission.signal);
    }
  }
}
