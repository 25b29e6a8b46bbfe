import { LeaseLostError } from '../ports/step-store.ts';

export interface Lease {
  /** Aborted when the lease could not be kept; whoever lost it stops, calls on the wire included. */
  readonly lost: AbortSignal;
  /** Throws LeaseLostError when the lease may have run out by now. */
  check(): void;
  release(): void;
}

/** What a write may still take after its check, in parts of the lease: it must be over before another attempt begins. */
const SAFETY = 0.25;

/** Where leases are kept. */
interface Leases<Claim extends { readonly leaseMs: number }> {
  /** False where nobody may write under this claim any more. */
  renew(claim: Claim): Promise<boolean>;
}

/**
 * Keeps the lease on what an attempt has claimed from a timer. Whether it still holds is decided by this process's monotonic clock,
 * counted from before the last renewal that reached the store: a host clock that jumps cannot prolong it.
 */
export function holdLease<Claim extends { readonly leaseMs: number }>(leases: Leases<Claim>, claim: Claim): Lease {
  const controller = new AbortController();
  let goodUntil = performance.now() + claim.leaseMs;
  const lose = () => controller.abort(new LeaseLostError());

  const timer = setInterval(() => {
    const asked = performance.now();
    if (asked > goodUntil) return lose();
    leases.renew(claim).then(
      (open) => {
        if (open) goodUntil = asked + claim.leaseMs;
        else lose();
      },
      () => {}, // the store is away: asked again at the next tick, until the lease has run out
    );
  }, claim.leaseMs / 4);

  return {
    lost: controller.signal,
    check() {
      if (controller.signal.aborted || performance.now() > goodUntil - claim.leaseMs * SAFETY) {
        lose();
        throw new LeaseLostError();
      }
    },
    release() {
      clearInterval(timer);
    },
  };
}
