import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { LOCAL_HELP } from '../help-style.ts';

export function addRestoreCommand(program: Command): void {
  program
    .command('restore')
    .description('put a backup in place of what is here, all of it or nothing; Matrikel must be stopped')
    .argument('<file>', 'file that `matrikel backup` wrote')
    .option('--check', 'only look whether the file is whole and this version can restore it', false)
    .option('--replace', 'also where there are integrations, which are then gone', false)
    .option('--new-key', "without the backup's key: the vendors' credentials have to be entered again", false)
    .option('--json', 'what was restored as one JSON line on stdout')
    .configureHelp(LOCAL_HELP)
    .addHelpText(
      'after',
      examples('restore --check matrikel.tar.gz', 'restore matrikel.tar.gz', 'restore --replace matrikel.tar.gz'),
    )
    .action(async (file: string, _options, command: Command) => {
      const { restore } = await import('./restore.ts'); // PostgreSQL and tar, which the other commands need not load
      process.exitCode = await restore(file, command.optsWithGlobals(), process.env);
    });
}
