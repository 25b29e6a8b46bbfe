import type { Command } from 'commander';
import { answered } from '../../client/index.ts';
import { pagesOf } from '../connect/pages.ts';
import { withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { printLines, printList } from '../output/list.ts';
import { problemsInWords } from './problems-in-words.ts';

interface Options {
  readonly code?: string;
  readonly ndjson: boolean;
}

export function addProblemsCommand(program: Command): void {
  program
    .command('problems')
    .description('what should be looked at after a run, each with a remedy; people are named by id')
    .argument('<run>', 'id of the run')
    .option('--code <code>', 'problems of one kind only, as docs/operations.md lists them')
    .option('--ndjson', 'one JSON object a line; --json prints one array', false)
    .addHelpText('after', examples('problems "$RUN"', 'problems "$RUN" --code no-email --language de'))
    .action(
      withSession<Options>(async ({ api, out }, { code, ndjson }, id) => {
        const problems = pagesOf(({ limit, cursor }) => {
          const query = { limit, ...(code ? { code: code as 'no-email' } : {}), ...(cursor ? { after: cursor } : {}) };
          return answered(api.GET('/api/v1/runs/{id}/problems', { params: { path: { id }, query } }));
        });
        if (ndjson) return printLines(out, problems);
        if (out.json) return printList(out, problems, { columns: [], nothing: '' });
        const all = (await Array.fromAsync(problems)).flat();
        if (all.length === 0) out.say('No problem.');
        else await out.print(problemsInWords(all, out));
      }),
    );
}
