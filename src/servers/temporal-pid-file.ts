import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { stillRuns } from './process-identity.ts';
import { replaceFile } from './replace-file.ts';

const Record = z.object({ pid: z.number(), startedAs: z.string(), port: z.number(), uiPort: z.number() });
export type TemporalRecord = z.infer<typeof Record>;

/** What we wrote down about the server that we started last, if that very process still runs. */
export function readLiving(folder: string): TemporalRecord | null {
  try {
    const record = Record.parse(JSON.parse(readFileSync(file(folder), 'utf8')));
    return stillRuns(record) ? record : null;
  } catch {
    return null; // never written, or written by something else: then there is nothing to take over
  }
}

export function writeDown(folder: string, record: TemporalRecord): void {
  replaceFile(file(folder), JSON.stringify(record));
}

export function forget(folder: string): void {
  rmSync(file(folder), { force: true });
}

function file(folder: string): string {
  return join(folder, 'server.json');
}
