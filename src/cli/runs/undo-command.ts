import type { Command } from 'commander';
import { answered } from '../../client/index.ts';
import { type Session, withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { commandLine } from '../own-name.ts';
import { watchToTheEnd } from '../watch/watch-to-the-end.ts';

interface Options {
  readonly watch: boolean;
  readonly okWithProblems: boolean;
}

/** `run undo` and `run release`, beside the other orders to a run; what an undo starts is a run of its own. */
export function addUndoCommand(run: Command): void {
  run
    .command('undo')
    .description('take back what a run did, where nobody changed it since; waits for approval of its plan')
    .argument('<id>', 'id of the run')
    .option('--watch', 'follow the undo to its end; without it its id is printed', false)
    .option('--ok-with-problems', 'with --watch: exit code 0, not 6, where the undo completed with problems', false)
    .addHelpText('after', examples('run undo 9390d8af-ee54-4f93-b2de-5f0c5ca61b4f'))
    .action(withSession<Options>(undo));

  run
    .command('release')
    .description('release everybody whom an undo holds; the next run serves them again as Personio says')
    .argument('<id>', 'id of the undo')
    .addHelpText('after', examples('run release 9390d8af-ee54-4f93-b2de-5f0c5ca61b4f'))
    .action(withSession((session, _options, id) => release(session, id)));
}

async function release({ api, out }: Session, id: string): Promise<void> {
  const answer = await answered(api.POST('/api/v1/runs/{id}/release', { params: { path: { id } } }));
  if (out.json) return out.printJson(answer);
  const { released } = answer;
  out.say(released === 0 ? 'This run holds nobody.' : `Released: ${released} ${released === 1 ? 'person' : 'people'}.`);
}

async function undo(session: Session, { watch, okWithProblems }: Options, id: string): Promise<number> {
  const { api, out } = session;
  const started = await answered(api.POST('/api/v1/runs/{id}/undo', { params: { path: { id } } }));
  const { runId } = started;
  out.say(`Planning the way back. Nothing is written until somebody approves the plan:
  ${commandLine(`plan ${runId}`)}
  ${commandLine(`run approve ${runId}`)}
Everybody concerned is then held, because Personio still says the same. Put it right there, then:
  ${commandLine(`run release ${runId}`)}`);
  if (watch) {
    if (out.json) await out.printJson({ event: 'started', data: started });
    return watchToTheEnd(session, runId, okWithProblems);
  }
  await (out.json ? out.printJson(started) : out.print(runId));
  return 0;
}
