import type { Command } from 'commander';
import { LOCAL_HELP } from '../help-style.ts';
import { wholeNumber } from '../option-values.ts';

export function addWorkerCommand(program: Command): void {
  program
    .command('worker')
    .description('run one worker, in the foreground: for containers and service managers')
    .option(
      '--metrics-port <n>',
      'where it shows metrics and health (MATRIKEL_WORKER_METRICS_PORT, else nowhere)',
      wholeNumber(1, 65_535),
    )
    .configureHelp(LOCAL_HELP)
    .action(async ({ metricsPort }: { metricsPort?: number }) => {
      if (metricsPort !== undefined) process.env.MATRIKEL_WORKER_METRICS_PORT = String(metricsPort); // read by its main file
      const { becomeProcess } = await import('../foreground/process.ts');
      const { databaseIsReady } = await import('../foreground/database.ts');
      const { temporalAnswers } = await import('../foreground/temporal.ts');
      const needs = ({ databaseUrl }: { databaseUrl: string }) => [
        databaseIsReady(databaseUrl),
        temporalAnswers(process.env),
      ];
      await becomeProcess(process.env, needs, () => import('../../worker/main.ts'));
    });
}
