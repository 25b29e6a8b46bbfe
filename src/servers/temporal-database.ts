import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from './replace-file.ts';

/**
 * The server's SQLite file. Its tables are made only when the file is made, and nothing promises that another version
 * reads them, in either direction: before another version touches the file, a copy is laid beside it.
 */
export function openDatabaseFile(folder: string, cliPath: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700); // made by an earlier version with the umask's mode
  const database = join(folder, 'temporal.db');
  const note = join(folder, 'version');
  const version = execFileSync(cliPath, ['--version'], { encoding: 'utf8' }).trim();
  const before = existsSync(note) ? readFileSync(note, 'utf8') : version;
  if (before !== version && existsSync(database)) copy(database, before);
  replaceFile(note, version);
  return database;
}

function copy(database: string, version: string): void {
  const name = version.replaceAll(/[^\w.]+/g, '-');
  for (const part of ['', '-wal', '-shm']) {
    if (existsSync(database + part)) copyFileSync(database + part, `${database}.before-leaving-${name}${part}`);
  }
}
