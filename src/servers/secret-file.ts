import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Explained } from './explained.ts';

/** Shorter ones are what a full disk or a power cut leaves. */
const LEAST_LENGTH = 16;

/** Reads a secret, or makes it at the first start. Linked into place whole, and never over one that is there. */
export function readOrCreateSecret(file: string, create: () => string): string {
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, create(), { mode: 0o600, flush: true });
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= LEAST_LENGTH) return secret;
  throw new Explained(`The secret in ${file} is too short to be one. Bring the file back from a backup, or remove it.`);
}
