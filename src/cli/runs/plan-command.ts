import { type Command, Option } from 'commander';
import { answered, type Schemas } from '../../client/index.ts';
import { STEP_KINDS, STEP_STATUSES } from '../../domain/steps.ts';
import { pagesOf } from '../connect/pages.ts';
import { withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { printLines, printList } from '../output/list.ts';
import type { Column } from '../output/table.ts';
import { changeText } from './change-text.ts';

type Step = Schemas['Step'];

interface Options {
  readonly kind?: Step['kind'];
  readonly status?: Step['status'];
  readonly differs: boolean;
  readonly ndjson: boolean;
}

const COLUMNS: readonly Column<Step>[] = [
  { head: 'EMPLOYEE', cell: ({ employeeId }) => employeeId },
  { head: 'STEP', cell: ({ kind }) => kind },
  { head: 'CHANGES', cell: changeText, wraps: true },
  { head: 'STATUS', cell: ({ status }) => status },
  { head: 'PROBLEM', cell: ({ problem }) => problem && `${problem.message} ${problem.remedy}`, wraps: true },
];

export function addPlanCommand(program: Command): void {
  program
    .command('plan')
    .description('what a run (or a dry run) plans for whom, and what became of it; shows values of people')
    .argument('<run>', 'id of the run')
    .addOption(new Option('--kind <kind>', 'steps of one kind only').choices(STEP_KINDS))
    .addOption(new Option('--status <status>', 'steps of one status only').choices(STEP_STATUSES))
    .option('--differs', 'of a preview: only people for whom the draft plans something else', false)
    .option('--ndjson', 'one JSON object a line; --json prints one array', false)
    .addHelpText('after', examples('plan "$RUN"', 'plan "$RUN" --kind deactivate', 'plan "$RUN" --json | jq length'))
    .action(
      withSession<Options>(async ({ api, out }, { kind, status, differs, ndjson }, id) => {
        const only = differs ? { differs: 'true' as const } : {};
        const filter = { ...(kind ? { kind } : {}), ...(status ? { status } : {}), ...only };
        const steps = pagesOf(({ limit, cursor }) => {
          const query = { ...filter, limit, ...(cursor ? { after: cursor } : {}) };
          return answered(api.GET('/api/v1/runs/{id}/steps', { params: { path: { id }, query } }));
        });
        if (ndjson) return printLines(out, steps);
        await printList(out, steps, { columns: COLUMNS, nothing: 'No such step: nothing is planned, or not yet.' });
      }),
    );
}
