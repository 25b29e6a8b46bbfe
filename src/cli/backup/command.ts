import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { LOCAL_HELP } from '../help-style.ts';

export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .description('write everything that must survive into one file, while Matrikel runs or not')
    .argument('<file>', 'new file for the backup, such as matrikel.tar.gz; - is stdout')
    .option('--without-key', 'leave out the key and the token of the state folder; keep them elsewhere', false)
    .option('--json', 'what was backed up as one JSON line on stdout')
    .configureHelp(LOCAL_HELP)
    .addHelpText(
      'after',
      examples('backup matrikel.tar.gz', 'backup --without-key /backups/monday.tar.gz', 'backup - > matrikel.tar.gz'),
    )
    .action(async (file: string, _options, command: Command) => {
      const { backup } = await import('./backup.ts'); // PostgreSQL and tar, which the other commands need not load
      process.exitCode = await backup(file, command.optsWithGlobals(), process.env);
    });
}
