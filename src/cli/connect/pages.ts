import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemError } from '../../client/index.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

type Ask<Item> = (page: { readonly limit: number; readonly cursor: string | undefined }) => Promise<Page<Item>>;

const MOST_A_PAGE = 200;

/** All pages of a list, or as many as `limit` items need; the next one is asked for when it is wanted. */
export async function* pagesOf<Item>(
  ask: Ask<Item>,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<readonly Item[]> {
  let cursor: string | undefined;
  for (let left = limit; left > 0; ) {
    const { items, next } = await patiently(ask)({ limit: Math.min(left, MOST_A_PAGE), cursor });
    yield items;
    if (next === null) return;
    left -= items.length;
    cursor = next;
  }
}

/** A long list may use up what a token may ask in a minute; in its middle that is a reason to wait, not to give up. */
function patiently<Item>(ask: Ask<Item>): Ask<Item> {
  return async (page) => {
    for (;;) {
      try {
        return await ask(page);
      } catch (error) {
        const limited = error instanceof ProblemError && error.status === 429 && page.cursor !== undefined;
        if (!limited || error.retryAfter === null) throw error;
        await sleep(error.retryAfter * 1_000);
      }
    }
  };
}
