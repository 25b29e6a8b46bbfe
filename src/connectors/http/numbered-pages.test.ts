import { describe, expect, it } from 'vitest';
import { FROM_THE_START, type Page } from '../../ports/paging.ts';
import { type FetchPage, numberedPages } from './numbered-pages.ts';

const signal = new AbortController().signal;

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
    const fetchPage: FetchPage<number> = async (page) => {
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

async function collect(fetchPage: FetchPage<number>, from = FROM_THE_START): Promise<Page<number>[]> {
  const pages: Page<number>[] = [];
  for await (const page of numberedPages(fetchPage, from, signal)) pages.push(page);
  return pages;
}

function answer(page: number, pageCount: number) {
  const items = page <= pageCount ? [page] : [];
  return { page: { page, items, unreadable: 0, total: pageCount, cursor: null }, pageCount };
}

function numbers(pages: readonly Page<number>[]): number[] {
  return pages.map((page) => page.page).sort((left, right) => left - right);
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
