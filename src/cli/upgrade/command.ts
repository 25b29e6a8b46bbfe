import type { Command } from 'commander';
import { Explained } from '../../servers/explained.ts';
import { EXIT } from '../exit-codes.ts';
import type { GlobalOptions } from '../global-options.ts';
import { LOCAL_HELP } from '../help-style.ts';

export function addUpgradeCommand(program: Command): void {
  program
    .command('upgrade')
    .description('say whether this version can take over what runs; it changes nothing')
    .option('--check', 'replay the running workflows, look at the database and the settings', false)
    .configureHelp(LOCAL_HELP)
    .addHelpText(
      'after',
      '\nExit codes: 0 it can, 3 some runs would break, 2 settings that this version refuses, 4 not reachable',
    )
    .action(async (_options, command: Command) => {
      const { check, json } = command.optsWithGlobals<GlobalOptions & { check: boolean }>();
      if (!check) throw new Explained(ONLY_CHECKS, EXIT.badInput);
      const { checkUpgrade } = await import('./check-upgrade.ts'); // the SDK's worker, which the other commands need not load
      process.exitCode = await checkUpgrade(json, process.env);
    });
}

const ONLY_CHECKS = `Say "upgrade --check": it looks whether this version can take over what runs.
There is nothing else to call: bring the code to the new version and start it; the database follows by itself (docs/operations.md, Upgrading).`;
