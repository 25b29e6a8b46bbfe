import { readFileSync } from 'node:fs';
import { Explained } from '../../servers/explained.ts';
import { EXIT } from '../exit-codes.ts';

const STDIN = 0;

/** A file, or with `-` what comes on stdin. */
export function readInput(path: string): string {
  try {
    return readFileSync(path === '-' ? STDIN : path, 'utf8');
  } catch (error) {
    const what = path === '-' ? 'stdin' : `The file ${path}`;
    throw new Explained(`${what} cannot be read (${(error as NodeJS.ErrnoException).code}).`, EXIT.badInput);
  }
}

export function readJsonObject(path: string): Record<string, unknown> {
  const where = path === '-' ? 'What came on stdin' : `The file ${path}`;
  try {
    const value: unknown = JSON.parse(readInput(path));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // The library quotes what it read, which may be a secret; its place is enough.
    const [place = ''] = /at position \d+( \(line \d+ column \d+\))?/.exec(error.message) ?? [];
    throw new Explained(`${where} is not JSON${place && ` (${place})`}.`, EXIT.badInput);
  }
  throw new Explained(`${where} is not a JSON object.`, EXIT.badInput);
}
