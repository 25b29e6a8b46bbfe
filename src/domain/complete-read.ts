/** What was seen while a list was read page by page. */
export interface ReadTally {
  /** Distinct ids over all pages. */
  readonly distinct: number;
  /** The total that the vendor gave with each page, in the order the pages were answered; null where it gave none. */
  readonly totals: readonly (number | null)[];
  /** Rows that could not be read; their people are unknown, so the read is not complete. */
  readonly unreadable: number;
}

declare const proven: unique symbol;

/** Says that a list was read to its end without loss. Only `proveComplete` makes one. */
export interface CompleteReadProof {
  readonly kind: 'complete-read';
  readonly count: number;
  readonly [proven]: true;
}

/**
 * Distinct ids must equal the total at the first and at the last page; we ask it of every page, since pages are read
 * side by side. A short page alone is never the end (design §4, invariant 2).
 */
export function proveComplete(tally: ReadTally): CompleteReadProof | null {
  if (tally.totals.length === 0 || tally.unreadable > 0) return null;
  if (tally.totals.some((total) => total !== tally.distinct)) return null;
  return { kind: 'complete-read', count: tally.distinct } as CompleteReadProof;
}
