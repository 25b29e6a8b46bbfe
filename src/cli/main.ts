import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { Explained } from '../servers/explained.ts';
import { LEAST_EMPLOYEES } from './up/company.ts';
import { up } from './up/up.ts';

const BAD_INPUT = 2;

const program = new Command('matrikel')
  .description('Keeps learning management systems in step with Personio.')
  .exitOverride();

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
  .option('--once', 'one full sync of every integration, then stop')
  .option('--json', 'everything for people on stderr; with --once, the result as one JSON line on stdout')
  .action(async (options) => {
    process.exitCode = await up({ once: false, json: false, ...options }, process.env);
  });

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
process.exit(); // a forgotten timer or socket must not hold the terminal

/** Commander has printed its own message by now. Ours are sentences; what is left is a mistake of the program. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_INPUT;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${error instanceof Explained ? message : `Something unexpected went wrong: ${message}`}\n`);
  if (process.env.MATRIKEL_DEBUG === '1' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return error instanceof Explained ? error.exitCode : 1;
}

function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}
