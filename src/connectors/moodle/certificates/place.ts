import type { Issue } from './issue-row.ts';

/** Where a page begins, and the issue that is first there as long as none before it is taken back. */
export interface Place {
  readonly offset: number;
  readonly first: string | null;
}

export const START: Place = { offset: 0, first: null };

/** Rows of one page in their order; null for those that could not be read. */
export type ReadRows = readonly (Issue | null)[];

/**
 * The place at which the last second of a page begins: those of one second may change places from page to page. Null where the page
 * has no other second, so that its end is not known.
 */
export function lastSecondOf({ offset }: Place, rows: ReadRows): Place | null {
  const last = rows.findLast((row) => row !== null);
  if (!last) return null;
  const before = rows.findLastIndex((row) => row !== null && row.where.issuedAt !== last.where.issuedAt);
  const first = rows.find((row, index) => index > before && row !== null);
  return before < 0 ? null : { offset: offset + before + 1, first: first?.certificate.sourceId ?? null };
}

/** Newest first, as the plugin promises; in another order nobody could tell what is still to come. */
export function isNewestFirst(rows: ReadRows): boolean {
  const seconds = rows.filter((row) => row !== null).map(({ where }) => where.issuedAt);
  return seconds.every((second, index) => index === 0 || second <= (seconds[index - 1] ?? second));
}

export function cursorOf({ offset, first }: Place): string {
  return `${offset}/${first ?? ''}`;
}

export function placeOf(cursor: string | null): Place {
  const [, offset, first] = /^(\d{1,9})\/(.*)$/s.exec(cursor ?? '') ?? [];
  return offset === undefined ? START : { offset: Number(offset), first: first || null };
}
