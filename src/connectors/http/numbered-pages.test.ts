import { describe, expect, it } from 'vitest';
import { FROM_THE_START, type Page } from '../../ports/paging.ts';
import { type FetchPage, numberedPages } from './numbered-pages.ts';

const signal = new AbortController().signal;

interface Row {
  readonly id: string;
}

describe('numberedPages', () => {
  it('fetches side by side once the first page told how many there are', async () => {
    let open = 0;
    let most = 0;
    const pages = await collect(async (page) => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 5));
      open -= 1;
      return answer(page, 20);
    });
    expect(numbers(pages)).toEqual(upTo(20));
    expect(most).toBe(8);
  });

  it('skips what is done and asks no more than the rest', async () => {
    const asked: number[] = [];
    const fetchPage: FetchPage<Row> = async (page) => {
      asked.push(page);
      return answer(page, 6);
    };
    const pages = await collect(fetchPage, { ...FROM_THE_START, done: new Set([1, 2, 4]) });
    expect(numbers(pages)).toEqual([3, 5, 6]);
    expect(asked.sort()).toEqual([3, 5, 6]);
  });

  it('asks past the end when everything was done, to learn that nothing came', async () => {
    const pages = await collect(async (page) => answer(page, 3), { ...FROM_THE_START, done: new Set([1, 2, 3]) });
    expect(pages.map((page) => [page.page, page.items.length])).toEqual([[4, 0]]);
  });

  it('goes on when the count grows meanwhile', async () => {
    const pages = await collect(async (page) => answer(page, page < 3 ? 3 : 5));
    expect(numbers(pages)).toEqual(upTo(5));
  });

  it('goes page by page to an empty one where no count is given', async () => {
    const pages = await collect(async (page) => ({ ...answer(page, 4), pageCount: null }));
    expect(pages.map((page) => page.items.length)).toEqual([1, 1, 1, 1, 0]);
  });

  describe('where no count is given and the server repeats itself', () => {
    it.each([
      ['its last page', (page: number) => Math.min(page, 3), [1, 2, 3, 4]],
      ['the list from its beginning', (page: number) => ((page - 1) % 3) + 1, [1, 2, 3, 4]],
    ])('ends without an empty page: %s', async (_, shown, expected) => {
      const pages = await collect(async (page) => uncounted(page, shown(page)), AT_MOST_60);
      expect(numbers(pages)).toEqual(expected);
      expect(pages.every((page) => page.items.length > 0)).toBe(true);
    });

    it('ends with the second page of a call that begins where it already repeats', async () => {
      const from = { ...AT_MOST_60, done: new Set(upTo(50)) };
      expect(numbers(await collect(async (page) => uncounted(page, 7), from))).toEqual([51, 52]);
    });

    it('ends with one page of a call that begins beyond any list, where the repeat is too far back to be seen', async () => {
      const from = { ...AT_MOST_60, done: new Set(upTo(10_000)) };
      expect(numbers(await collect(async (page) => uncounted(page, page), from))).toEqual([10_001]);
    });

    it('goes past one page of rows that nobody can read, and not past a second one', async () => {
      const unreadable = (page: number) => {
        const { page: answered } = uncounted(page, page);
        return { page: { ...answered, items: [], unreadable: 1 }, pageCount: null };
      };
      const fetchPage: FetchPage<Row> = async (page) =>
        page === 2 || page > 3 ? unreadable(page) : uncounted(page, page);
      expect(numbers(await collect(fetchPage, AT_MOST_60))).toEqual([1, 2, 3, 4, 5]);
    });
  });

  it('asks once past the end of a list without a count', async () => {
    const from = { ...AT_MOST_60, done: new Set(upTo(50)) };
    expect(numbers(await collect(async (page) => ({ ...answer(page, 50), pageCount: null }), from))).toEqual([51]);
  });

  it('reads on where a page repeats and the count says that more follow', async () => {
    const pages = await collect(async (page) => repeating(page, page === 2 ? 1 : page, 4));
    expect(numbers(pages)).toEqual([1, 2, 3, 4]);
  });

  it('gives the one empty page of an empty list', async () => {
    expect(numbers(await collect(async (page) => answer(page, 0)))).toEqual([1]);
  });

  it('throws the failure of a page and ends the fetches under way', async () => {
    const broken = new Error('page 3');
    let aborted = 0;
    const reading = collect(async (page, inner) => {
      if (page === 3) throw broken;
      if (page > 3) {
        return new Promise((_, reject) => {
          inner.addEventListener('abort', () => {
            aborted += 1;
            reject(inner.reason);
          });
        });
      }
      return answer(page, 9);
    });
    await expect(reading).rejects.toBe(broken);
    expect(aborted).toBeGreaterThan(0);
  });
});

const AT_MOST_60 = { ...FROM_THE_START, limit: 60 };

async function collect(fetchPage: FetchPage<Row>, from = FROM_THE_START): Promise<Page<Row>[]> {
  const pages: Page<Row>[] = [];
  for await (const page of numberedPages(fetchPage, from, signal)) pages.push(page);
  return pages;
}

function answer(page: number, pageCount: number) {
  const items = page <= pageCount ? [{ id: String(page) }] : [];
  return { page: { page, items, unreadable: 0, total: pageCount, cursor: null }, pageCount };
}

/** Page `page`, filled with what belongs on page `shown`. */
function repeating(page: number, shown: number, pageCount: number) {
  const { items } = answer(shown, pageCount).page;
  return { page: { ...answer(page, pageCount).page, items }, pageCount };
}

function uncounted(page: number, shown: number) {
  return { page: { ...repeating(page, shown, shown).page, total: null }, pageCount: null };
}

function numbers(pages: readonly Page<Row>[]): number[] {
  return pages.map((page) => page.page).sort((left, right) => left - right);
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
