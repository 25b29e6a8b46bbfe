import { createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { Explained } from '../../servers/explained.ts';
import { EXIT } from '../exit-codes.ts';

/** Where a backup goes. */
export interface NewBackup {
  /** Null for stdout. */
  readonly file: string | null;
  open(): Writable;
  /** When all is written. Answers how many bytes, where that is known. */
  finish(): number | null;
  /** Leaves nothing of an unfinished one behind. */
  discard(): void;
}

/** A file that is there only when it is whole, and for its owner alone. */
export function newFile(file: string): NewBackup {
  if (existsSync(file))
    throw new Explained(`${file} exists already. Name a new file, or move that one away.`, EXIT.badInput);
  if (!existsSync(dirname(file)))
    throw new Explained(`There is no folder ${dirname(file)}. Make it first.`, EXIT.badInput);
  const draft = `${file}.unfinished`;
  return {
    file,
    open() {
      rmSync(draft, { force: true });
      return createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
    },
    finish() {
      renameSync(draft, file);
      return statSync(file).size;
    },
    discard: () => rmSync(draft, { force: true }),
  };
}

export function toStdout(): NewBackup {
  return { file: null, open: () => process.stdout, finish: () => null, discard: () => {} };
}
