import type { LearnerInGroups } from '../../domain/learner.ts';
import type { LmsConnection } from '../../ports/connection.ts';
import { FROM_THE_START, type ReadPosition } from '../../ports/paging.ts';
import type { FetchPage } from '../http/numbered-pages.ts';
import type { ElearnioClient, MembersQuery } from './client.ts';
import { readMemberRow } from './member-row.ts';

/** elearnio documents neither a default nor a cap; most servers of its kind allow a hundred. */
const USUAL_PAGE_SIZE = 100;
/** What a probe asks for at most: more rows a page save no time any more, and cost memory on both sides. */
export const LARGEST_PAGE_SIZE = 1_000;

/** The setting, else what a probe saw, else the usual. */
export function pageSizeFor({ pageSize, probed }: Pick<LmsConnection, 'pageSize' | 'probed'>): number {
  return pageSize ?? Math.min(probed?.pageCap ?? USUAL_PAGE_SIZE, LARGEST_PAGE_SIZE);
}

/** A whole list within one call. More pages than any portal has are those of a server that does not end. */
export const ALL_PAGES: ReadPosition = { ...FROM_THE_START, limit: 2_000 };

/**
 * Page n as the server counts it, for one read. The server may give fewer rows a page than asked for: its `page_count` already
 * says so, and where that is absent the rows of page 1 do, never those of the last page, which may be short. Without a row
 * count the pages are not counted either, because then only an empty page proves the end.
 */
export function memberPages(
  client: ElearnioClient,
  pageSize: number,
  filter?: MembersQuery['filter'],
): FetchPage<LearnerInGroups> {
  const ask = (page: number, signal: AbortSignal) =>
    client.members({ page, pageSize, ...(filter ? { filter } : {}) }, signal);
  let rowsOfPageOne: number | null = null;

  return async (page, signal) => {
    const { data, meta } = await ask(page, signal);
    const items = data.map(readMemberRow).filter((learner) => learner !== null);
    const total = meta?.record_count ?? null;
    let pageCount = total === null ? null : (meta?.page_count ?? null);
    if (total !== null && pageCount === null) {
      if (page === 1) rowsOfPageOne = data.length;
      rowsOfPageOne ??= (await ask(1, signal)).data.length; // page 1 was read in an earlier call
      pageCount = rowsOfPageOne === 0 ? 0 : Math.ceil(total / rowsOfPageOne);
    }
    return { page: { page, items, unreadable: data.length - items.length, total, cursor: null }, pageCount };
  };
}
