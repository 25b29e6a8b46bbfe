import type { Command } from 'commander';
import { answered, type Schemas } from '../../client/index.ts';
import { Explained } from '../../servers/explained.ts';
import { confirm, somebodyIsThere } from '../ask/ask.ts';
import { type Session, withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { EXIT } from '../exit-codes.ts';
import { commandLine } from '../own-name.ts';
import { intentionsInWords, probeInWords } from './probe-in-words.ts';

interface Options {
  readonly email?: string;
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly forget: boolean;
}

type Probe = Schemas['Probe'];

export function addProbeCommand(program: Command): void {
  program
    .command('probe')
    .description('settle on the live portal, with one disposable learner, what its documentation leaves open')
    .argument('<integration>', 'its name')
    .option('--email <address>', 'of the disposable learner; where there is none, one is made without any mail')
    .option('--dry-run', 'only say what it would do', false)
    .option('--yes', 'do not ask before writing', false)
    .option('--forget', 'forget what was found: later syncs assume the worst again', false)
    .addHelpText('after', `${examples(...EXAMPLES)}\n\n${BEFORE}`)
    .action(withSession<Options>(probe));
}

const EXAMPLES = [
  'probe acme --email matrikel+probe@example.com --dry-run',
  'probe acme --email matrikel+probe@example.com',
  'probe acme --email matrikel+probe@example.com --yes --json | jq .probed',
  'probe acme --forget',
];

const BEFORE = `Take an address that no person has and whose mail reaches you. To learn what becomes of memberships in groups without an
external id, put that learner into such a group in the portal first: nothing but a hand can do that.
It exits with 6 where something could not be put back, and with 7 where it ended before its end.`;

async function probe(session: Session, options: Options, integration: string): Promise<number> {
  if (options.forget) return forget(session, integration);
  const { email, dryRun, yes } = options;
  if (email === undefined) throw new Explained(NO_ADDRESS, EXIT.badInput);
  const { out } = session;

  const planned = await ask(session, integration, { email, dryRun: true });
  if (dryRun) {
    await (out.json ? out.printJson(planned) : out.print(intentionsInWords(planned, integration)));
    return 0;
  }
  out.say(intentionsInWords(planned, integration));
  if (!yes) await mayGoOn();
  out.say('\nProbing. It usually takes less than a minute; Ctrl-C ends it, and what it wrote is put back.\n');

  const found = await ask(session, integration, { email, dryRun: false });
  await (out.json ? out.printJson(found) : out.print(probeInWords(found, out)));
  if (found.ended !== null) return EXIT.notCompleted;
  return found.leftBehind.length > 0 ? EXIT.withProblems : 0;
}

const NO_ADDRESS =
  'Name the address of a disposable learner with --email. "matrikel probe --help" says what makes a good one.';

async function mayGoOn(): Promise<void> {
  if (!somebodyIsThere()) throw new Explained('Nobody is there to ask: say yes with --yes.', EXIT.badInput);
  if (!(await confirm('\nGo on?'))) throw new Explained('Stopped; nothing was written.', EXIT.stopped);
}

/** When the connection ends the API stops asking and puts back what was written, whether we are still there or not. */
async function ask({ api }: Session, id: string, body: { email: string; dryRun: boolean }): Promise<Probe> {
  const stop = new AbortController();
  const stopped = () => stop.abort();
  process.once('SIGINT', stopped);
  try {
    const call = { params: { path: { id } }, body, signal: stop.signal };
    return await answered(api.POST('/api/v1/integrations/{id}/probe', call));
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    throw new Explained('\nStopped. What the probe wrote is being put back; probe again to be sure.', EXIT.stopped);
  } finally {
    process.off('SIGINT', stopped);
  }
}

async function forget({ api, out }: Session, id: string): Promise<number> {
  await answered(api.DELETE('/api/v1/integrations/{id}/probe', { params: { path: { id } } }));
  if (out.json) await out.printJson({ integration: id, forgotten: true });
  else out.say(`Forgotten. Find out anew: ${commandLine(`probe ${id} --email <address>`)}`);
  return 0;
}
