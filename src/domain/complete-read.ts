/** What was seen while a list was read page by page. */
export interface ReadTally {
  /** Distinct ids over all pages. */
  readonly distinct: number;
  /** The total that the vendor gave with each page; null where it gave none. */
  readonly totals: readonly (number | null)[];
  /** Rows that could not be understood. */
  readonly unreadable: number;
  /** A page past the last row was asked for and came back empty. */
  readonly emptyPage: boolean;
}

declare const proven: unique symbol;

/** Says that a list was read to its end without loss. Only `proveComplete` makes one. */
export interface CompleteReadProof {
  readonly kind: 'complete-read';
  readonly count: number;
  readonly [proven]: true;
}

/**
 * Whether every row was seen, those that could not be understood included. Distinct ids must equal the total at the first and
 * at the last page; we ask it of every page, since pages are read side by side. A short page alone is never the end; where a
 * vendor gives no total its own end mark is the empty page (design §4, invariant 2).
 */
export function readToEnd({ distinct, totals, unreadable, emptyPage }: ReadTally): boolean {
  if (totals.length === 0) return false;
  if (totals.every((total) => total === null)) return emptyPage;
  return totals.every((total) => total === distinct + unreadable);
}

/** The proof that absence can be inferred from: read to the end, and nobody hidden behind a row that was not understood. */
export function proveComplete(tally: ReadTally): CompleteReadProof | null {
  if (tally.unreadable > 0 || !readToEnd(tally)) return null;
  return { kind: 'complete-read', count: tally.distinct } as CompleteReadProof;
}

/**
 * A few rows of a new shape must not stop everybody else; many mean that the list no longer says who has an account, and
 * everybody behind them would look like a newcomer.
 */
export function fewUnreadable({ distinct, unreadable }: Pick<ReadTally, 'distinct' | 'unreadable'>): boolean {
  return unreadable <= Math.max(5, distinct / 100);
}

/**
 * Learners that exist although the list lacks them contradict its totals: it was empty, or half, in good form. A few may be newer
 * than the vendor's index; with many nobody who is missing can be told from a newcomer.
 */
export function fewOverlooked({ distinct, overlooked }: { distinct: number; overlooked: number }): boolean {
  return overlooked <= (distinct === 0 ? 0 : Math.max(5, distinct / 100));
}
