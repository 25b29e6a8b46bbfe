import type { ProblemCode } from '../problem.ts';

/** Why nothing may be transferred now: switched off, paused, gone, or what stands in the way, of which the store knows more. */
export type Stopped = 'off' | 'paused' | 'quarantined' | ProblemCode;

/** A look at the source: counts and codes only. */
export interface LookResult {
  readonly found: number;
  readonly known: number;
  /** Of nobody who is linked. */
  readonly unlinked: number;
  readonly unreadable: number;
  /** What the LMS could not be read for; what is known already is transferred all the same. */
  readonly failed: ProblemCode | null;
  /** Certificates to be dealt with now. */
  readonly due: number;
  readonly stopped: Stopped | null;
  /** Set where a transfer is to begin. */
  readonly begin: BegunTransfer | null;
}

export interface BegunTransfer {
  readonly integrationName: string;
  readonly heartbeatTimeoutMs: number;
}

/** One batch of a transfer: counts only. */
export interface TransferResult {
  readonly transferred: number;
  /** Known again by their marker, and not sent. */
  readonly wereThere: number;
  readonly unconfirmed: number;
  /** Cannot be filed now, and looked at again by itself. */
  readonly waiting: number;
  readonly failed: number;
  readonly withdrawn: number;
  /** Still to be dealt with now. */
  readonly due: number;
  readonly stopped: Stopped | null;
}
