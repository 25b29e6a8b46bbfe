import type { Command } from 'commander';
import { answered, type Schemas } from '../../client/index.ts';
import { pagesOf } from '../connect/pages.ts';
import { withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { moment, wholeNumber } from '../option-values.ts';
import { printLines, printList } from '../output/list.ts';
import type { Column } from '../output/table.ts';
import { timeText } from '../output/times.ts';

interface Options {
  readonly token?: string;
  readonly user?: string;
  readonly operation?: string;
  readonly since?: string;
  readonly limit: number;
  readonly ndjson: boolean;
}

const COLUMNS: readonly Column<Schemas['AuditEntry']>[] = [
  { head: 'WHEN', cell: ({ at }) => timeText(at) },
  { head: 'WHO', cell: ({ who }) => who.name },
  { head: 'ROLE', cell: ({ who }) => who.role },
  { head: 'DID', cell: ({ operation }) => operation },
  { head: 'TO', cell: ({ target }) => target, wraps: true },
  { head: 'OUTCOME', cell: ({ status, code }) => [status ?? 'not known', code].filter(Boolean).join(' '), wraps: true },
];

export function addAuditCommand(program: Command): void {
  program
    .command('audit')
    .description('every changing call and who made it, newest first, also those that were refused; and sign-ins')
    .option('--token <name>', 'of one token only')
    .option('--user <e-mail>', 'of one person only')
    .option('--operation <id>', 'of one call only, such as startRun')
    .option('--since <moment>', 'nothing before this moment, such as 2026-11-22 or 2026-11-22T08:00:00Z', moment)
    .option('--limit <n>', 'how many at most', wholeNumber(1, 1_000_000), 50)
    .option('--ndjson', 'one JSON object a line; --json prints one array', false)
    .addHelpText('after', examples('audit', 'audit --token ci --since 2026-11-01', 'audit --operation createToken'))
    .action(
      withSession<Options>(async ({ api, out }, { limit, ndjson, token, user, operation, since }) => {
        const filter = {
          ...(token ? { token } : {}),
          ...(user ? { user } : {}),
          ...(operation ? { operation } : {}),
          ...(since ? { since } : {}),
        };
        const entries = pagesOf(({ limit, cursor }) => {
          const query = { ...filter, limit, ...(cursor ? { before: cursor } : {}) };
          return answered(api.GET('/api/v1/audit', { params: { query } }));
        }, limit);
        if (ndjson) return printLines(out, entries);
        await printList(out, entries, { columns: COLUMNS, nothing: 'Nothing was changed.' });
      }),
    );
}
