import { CommanderError } from 'commander';
import { EXIT } from './exit-codes.ts';
import { explained } from './explained.ts';

/** Says what went wrong. Commander has printed its own message by now. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.badInput;
  const { words, exitCode } = explained(error);
  process.stderr.write(`${words}\n`);
  if (process.env.MATRIKEL_DEBUG === '1' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return exitCode;
}
