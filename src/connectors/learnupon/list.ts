import { VendorError } from '../../ports/vendor-error.ts';
import type { ListPage } from './client.ts';

type FetchPage<Row> = (page: number, signal: AbortSignal) => Promise<ListPage<Row>>;

/** No list is longer: one that never ends would be read for ever. */
const LAST_PAGE = 10_000;

/**
 * Page after page until the vendor marks the last one, or gives an empty one. A page that repeats the one before is neither: a
 * portal that always says that more comes may send its first page for ever.
 */
export async function* listPages<Row>(
  fetchPage: FetchPage<Row>,
  signal: AbortSignal,
  isDone: (page: number) => boolean = () => false,
): AsyncGenerator<{ readonly page: number; readonly rows: readonly Row[] }, 'ended' | 'endless', undefined> {
  let before = '';
  for (let page = 1; page <= LAST_PAGE; page += 1) {
    if (isDone(page)) continue;
    const { rows, last } = await fetchPage(page, signal);
    if (rows.length === 0) return 'ended';
    const content = JSON.stringify(rows);
    if (content === before) return 'endless';
    before = content;
    yield { page, rows };
    if (last) return 'ended';
  }
  return 'endless';
}

/** A whole list; not seen is not the same as not there, so one without an end is an error. */
export async function wholeList<Row>(
  operation: string,
  fetchPage: FetchPage<Row>,
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  const pages = listPages(fetchPage, signal);
  for (;;) {
    const next = await pages.next();
    if (!next.done) all.push(...next.value.rows);
    else if (next.value === 'ended') return all;
    else throw incomplete(operation);
  }
}

export function incomplete(operation: string): VendorError {
  return new VendorError({ vendor: 'learnupon', operation, kind: 'bad-answer', code: 'learners-incomplete' });
}
