import type { Command } from 'commander';
import { answered, type Schemas } from '../../client/index.ts';
import { pagesOf } from '../connect/pages.ts';
import { type Session, withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { printLines, printList } from '../output/list.ts';
import type { Column } from '../output/table.ts';
import { timeText } from '../output/times.ts';

interface Options {
  readonly employee?: string;
  readonly ndjson: boolean;
}

const COLUMNS: readonly Column<Schemas['Membership']>[] = [
  { head: 'EMPLOYEE', cell: ({ employeeId }) => employeeId },
  { head: 'ACCOUNT', cell: ({ learnerId }) => learnerId },
  { head: 'GROUP', cell: ({ group }) => group, wraps: true },
  { head: 'ADDED BY', cell: ({ addedBy }) => (addedBy === 'matrikel' ? 'Matrikel' : 'somebody else') },
  { head: 'IN RUN', cell: ({ runId }) => runId },
  { head: 'WHEN', cell: ({ addedAt }) => timeText(addedAt), wraps: true },
];

export function addMembershipsCommand(program: Command): void {
  program
    .command('memberships')
    .description('who added whom to which group; without --employee only what Matrikel added')
    .argument('<integration>', 'its name')
    .option('--employee <id>', 'all memberships of one employee, read afresh from the LMS')
    .option('--ndjson', 'one JSON object a line; --json prints one array', false)
    .addHelpText('after', examples('memberships acme', 'memberships acme --employee 4711'))
    .action(withSession<Options>(memberships));
}

async function memberships({ api, out }: Session, { employee, ndjson }: Options, id: string): Promise<void> {
  const pages = pagesOf(({ limit, cursor }) => {
    const query = { limit, ...(employee ? { employee } : {}), ...(cursor ? { after: cursor } : {}) };
    return answered(api.GET('/api/v1/integrations/{id}/memberships', { params: { path: { id }, query } }));
  });
  if (ndjson) return printLines(out, pages);
  const nothing = employee ? 'In no group, or without an account.' : 'Matrikel has added nobody to a group.';
  await printList(out, pages, { columns: COLUMNS, nothing });
}
