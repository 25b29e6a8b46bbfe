/** What is already stored of a read, so that a retry fetches only the rest. Page numbers start at 1. */
export interface ReadPosition {
  readonly done: ReadonlySet<number>;
  /** Pages to ask for at most; whoever wants the rest comes again with the new position. */
  readonly limit: number;
  /** Where a vendor with cursors goes on; null at the start and for vendors with numbered pages. */
  readonly cursor: string | null;
  /** The total that the last stored page gave, to know how many pages to expect; null at the start. */
  readonly total: number | null;
}

export const FROM_THE_START: ReadPosition = {
  done: new Set(),
  limit: Number.POSITIVE_INFINITY,
  cursor: null,
  total: null,
};

/** One page as it was answered. Pages may come out of order, since they are fetched side by side. */
export interface Page<Item> {
  readonly page: number;
  readonly items: readonly Item[];
  /** Rows that could not be understood: reported and left out, the others go on. */
  readonly unreadable: number;
  /** The vendor's own total at the moment of this page; null where it gives none. */
  readonly total: number | null;
  /** Where the next page begins, for vendors with cursors. */
  readonly cursor: string | null;
}
