import type { CertificatePosition } from '../../../ports/certificate-source.ts';
import { type Issue, readIssue } from './issue-row.ts';
import { cursorOf, isNewestFirst, lastSecondOf, type Place, placeOf, type ReadRows, START } from './place.ts';

export interface IssueQuery {
  /** Seconds. */
  readonly timecreatedfrom?: number;
  readonly userid?: string;
  readonly customcertid?: string;
  readonly includepdf?: 1;
  readonly offset: number;
  readonly limit: number;
}

/** Rows of one call, newest first. */
export type AskIssues = (query: IssueQuery, signal: AbortSignal) => Promise<readonly unknown[]>;

export interface IssuePage {
  readonly issues: readonly Issue[];
  readonly unreadable: number;
  readonly cursor: string;
}

/** The most that the plugin hands out at once. */
export const LARGEST_PAGE = 500;
/** Issues are taken back seldom: a list that keeps moving is none that can be read. */
const RESTARTS = 3;

/**
 * The list is ordered by the second of issue alone, knows only offsets and has no end mark. Each page begins where the last second of
 * the one before began. Whoever is missing there was taken back, or others before it, and some were passed over: then it is read
 * from its start. New ones only make rows come twice. The end is a page with fewer rows than the site has shown that it sends.
 * Where a whole page is of one second there is nothing to hold the next one against; who is passed over there comes with another look.
 */
export async function* listIssues(
  ask: AskIssues,
  { since, cursor }: CertificatePosition,
  incomplete: () => Error,
  signal: AbortSignal,
): AsyncGenerator<IssuePage, void, undefined> {
  const from = since ? { timecreatedfrom: Math.floor(since.getTime() / 1000) } : {};
  let place = placeOf(cursor);
  let [shown, restarts] = [1, 0];
  for (;;) {
    const rows = (await ask({ ...from, offset: place.offset, limit: LARGEST_PAGE }, signal)).map(readIssue);
    if (!isNewestFirst(rows)) throw incomplete();
    if (!holds(place, rows)) {
      if (restarts === RESTARTS) throw incomplete();
      restarts += 1;
      place = START;
      continue;
    }
    const issues = rows.filter((row) => row !== null);
    const next = lastSecondOf(place, rows);
    const unreadable = rows.length - issues.length;
    yield { issues, unreadable, cursor: cursorOf(next ?? place) };
    if (rows.length < shown) return;
    shown = rows.length;
    place = next ?? { offset: place.offset + rows.length, first: null };
  }
}

function holds({ first }: Place, rows: ReadRows): boolean {
  return first === null || rows.some((row) => row?.certificate.sourceId === first);
}
