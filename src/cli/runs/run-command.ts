import type { Command } from 'commander';
import { answered } from '../../client/index.ts';
import { type Session, withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { commandLine } from '../own-name.ts';
import { watchToTheEnd } from '../watch/watch-to-the-end.ts';
import { addDecideCommands } from './decide-commands.ts';
import { statusText } from './run-words.ts';
import { showRun } from './show-run.ts';
import { addUndoCommand } from './undo-command.ts';

const ORDERS = {
  pause: {
    description: 'let nothing new begin; calls in flight finish',
    remark: (id: string) => `Go on with: ${commandLine(`run resume ${id}`)}`,
  },
  resume: { description: 'go on after a pause', remark: (id: string) => `Watch it: ${commandLine(`run watch ${id}`)}` },
  cancel: {
    description: 'end it at the next person; what was done stays',
    remark: (id: string) => `It ends at the next person: ${commandLine(`run watch ${id}`)}`,
  },
} as const;

export function addRunCommand(program: Command): void {
  const run = program.command('run').description('look at one run, follow it, steer it');

  run
    .command('show')
    .description('how far a run is, what it did, what should be looked at')
    .argument('<id>', 'id of the run')
    .addHelpText('after', examples('run show 9390d8af-ee54-4f93-b2de-5f0c5ca61b4f'))
    .action(withSession((session, _options, id) => showRun(session, id)));

  run
    .command('watch')
    .description('follow a run to its end; Ctrl-C stops watching, not the run')
    .argument('<id>', 'id of the run')
    .option('--ok-with-problems', 'exit code 0, not 6, where the run completed with problems', false)
    .addHelpText('after', examples('run watch 9390d8af-ee54-4f93-b2de-5f0c5ca61b4f', 'run watch "$RUN" --json'))
    .action(
      withSession<{ okWithProblems: boolean }>((session, { okWithProblems }, id) =>
        watchToTheEnd(session, id, okWithProblems),
      ),
    );

  for (const [name, { description }] of Object.entries(ORDERS)) {
    run
      .command(name)
      .description(description)
      .argument('<id>', 'id of the run')
      .addHelpText('after', examples(`run ${name} 9390d8af-ee54-4f93-b2de-5f0c5ca61b4f`))
      .action(withSession((session, _options, id) => order(session, name as keyof typeof ORDERS, id)));
  }
  addDecideCommands(run);
  addUndoCommand(run);
}

async function order({ api, out }: Session, name: keyof typeof ORDERS, id: string): Promise<void> {
  const run = await answered(api.POST(`/api/v1/runs/{id}/${name}`, { params: { path: { id } } }));
  if (out.json) return out.printJson(run);
  await out.print(`${run.integrationName}: ${statusText(run)}`);
  out.say(run.message ?? ORDERS[name].remark(id));
}
