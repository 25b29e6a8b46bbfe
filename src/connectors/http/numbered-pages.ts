import type { Page, ReadPosition } from '../../ports/paging.ts';
import { createRepeats, type Identified } from './repeats.ts';

/** A page as a connector fetched it, with the vendor's own count of pages; null where it gives none. */
interface FetchedPage<Item> {
  readonly page: Page<Item>;
  readonly pageCount: number | null;
}

export type FetchPage<Item> = (page: number, signal: AbortSignal) => Promise<FetchedPage<Item>>;

/** Pages in flight at once after the first one told how many there are. */
const WINDOW = 8;
/** No list without a count is longer: one that starts over after many pages repeats further back than one call can see. */
const LAST_UNCOUNTED = 10_000;

/**
 * Numbered pages, fetched side by side and handed out as they arrive; pages of `from.done` are skipped. Goes on when the
 * count grows meanwhile. Without a count it goes page by page until one is empty: a short page alone is never the end. Some
 * servers never give an empty one: where a page brings nobody new the reading stops without it, and counts as incomplete.
 */
export async function* numberedPages<Item extends Identified>(
  fetchPage: FetchPage<Item>,
  from: ReadPosition,
  signal: AbortSignal,
): AsyncGenerator<Page<Item>, void, undefined> {
  const ended = new AbortController(); // whoever stops listening, or one failing page, ends the fetches under way
  const both = AbortSignal.any([signal, ended.signal]);
  const inFlight = new Map<number, Promise<FetchedPage<Item>>>();
  const repeats = createRepeats();
  let pageCount: number | null = null;
  let next = firstUndone(1, from.done);
  let left = from.limit;

  function start(): void {
    const fetching = fetchPage(next, both);
    fetching.catch(() => {}); // a failure is thrown where it is awaited; one that nobody awaits any more is of no interest
    inFlight.set(next, fetching);
    left -= 1;
    next = firstUndone(next + 1, from.done);
  }

  try {
    start();
    while (inFlight.size > 0) {
      const fetched = await Promise.race(inFlight.values());
      inFlight.delete(fetched.page.page);
      if (fetched.pageCount !== null) pageCount = Math.max(pageCount ?? 0, fetched.pageCount);
      const rows = fetched.page.items.length + fetched.page.unreadable;
      const repeated = repeats(fetched.page.items);

      if (pageCount === null) {
        if (rows > 0 && !repeated && next <= LAST_UNCOUNTED && left > 0) start();
      } else {
        while (next <= pageCount && left > 0 && inFlight.size < WINDOW) start();
      }
      yield fetched.page;
    }
  } finally {
    ended.abort();
  }
}

function firstUndone(page: number, done: ReadonlySet<number>): number {
  let candidate = page;
  while (done.has(candidate)) candidate += 1;
  return candidate;
}
