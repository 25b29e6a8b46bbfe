import { mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const ROTATE_ABOVE_BYTES = 10 * 1024 * 1024;

/**
 * Opens a log for appending, and answers its descriptor. Children write into the file itself, not into a pipe to us:
 * a pipe would break when we are killed, and take the database with it.
 */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > ROTATE_ABOVE_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** The last lines of a log, for the sentence that says why something did not start. */
export function lastLines(file: string, count = 3): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
