import type { Command } from 'commander';
import { answered, type Schemas } from '../../client/index.ts';
import { pagesOf } from '../connect/pages.ts';
import { type Session, withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { wholeNumber } from '../option-values.ts';
import { printList } from '../output/list.ts';
import type { Column } from '../output/table.ts';
import { timeText } from '../output/times.ts';

const COLUMNS: readonly Column<Schemas['Drift']>[] = [
  { head: 'EMPLOYEE', cell: ({ employeeId }) => employeeId },
  { head: 'LEARNER', cell: ({ learnerId }) => learnerId },
  { head: 'FIELD', cell: ({ field }) => field },
  { head: 'PERSONIO', cell: ({ expected }) => expected ?? '—', wraps: true },
  { head: 'LMS', cell: ({ found }) => found ?? '—', wraps: true },
  { head: 'POLICY', cell: ({ policy }) => policy },
  { head: 'SINCE', cell: ({ firstSeenAt }) => timeText(firstSeenAt), wraps: true },
];

export function addDriftCommand(program: Command): void {
  program
    .command('drift')
    .description('fields that somebody edited in the LMS since Matrikel wrote them, as the last plan found them')
    .argument('<integration>', 'name of the integration')
    .option('--limit <n>', 'how many at most', wholeNumber(1, 100_000), 200)
    .addHelpText('after', examples('drift acme', 'drift acme --json > drift.json'))
    .action(withSession<{ limit: number }>(list));
}

async function list({ api, out }: Session, { limit }: { limit: number }, id: string): Promise<void> {
  const pages = pagesOf((page) => {
    const query = { limit: page.limit, ...(page.cursor ? { after: page.cursor } : {}) };
    return answered(api.GET('/api/v1/integrations/{id}/drift', { params: { path: { id }, query } }));
  }, limit);
  await printList(out, pages, { columns: COLUMNS, nothing: 'Nothing was edited in the LMS.' });
}
