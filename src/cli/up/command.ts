import type { Command } from 'commander';
import { LOCAL_HELP } from '../help-style.ts';
import { wholeNumber } from '../option-values.ts';
import { LEAST_EMPLOYEES } from './least-employees.ts';

export function addUpCommand(program: Command): void {
  program
    .command('up')
    .description('start everything and stay: PostgreSQL, Temporal, API, workers and a rehearsal company')
    .option('--workers <n>', 'how many worker processes', wholeNumber(1, 64), 1)
    .option(
      '--employees <n>',
      `people in the rehearsal company, when it is founded (500 unless said, at least ${LEAST_EMPLOYEES})`,
      wholeNumber(LEAST_EMPLOYEES, 200_000),
    )
    .option('--no-rehearsal', 'without the rehearsal company')
    .option('--no-first-sync', 'do not sync by itself')
    .option('--once', 'one full sync of every integration, then stop', false)
    .option('--json', 'everything for people on stderr; with --once, the result as one JSON line on stdout')
    .configureHelp(LOCAL_HELP)
    .action(async (_options, command: Command) => {
      const { up } = await import('./up.ts'); // everything that runs servers, which the other commands need not load
      process.exitCode = await up(command.optsWithGlobals(), process.env);
    });
}
