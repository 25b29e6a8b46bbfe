import { ProblemError } from '../client/index.ts';
import { Explained } from '../servers/explained.ts';
import { exitCodeOfProblem, problemInWords } from './connect/problem-in-words.ts';
import { EXIT } from './exit-codes.ts';

/** An error as people and scripts should meet it. What has no sentence of its own is a mistake of the program. */
export function explained(error: unknown): { words: string; exitCode: number } {
  if (error instanceof Explained) return { words: error.message, exitCode: error.exitCode };
  if (error instanceof ProblemError) return { words: problemInWords(error), exitCode: exitCodeOfProblem(error) };
  const message = error instanceof Error ? error.message : String(error);
  return { words: `Something unexpected went wrong: ${message}`, exitCode: EXIT.unexpected };
}
