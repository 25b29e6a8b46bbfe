import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './paths.mjs';

export const MOST_BYTES = 250_000;

const FOLDER = join(ROOT, 'dist', 'web');
/** What is loaded before anything can be clicked: the frame, the first page, and the longer of the two languages. */
const FIRST = ['index.html', 'src/pages/integrations.tsx', 'src/i18n/de.ts'];

/** Bytes of script, compressed, until the list of integrations stands there; each file counted once. */
export function firstLoad() {
  const manifest = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8'));
  const files = new Set();
  const visit = (key) => {
    const { file, imports = [] } = manifest[key];
    if (files.has(file)) return;
    files.add(file);
    for (const other of imports) visit(other);
  };
  for (const key of FIRST) visit(key);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(FOLDER, file))).length, 0);
}
