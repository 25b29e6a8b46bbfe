import { answered, type Schemas } from '../../../client/index.ts';
import { pagesOf } from '../../connect/pages.ts';
import type { Session } from '../../connect/session.ts';
import { type ListWords, printList } from '../../output/list.ts';

type Person = Schemas['PreviewPerson'];

const MOVES = { enters: 'enters', leaves: 'leaves', stays: '', outside: 'outside' } as const;

const WORDS: ListWords<Person> = {
  columns: [
    { head: 'EMPLOYEE', cell: ({ employeeId }) => employeeId },
    { head: 'SCOPE', cell: ({ scope }) => MOVES[scope] },
    { head: 'BY THE DRAFT', cell: ({ byDraft }) => kindsText(byDraft), wraps: true },
    { head: 'AS IN FORCE', cell: ({ inForce }) => kindsText(inForce), wraps: true },
  ],
  nothing: 'Nobody: the draft would do the same as what is in force, or this run is no preview.',
};

export async function people({ api, out }: Session, id: string): Promise<void> {
  const pages = pagesOf(({ limit, cursor }) => {
    const query = { limit, ...(cursor ? { after: cursor } : {}) };
    return answered(api.GET('/api/v1/runs/{id}/preview/people', { params: { path: { id }, query } }));
  });
  await printList(out, pages, WORDS);
}

function kindsText(kinds: Person['byDraft']): string {
  return [...new Set(kinds)].join(', ') || 'nothing';
}
