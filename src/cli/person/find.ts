import { answered, type Schemas } from '../../client/index.ts';
import { pagesOf } from '../connect/pages.ts';
import type { Session } from '../connect/session.ts';
import { printList } from '../output/list.ts';
import type { Column } from '../output/table.ts';
import { timeText } from '../output/times.ts';
import { commandLine } from '../own-name.ts';

type Found = Schemas['FoundPerson'];

const COLUMNS: readonly Column<Found>[] = [
  { head: 'EMPLOYEE', cell: ({ employeeId }) => employeeId },
  { head: 'NAME', cell: ({ name }) => name },
  { head: 'ADDRESS', cell: ({ email }) => email },
  { head: 'ACCOUNT', cell: ({ learnerId }) => learnerId },
  { head: 'READ', cell: ({ readAt }) => readAt && timeText(readAt) },
];

export async function findPeople({ api, out }: Session, id: string, words: readonly string[]): Promise<void> {
  let readAt: string | null = null;
  const pages = pagesOf(async ({ limit, cursor }) => {
    const body = { words: words.join(' '), limit, ...(cursor ? { after: cursor } : {}) };
    const answer = await answered(
      api.POST('/api/v1/integrations/{id}/people/search', { params: { path: { id } }, body }),
    );
    readAt = answer.directory.readAt;
    return answer;
  });
  await printList(out, pages, { columns: COLUMNS, nothing: 'Nobody like that is known.' });
  if (readAt === null)
    out.say(`Names are known after the first full sync: ${commandLine(`sync ${id} --watch`)}; ids are found before.`);
}
