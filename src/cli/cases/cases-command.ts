import { type Command, Option } from 'commander';
import { answered, type Schemas } from '../../client/index.ts';
import { pagesOf } from '../connect/pages.ts';
import { type Session, withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { wholeNumber } from '../option-values.ts';
import { printList } from '../output/list.ts';
import type { Column } from '../output/table.ts';
import { timeText } from '../output/times.ts';

interface CasesOptions {
  readonly state: 'open' | 'closed';
  readonly limit: number;
}

const COLUMNS: readonly Column<Schemas['Case']>[] = [
  { head: 'CASE', cell: ({ id }) => id },
  { head: 'EMPLOYEE', cell: ({ employeeId }) => employeeId },
  { head: 'WHAT', cell: ({ problem, waits }) => `${problem.code}${waits ? ', waits' : ''}`, wraps: true },
  { head: 'SINCE', cell: ({ openedAt }) => timeText(openedAt), wraps: true },
  { head: 'WHAT TO DO', cell: ({ problem }) => `${problem.message} ${problem.remedy}`, wraps: true },
];

export function addCasesCommand(program: Command): void {
  program
    .command('cases')
    .description('what only a person can decide or put right; runs open cases and close them')
    .argument('<integration>', 'name of the integration')
    .addOption(new Option('--state <state>', 'which ones').choices(['open', 'closed']).default('open'))
    .option('--limit <n>', 'how many at most', wholeNumber(1, 100_000), 200)
    .addHelpText('after', examples('cases acme', "cases acme --json | jq -r '.[].employeeId'"))
    .action(withSession<CasesOptions>(list));

  program
    .command('case')
    .description('one case')
    .command('try')
    .description('send a refused change again with the next run; for what was put right in the LMS')
    .argument('<id>', 'number of the case, from "matrikel cases"; with --all the name of an integration')
    .option('--all', 'everything that waits in that integration', false)
    .addHelpText('after', examples('case try 17 && matrikel sync acme --watch', 'case try --all acme'))
    .action(
      withSession<{ all: boolean }>((session, { all }, id) => (all ? tryAll(session, id) : tryAgain(session, id))),
    );
}

async function list({ api, out }: Session, { state, limit }: CasesOptions, id: string): Promise<void> {
  const pages = pagesOf((page) => {
    const query = { state, limit: page.limit, ...(page.cursor ? { after: page.cursor } : {}) };
    return answered(api.GET('/api/v1/integrations/{id}/cases', { params: { path: { id }, query } }));
  }, limit);
  await printList(out, pages, { columns: COLUMNS, nothing: `No ${state} case.` });
}

async function tryAgain({ api, out }: Session, id: string): Promise<void> {
  const tried = await answered(api.POST('/api/v1/cases/{id}/try', { params: { path: { id } } }));
  if (out.json) return out.printJson(tried);
  const what = tried.state === 'open' ? 'The next run looks at it again.' : 'Closed already; there is nothing to try.';
  await out.print(`Case ${tried.id}, employee ${tried.employeeId}: ${what}`);
}

async function tryAll({ api, out }: Session, id: string): Promise<void> {
  const answer = await answered(api.POST('/api/v1/integrations/{id}/cases/try', { params: { path: { id } } }));
  if (out.json) return out.printJson(answer);
  await out.print(
    answer.tried === 0 ? 'Nothing waits there.' : `Refused changes that the next run tries: ${answer.tried}`,
  );
}
