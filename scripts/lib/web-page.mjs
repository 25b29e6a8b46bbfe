import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MODULES, NODE, ROOT } from './paths.mjs';
import { run } from './run.mjs';
import { Explained, say } from './say.mjs';

const BUILT = join(ROOT, 'dist', 'web', 'index.html');

/** What the page is made of; the client's types are none of it at run time. */
const SOURCES = ['web', join('src', 'client'), 'package-lock.json'].map((path) => join(ROOT, path));

/** Builds the admin page where it is missing or older than its sources; an image has it without its sources. */
export async function buildWebPage({ always = false } = {}) {
  if (!existsSync(SOURCES[0])) return;
  if (!always && existsSync(BUILT) && statSync(BUILT).mtimeMs >= Math.max(...SOURCES.map(lastChange))) return;
  say('Building the admin page.');
  const vite = join(MODULES, 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'];
  // stdout belongs to whoever called: it may be one line of JSON
  const code = await run(NODE, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Explained('The admin page could not be built (the message of Vite stands above).', code);
}

function lastChange(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}
