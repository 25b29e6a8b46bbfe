import { spawn } from 'node:child_process';
import { NODE, ROOT } from './paths.mjs';
import { Explained } from './say.mjs';

/**
 * Gives `work` the address of a PostgreSQL in which it may create databases: DATABASE_URL, or one that lives only as
 * long as this run. That one is kept by a process of its own, which cleans up even when we are killed.
 */
export async function withTestDatabase(env, work) {
  if (env.DATABASE_URL) return work(env.DATABASE_URL);
  const keeper = spawn(NODE, ['src/servers/throwaway-postgres.ts'], {
    cwd: ROOT,
    env,
    detached: true, // Ctrl-C must reach the tests first, and the database only after them
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const gone = new Promise((resolve) => keeper.once('exit', resolve));
  try {
    return await work(await addressFrom(keeper, gone));
  } finally {
    if (keeper.connected) keeper.disconnect();
    await gone;
  }
}

async function addressFrom(keeper, gone) {
  const answer = new Promise((resolve) => keeper.once('message', resolve));
  const first = await Promise.race([answer, gone.then(() => null)]);
  if (first?.url) return first.url;
  throw new Explained('The tests need a PostgreSQL, and it did not start (the reason stands above).');
}
