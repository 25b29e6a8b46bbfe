import { answered, type Schemas } from '../../client/index.ts';
import type { Session } from '../connect/session.ts';
import { printList } from '../output/list.ts';
import type { Column } from '../output/table.ts';
import { timeText } from '../output/times.ts';
import { commandLine } from '../own-name.ts';

const COLUMNS: readonly Column<Schemas['Integration']>[] = [
  { head: 'NAME', cell: ({ name }) => name },
  { head: 'LMS', cell: ({ kind }) => kind },
  { head: 'ADDRESS', cell: ({ lms }) => lms.baseUrl, wraps: true },
  { head: 'CHANGED', cell: ({ updatedAt }) => timeText(updatedAt) },
  { head: 'PROBLEMS', cell: ({ problems }) => problems.map(({ message }) => message).join(' '), wraps: true },
];

export async function list({ api, out }: Session): Promise<void> {
  const { items } = await answered(api.GET('/api/v1/integrations'));
  const nothing = `No integration yet. Set one up: ${commandLine('integration create <name>')}`;
  await printList(out, [items], { columns: COLUMNS, nothing });
}
