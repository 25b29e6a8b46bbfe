import type { Command } from 'commander';
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
  readonly limit: number;
}

const COLUMNS: readonly Column<Run>[] = [
  { head: 'RUN', cell: ({ id }) => id },
  { head: 'INTEGRATION', cell: ({ integrationName }) => integrationName, wraps: true },
  { head: 'STATUS', cell: statusText, wraps: true },
  { head: 'STARTED', cell: ({ createdAt }) => timeText(createdAt), wraps: true },
  { head: 'TOOK', cell: ({ durationMs }) => durationText(durationMs, 'en') },
  { head: 'WHAT', cell: countsText, wraps: true },
];

export function addRunsCommand(program: Command): void {
  program
    .command('runs')
    .description('list runs, newest first')
    .option('--integration <name>', 'of one integration only')
    .option('--limit <n>', 'how many at most', wholeNumber(1, 100_000), 20)
    .addHelpText('after', examples('runs', 'runs --integration acme --limit 5', "runs --json | jq -r '.[0].status'"))
    .action(
      withSession<Options>(async ({ api, out }, { integration, limit }) => {
        const pages = pagesOf(({ limit, cursor }) => {
          const query = { limit, ...(integration ? { integration } : {}), ...(cursor ? { before: cursor } : {}) };
          return answered(api.GET('/api/v1/runs', { params: { query } }));
        }, limit);
        await printList(out, pages, {
          columns: COLUMNS,
          nothing: 'No run yet. Start one with "matrikel sync <integration>".',
        });
      }),
    );
}
