import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Reads a secret, or makes it at the first start. Linked into place whole, and never over one that is there. */
export function readOrCreateSecret(file: string, create: () => string): string {
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, create(), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
  }
  return readFileSync(file, 'utf8').trim();
}
