import type { Command } from 'commander';
import { withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { wholeNumber } from '../option-values.ts';
import { cancel, look, pause, resume, status } from './steer.ts';
import { type OnOptions, off, on } from './switch.ts';

const NAME = 'name of the integration';

/** Switching the transfer on and off, and looking at how it gets on. */
export function addSteeringCommands(certificates: Command): void {
  certificates
    .command('status')
    .description('how many are filed, how many are to be, how long that takes, and what stands in the way')
    .argument('<integration>', NAME)
    .addHelpText('after', examples('certificates status acme', 'certificates status acme --json | jq .minutesLeft'))
    .action(withSession((session, _options, id) => status(session, id)));

  certificates
    .command('on')
    .description('file everything that there is, then what is new; also changes what is given')
    .argument('<integration>', NAME)
    .option('--category <name>', 'document category in Personio, at first Performance')
    .option('--poll-seconds <n>', 'how often to look for new ones, at first 30', wholeNumber(5, 86_400))
    .option(
      '--absent-minutes <n>',
      "make an upload of unknown end again when Personio's list has not shown it for so long, at first 1440",
      wholeNumber(1, 43_200),
    )
    .option('--paused', 'only look, to see how many there are; "certificates resume" then files them')
    .option('--yes', 'begin without asking', false)
    .addHelpText('after', examples('certificates on acme', 'certificates on acme --category Zertifikate --paused'))
    .action(withSession<OnOptions>((session, options, id) => on(session, options, id)));

  certificates
    .command('off')
    .description('neither look for certificates nor file any; what is filed stays')
    .argument('<integration>', NAME)
    .addHelpText('after', examples('certificates off acme'))
    .action(withSession((session, _options, id) => off(session, id)));

  certificates
    .command('look')
    .description('look for certificates now, and file what is due')
    .argument('<integration>', NAME)
    .option('--everything', 'read the LMS from its beginning, not only what is new', false)
    .addHelpText('after', examples('certificates look acme', 'certificates look acme --everything'))
    .action(withSession<{ everything: boolean }>((session, options, id) => look(session, options, id)));

  certificates
    .command('pause')
    .description('file nothing until it is resumed; new ones are noted')
    .argument('<integration>', NAME)
    .addHelpText('after', examples('certificates pause acme'))
    .action(withSession((session, _options, id) => pause(session, id)));

  certificates
    .command('resume')
    .description('go on filing, also after a cancel in the Temporal UI')
    .argument('<integration>', NAME)
    .addHelpText('after', examples('certificates resume acme'))
    .action(withSession((session, _options, id) => resume(session, id)));

  certificates
    .command('cancel')
    .description('leave out all that is not filed yet; what is new from now on is filed')
    .argument('<integration>', NAME)
    .option('--yes', 'without asking', false)
    .addHelpText('after', examples('certificates cancel acme', 'certificates cancel acme --yes'))
    .action(withSession<{ yes: boolean }>((session, options, id) => cancel(session, options, id)));
}
