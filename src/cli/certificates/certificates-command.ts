import { Argument, type Command, Option } from 'commander';
import { CERTIFICATE_STATES } from '../../domain/certificates/certificate-state.ts';
import { CERTIFICATE_DECISIONS, type CertificateDecision } from '../../domain/certificates/decisions.ts';
import { withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { wholeNumber } from '../option-values.ts';
import { ALL, decide, decideOneOrAll } from './decide.ts';
import { addImportCommand } from './import-command.ts';
import { type ListOptions, list } from './list.ts';
import { show } from './show.ts';
import { addSteeringCommands } from './steering-commands.ts';

const NAME = 'name of the integration';
const NUMBER = 'number of the certificate, from "certificates list"';

export function addCertificatesCommand(program: Command): void {
  const command = program
    .command('certificates')
    .description('certificates of the LMS into the personnel files of Personio');

  addSteeringCommands(command);
  addImportCommand(command);

  command
    .command('list')
    .description('the ledger, newest first: state, document in Personio, or why there is none')
    .argument('<integration>', NAME)
    .addOption(new Option('--state <state>', 'only these').choices(CERTIFICATE_STATES))
    .option('--employee <id>', 'only of this employee')
    .option('--limit <n>', 'how many at most', wholeNumber(1, 1_000_000), 200)
    .addHelpText('after', examples(...LIST_EXAMPLES))
    .action(withSession<ListOptions>(list));

  command
    .command('show')
    .description('one certificate: its receipt, or what stands in the way and what can be decided')
    .argument('<integration>', NAME)
    .argument('<certificate>', NUMBER)
    .addHelpText('after', examples('certificates show acme 17'))
    .action(withSession((session, _options, id, certificate) => show(session, id, certificate)));

  command
    .command('retry')
    .description('file one once more; of an unconfirmed one it says that you looked and the document is not there')
    .argument('<integration>', NAME)
    .argument('[certificate]', NUMBER)
    .option('--all', ALL.retry, false)
    .addHelpText('after', examples('certificates retry acme 17', 'certificates retry acme --all'))
    .action(
      withSession<{ all: boolean }>((session, { all }, id = '', certificateId) =>
        decideOneOrAll(session, 'retry', { all, id, certificateId }),
      ),
    );

  command
    .command('reopen')
    .description('file after all what was left out')
    .argument('<integration>', NAME)
    .argument('[certificate]', NUMBER)
    .option('--all', ALL.reopen, false)
    .addHelpText('after', examples('certificates reopen acme 17', 'certificates reopen acme --all'))
    .action(
      withSession<{ all: boolean }>((session, { all }, id = '', certificateId) =>
        decideOneOrAll(session, 'reopen', { all, id, certificateId }),
      ),
    );

  command
    .command('decide')
    .description('what only a person can know or want of one certificate')
    .argument('<integration>', NAME)
    .argument('<certificate>', NUMBER)
    .addArgument(new Argument('<decision>', DECISIONS).choices(CERTIFICATE_DECISIONS))
    .addHelpText('after', examples('certificates decide acme 17 filed', 'certificates decide acme 18 dismiss'))
    .action(
      withSession((session, _options, id, one, decision) => decide(session, id, one, decision as CertificateDecision)),
    );
}

const DECISIONS =
  'filed: the document is in Personio; retry: it is not; dismiss: it stays out; reopen: takes a dismissal back';

const LIST_EXAMPLES = [
  'certificates list acme --state unconfirmed',
  'certificates list acme --employee 1234567',
  "certificates list acme --json | jq -r '.[].receipt.documentId'",
];
