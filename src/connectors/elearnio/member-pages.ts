import type { Learner } from '../../domain/learner.ts';
import type { FetchPage } from '../http/numbered-pages.ts';
import type { ElearnioClient, MembersQuery } from './client.ts';
import { readMemberRow } from './member-row.ts';

/** elearnio documents neither a default nor a cap; most servers of its kind allow a hundred. */
export const USUAL_PAGE_SIZE = 100;

/**
 * Page n as the server counts it. It may give fewer rows a page than asked for; its `page_count` already says so, and where
 * that is absent the first row count does.
 */
export function memberPages(
  client: ElearnioClient,
  pageSize: number,
  filter?: MembersQuery['filter'],
): FetchPage<Learner> {
  return async (page, signal) => {
    const { data, meta } = await client.members({ page, pageSize, ...(filter ? { filter } : {}) }, signal);
    const items = data.map(readMemberRow).filter((learner) => learner !== null);
    const total = meta?.record_count ?? null;
    return {
      page: { page, items, unreadable: data.length - items.length, total, cursor: null },
      pageCount: meta?.page_count ?? pagesOf(total, data.length),
    };
  };
}

function pagesOf(total: number | null, rows: number): number | null {
  if (total === null) return null;
  return rows === 0 ? 0 : Math.ceil(total / rows);
}
