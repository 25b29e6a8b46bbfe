import { renameSync, writeFileSync } from 'node:fs';

/** Writes a small file so that a reader sees the old content or the new, never half of one. */
export function replaceFile(file: string, content: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  renameSync(draft, file);
}
