import type { Command } from 'commander';
import { LOCAL_HELP } from '../help-style.ts';

export function addApiCommand(program: Command): void {
  program
    .command('api')
    .description('run the API alone, in the foreground: for containers and service managers')
    .configureHelp(LOCAL_HELP)
    .action(async () => {
      const { becomeProcess } = await import('../foreground/process.ts');
      const { databaseIsReady } = await import('../foreground/database.ts');
      const needs = ({ databaseUrl }: { databaseUrl: string }) => [databaseIsReady(databaseUrl)]; // without Temporal it can answer
      await becomeProcess(process.env, needs, () => import('../../api/main.ts'));
    });
}
