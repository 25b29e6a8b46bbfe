import type { Problem } from '../problem.ts';

/** A look at the source: counts only. */
export interface LookResult {
  readonly found: number;
  readonly known: number;
  /** Of nobody who is linked. */
  readonly unlinked: number;
  readonly unreadable: number;
  /** Certificates to be dealt with now. */
  readonly due: number;
  /** Set where nothing may be transferred now: switched off, paused, in quarantine, or what stands in the way. */
  readonly stopped: 'off' | 'paused' | 'quarantined' | 'integration-gone' | Problem | null;
}

/** One batch of a transfer: counts only. */
export interface TransferResult {
  readonly transferred: number;
  /** Known again by their marker, and not sent. */
  readonly wereThere: number;
  readonly unconfirmed: number;
  readonly waiting: number;
  readonly failed: number;
  readonly withdrawn: number;
  /** Still to be dealt with now. */
  readonly due: number;
  readonly stopped: LookResult['stopped'];
}
