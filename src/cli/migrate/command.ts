import type { Command } from 'commander';
import { stopAtOnce } from '../../servers/stop-before-start.ts';
import { LOCAL_HELP } from '../help-style.ts';

export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description(
      'bring the database to this version and prepare the Temporal namespace: once for each version, before API and workers start',
    )
    .option('--database-only', 'leave Temporal alone', false)
    .option('--create-namespace', 'create the Temporal namespace where it is missing', false)
    .configureHelp(LOCAL_HELP)
    .action(async ({ databaseOnly, createNamespace }: { databaseOnly: boolean; createNamespace: boolean }) => {
      stopAtOnce();
      const { migrate, prepareTemporal } = await import('./migrate.ts');
      await migrate(process.env);
      if (!databaseOnly) await prepareTemporal(process.env, createNamespace);
    });
}
