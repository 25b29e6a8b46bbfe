import { type Issue, readIssue, type WhereListed } from './issue-row.ts';
import { type AskIssues, type IssuePage, type IssueQuery, LARGEST_PAGE } from './list-issues.ts';

/** Newest first, through the whole list. */
type ReadList = (signal: AbortSignal) => AsyncIterable<IssuePage>;

/** Some 30 MB. Whoever has more reads the list again now and then. */
const MOST_REMEMBERED = 200_000;

/**
 * Where issues were last seen, since the list cannot be asked for a single one. What is not known, as after a start, is looked for in
 * the whole list, by one at a time: the next finds what the one before has passed.
 */
export function rememberIssues(ask: AskIssues, readList: ReadList) {
  const seen = new Map<string, WhereListed>();
  let walking: Promise<unknown> | null = null;

  function note(issues: readonly Issue[]): void {
    if (seen.size + issues.length > MOST_REMEMBERED) seen.clear();
    for (const { certificate, where } of issues) seen.set(certificate.sourceId, where);
  }

  async function walkTo(id: string, signal: AbortSignal): Promise<void> {
    for await (const { issues } of readList(signal)) {
      note(issues);
      if (seen.has(id)) return;
    }
  }

  async function whereIs(id: string, signal: AbortSignal): Promise<WhereListed | null> {
    for (let looked = false; !looked && !seen.has(id); ) {
      if (walking)
        await walking.catch(() => {}); // its failure is told to whoever began it
      else {
        looked = true;
        walking = walkTo(id, signal).finally(() => {
          walking = null;
        });
        await walking;
      }
    }
    return seen.get(id) ?? null;
  }

  /** As it is now, with the place that it has in the answer to `query`; null where it is not there any more. */
  async function find(id: string, signal: AbortSignal) {
    const where = await whereIs(id, signal);
    if (!where) return null;
    const query = queryFor(where);
    const rows = await ask({ ...query, offset: 0, limit: LARGEST_PAGE }, signal);
    const issues = rows.map(readIssue);
    const offset = issues.findIndex((issue) => issue?.certificate.sourceId === id);
    const issue = issues[offset];
    if (!issue) seen.delete(id); // it may have moved to another account: looked for anew the next time
    return issue ? { issue, query, offset } : null;
  }

  return { note, find, whereIs };
}

export function queryFor({ userId, certificateId, issuedAt }: WhereListed): Omit<IssueQuery, 'offset' | 'limit'> {
  return { userid: userId, customcertid: certificateId, timecreatedfrom: issuedAt };
}
