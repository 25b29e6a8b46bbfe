import { type Command, Option } from 'commander';
import { answered, type Schemas } from '../../client/index.ts';
import { DUE_KINDS } from '../../domain/incremental/due.ts';
import { pagesOf } from '../connect/pages.ts';
import { type Session, withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { wholeNumber } from '../option-values.ts';
import { printList } from '../output/list.ts';
import type { Column } from '../output/table.ts';
import { timeText } from '../output/times.ts';
import { dueText } from './due-in-words.ts';

type DueDate = Schemas['DueDate'];

const COLUMNS: readonly Column<DueDate>[] = [
  { head: 'EMPLOYEE', cell: ({ employeeId }) => employeeId },
  { head: 'DUE', cell: ({ dueAt }) => timeText(dueAt) },
  { head: 'KIND', cell: ({ kind }) => kind },
  { head: 'WHAT', cell: dueText, wraps: true },
  { head: 'STATE', cell: ({ state }) => state },
  { head: 'ASKED', cell: ({ attempts }) => String(attempts) },
  { head: 'NEXT', cell: ({ nextAttemptAt }) => timeText(nextAttemptAt) },
];

interface DueOptions {
  readonly kind?: DueDate['kind'];
  readonly employee?: string;
  readonly limit: number;
}

export function addDueCommand(program: Command): void {
  program
    .command('due')
    .description('people who wait for a day: a first account, the end of access, days of grace, another attempt')
    .argument('<integration>', 'name of the integration')
    .addOption(new Option('--kind <kind>', 'only these').choices(DUE_KINDS))
    .option('--employee <id>', 'only of this employee')
    .option('--limit <n>', 'how many at most', wholeNumber(1, 100_000), 200)
    .addHelpText('after', examples('due acme', 'due acme --kind hire', "due acme --json | jq -r '.[].employeeId'"))
    .action(withSession<DueOptions>(list));
}

async function list({ api, out }: Session, { kind, employee, limit }: DueOptions, id: string): Promise<void> {
  const pages = pagesOf((page) => {
    const query = {
      limit: page.limit,
      ...(page.cursor ? { after: page.cursor } : {}),
      ...(kind === undefined ? {} : { kind }),
      ...(employee === undefined ? {} : { employee }),
    };
    return answered(api.GET('/api/v1/integrations/{id}/due-dates', { params: { path: { id }, query } }));
  }, limit);
  await printList(out, pages, { columns: COLUMNS, nothing: 'Nobody waits for a day.' });
}
