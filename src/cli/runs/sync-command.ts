import type { Command } from 'commander';
import { answered, ProblemError } from '../../client/index.ts';
import { Explained } from '../../servers/explained.ts';
import { problemInWords } from '../connect/problem-in-words.ts';
import { type Session, withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { EXIT } from '../exit-codes.ts';
import { commandLine } from '../own-name.ts';
import { watchToTheEnd } from '../watch/watch-to-the-end.ts';

interface SyncOptions {
  /** A full sync where it is left out. */
  readonly kind?: 'full' | 'drift';
  readonly dryRun: boolean;
  readonly watch: boolean;
  readonly okWithProblems: boolean;
  readonly idempotencyKey?: string;
}

export function addSyncCommand(program: Command): void {
  program
    .command('sync')
    .description('start a full sync, or join the one that goes on and does the same')
    .argument('<integration>', 'its name')
    .option('--dry-run', 'plan everything, write nothing', false)
    .option('--watch', 'follow it to its end; without it the run id is printed and the run goes on by itself', false)
    .option('--ok-with-problems', 'with --watch: exit code 0, not 6, where the run completed with problems', false)
    .option('--idempotency-key <key>', 'the same key starts one run, however often it is sent')
    .addHelpText(
      'after',
      examples(
        'sync acme --dry-run --watch',
        'sync acme --watch --json | tail -n 1',
        'sync acme --idempotency-key nightly-2026-11-22',
      ),
    )
    .action(withSession<SyncOptions>(sync));
}

export async function sync(session: Session, options: SyncOptions, integration: string): Promise<number> {
  const { out } = session;
  const { runId, how } = await start(session, options, integration);
  out.say(WORDS[how](options.kind === 'drift' ? 'drift check' : options.dryRun ? 'dry run' : 'sync', integration));
  const started = { runId, joined: how !== 'started' };
  if (options.watch) {
    if (out.json) await out.printJson({ event: 'started', data: started });
    return watchToTheEnd(session, runId, options.okWithProblems);
  }
  await (out.json ? out.printJson(started) : out.print(runId));
  out.say(`Watch it: ${commandLine(`run watch ${runId}`)}`);
  return 0;
}

interface Started {
  readonly runId: string;
  readonly how: keyof typeof WORDS;
}

const WORDS = {
  started: (what: string, integration: string) => `Started a ${what} of ${integration}.`,
  joined: (what: string, integration: string) => `Joined the ${what} of ${integration} that goes on already.`,
  repeated: (what: string, integration: string) =>
    `This key was used before: it stands for a ${what} of ${integration} that was started then.`,
} as const;

async function start(
  { api }: Session,
  { kind = 'full', dryRun, idempotencyKey }: SyncOptions,
  id: string,
): Promise<Started> {
  const header = idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey };
  const params = { path: { id }, header };
  const call = await api.POST('/api/v1/integrations/{id}/runs', { params, body: { kind, dryRun } });
  try {
    const { runId } = await answered(Promise.resolve(call));
    return { runId, how: howItBegan(call.response) };
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'run-goes-on')
      throw new Explained(problemInWords(error), EXIT.notCompleted);
    throw error;
  }
}

function howItBegan({ status, headers }: Response): keyof typeof WORDS {
  if (headers.get('idempotency-replayed') === 'true') return 'repeated';
  return status === 200 ? 'joined' : 'started';
}
