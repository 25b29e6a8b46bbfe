import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where Node keeps what it compiled: types are stripped once, not at every start. In the user's own folder, since whoever can write
 * there decides what runs.
 */
export const COMPILED = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'matrikel', 'compiled');
