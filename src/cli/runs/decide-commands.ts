import type { Command } from 'commander';
import { answered, type Schemas } from '../../client/index.ts';
import { Explained } from '../../servers/explained.ts';
import { confirm, somebodyIsThere } from '../ask/ask.ts';
import { type Session, withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { EXIT } from '../exit-codes.ts';
import { commandLine } from '../own-name.ts';
import { watchToTheEnd } from '../watch/watch-to-the-end.ts';
import { statusText } from './run-words.ts';
import { waitingLines } from './waiting-words.ts';

interface Options {
  readonly reason?: string;
  readonly planHash?: string;
  readonly yes: boolean;
  readonly watch: boolean;
  readonly okWithProblems: boolean;
}

const RUN = '9390d8af-ee54-4f93-b2de-5f0c5ca61b4f';

/** `run approve` and `run reject`: what a person says to a plan that waits. */
export function addDecideCommands(run: Command): void {
  run
    .command('approve')
    .description('apply exactly the plan that a run waits with')
    .argument('<id>', 'id of the run')
    .option('--plan-hash <hash>', 'the plan that is meant, for scripts: any other one is refused')
    .option('--reason <text>', 'why, in a sentence; kept with the decision')
    .option('--yes', 'do not ask', false)
    .option('--watch', 'follow it to its end', false)
    .option('--ok-with-problems', 'with --watch: exit code 0, not 6, where the run completed with problems', false)
    .addHelpText('after', examples(`run approve ${RUN}`, `run approve ${RUN} --plan-hash "$HASH" --watch`))
    .action(withSession<Options>(approve));
  run
    .command('reject')
    .description('end a waiting run without a change')
    .argument('<id>', 'id of the run')
    .option('--reason <text>', 'why, in a sentence; kept with the decision')
    .addHelpText('after', examples(`run reject ${RUN} --reason "The department was only renamed"`))
    .action(withSession<Options>(reject));
}

async function approve(session: Session, options: Options, id: string): Promise<number> {
  const { api, out } = session;
  const planHash = options.planHash ?? (await agreedPlan(session, options, id));
  const body = { planHash, ...reasonOf(options) };
  const run = await answered(api.POST('/api/v1/runs/{id}/approve', { params: { path: { id } }, body }));
  await told(session, run, `Approved. Watch it: ${commandLine(`run watch ${id}`)}`);
  if (!options.watch) return 0;
  if (!out.json) out.say('');
  return watchToTheEnd(session, id, options.okWithProblems);
}

async function reject(session: Session, options: Options, id: string): Promise<void> {
  const body = reasonOf(options);
  const run = await answered(session.api.POST('/api/v1/runs/{id}/reject', { params: { path: { id } }, body }));
  await told(session, run, 'Rejected; nothing was written.');
}

/** Shows the plan in numbers before it is agreed to; what was shown is what is approved. */
async function agreedPlan({ api, out }: Session, { yes }: Options, id: string): Promise<string> {
  const run = await answered(api.GET('/api/v1/runs/{id}', { params: { path: { id } } }));
  if (run.status !== 'waiting' || run.planHash === null)
    throw new Explained(`This run does not wait for a decision: it is ${statusText(run)}.`, EXIT.badInput);
  if (yes) return run.planHash;
  out.say(`${run.integrationName}\n${waitingLines(run).join('\n')}`);
  if (!somebodyIsThere())
    throw new Explained(
      'Nobody is there to answer. Give --plan-hash with the hash of the plan that is meant, or --yes.',
      EXIT.badInput,
    );
  if (!(await confirm('Apply exactly this plan?'))) throw new Explained('Nothing was decided.', EXIT.stopped);
  return run.planHash;
}

function reasonOf({ reason }: Options): { reason?: string } {
  return reason === undefined ? {} : { reason };
}

async function told({ out }: Session, run: Schemas['CommandedRun'], words: string): Promise<void> {
  if (out.json) return out.printJson(run);
  await out.print(`${run.integrationName}: ${statusText(run)}`);
  out.say(run.message ?? words);
}
