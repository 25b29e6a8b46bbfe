import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const MODULES = join(ROOT, 'node_modules');
export const NODE = join(MODULES, 'node', 'bin', 'node');

/** The user's cache folder, shared by all checkouts, because what lies there takes minutes to make. */
export function cacheFolder(env = process.env) {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'matrikel');
}

/** Our Node first on PATH, so that whatever a child starts as `node` is the same one. */
export function pathWithOurNode(env = process.env) {
  const separator = process.platform === 'win32' ? ';' : ':';
  return [join(MODULES, 'node', 'bin'), env.PATH].filter(Boolean).join(separator);
}
