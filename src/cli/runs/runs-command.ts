import { type Command, Option } from 'commander';
import { answered, type Schemas } from '../../client/index.ts';
import { durationText } from '../../domain/summary/duration.ts';
import { pagesOf } from '../connect/pages.ts';
import { withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { wholeNumber } from '../option-values.ts';
import { printList } from '../output/list.ts';
import type { Column } from '../output/table.ts';
import { timeText } from '../output/times.ts';
import { countsText, statusText } from './run-words.ts';

type Run = Schemas['Run'];

interface Options {
  readonly integration?: string;
  readonly kind?: Kind;
  readonly limit: number;
}

const KINDS = ['full', 'undo', 'person', 'drift', 'all'] as const;
type Kind = (typeof KINDS)[number];

const COLUMNS: readonly Column<Run>[] = [
  { head: 'RUN', cell: ({ id }) => id },
  { head: 'INTEGRATION', cell: ({ integrationName }) => integrationName, wraps: true },
  { head: 'STATUS', cell: statusText, wraps: true },
  { head: 'STARTED', cell: ({ createdAt }) => timeText(createdAt), wraps: true },
  { head: 'TOOK', cell: ({ durationMs }) => durationText(durationMs, 'en') },
  { head: 'WHAT', cell: countsText, wraps: true },
];

/** Names whom updates of single people were about. */
const WITH_EMPLOYEE: readonly Column<Run>[] = [
  ...COLUMNS.slice(0, 2),
  { head: 'EMPLOYEE', cell: ({ employeeId }) => employeeId ?? '-' },
  ...COLUMNS.slice(2),
];

export function addRunsCommand(program: Command): void {
  program
    .command('runs')
    .description('list runs, newest first')
    .option('--integration <name>', 'of one integration only')
    .addOption(new Option('--kind <kind>', 'of this kind; without it all but updates of single people').choices(KINDS))
    .option('--limit <n>', 'how many at most', wholeNumber(1, 100_000), 20)
    .addHelpText(
      'after',
      examples('runs', 'runs --integration acme --limit 5', 'runs --kind person', "runs --json | jq -r '.[0].status'"),
    )
    .action(
      withSession<Options>(async ({ api, out }, { integration, kind, limit }) => {
        const pages = pagesOf(({ limit, cursor }) => {
          const query = {
            limit,
            ...(integration ? { integration } : {}),
            ...(kind ? { kind } : {}),
            ...(cursor ? { before: cursor } : {}),
          };
          return answered(api.GET('/api/v1/runs', { params: { query } }));
        }, limit);
        await printList(out, pages, {
          columns: kind === 'person' || kind === 'all' ? WITH_EMPLOYEE : COLUMNS,
          nothing:
            kind === undefined || kind === 'all'
              ? 'No run yet. Start one with "matrikel sync <integration>".'
              : `No run of kind ${kind}.`,
        });
      }),
    );
}
