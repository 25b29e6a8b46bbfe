import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Explained } from '../../servers/explained.ts';
import { freePort } from '../../servers/ports.ts';
import { findPostgres, startPostgres } from '../../servers/postgres.ts';
import { livingHolder, takeLock } from '../up/instance-lock.ts';
import type { Settings } from '../up/settings.ts';

type Work<Result> = (databaseUrl: string) => Promise<Result>;

const STOP_WITHIN_MS = 10_000;

/** The database as it is: used where it runs, started for the time where it does not. */
export async function withOurDatabase<Result>(settings: Settings, work: Work<Result>): Promise<Result> {
  const { DATABASE_URL, stateDir } = settings;
  if (DATABASE_URL) return work(DATABASE_URL);
  if (!existsSync(join(stateDir, 'postgres')))
    throw new Explained(
      `There is no database in ${stateDir}. Name the state folder with MATRIKEL_STATE_DIR, or your PostgreSQL with DATABASE_URL.`,
      2,
    );
  if (!livingHolder(stateDir)) return withLock(stateDir, () => withServer(stateDir, work));

  const running = await findPostgres(stateDir);
  if (!running) throw new Explained(`Matrikel is being started or stopped in ${stateDir}. Try again in a moment.`, 2);
  return work(await running.database());
}

/** The database for oneself: nothing else of Matrikel runs on this state folder meanwhile. */
export async function withDatabaseAlone<Result>(settings: Settings, work: Work<Result>): Promise<Result> {
  const { DATABASE_URL, stateDir } = settings;
  return withLock(stateDir, () => (DATABASE_URL ? work(DATABASE_URL) : withServer(stateDir, work)));
}

async function withLock<Result>(stateDir: string, work: () => Promise<Result>): Promise<Result> {
  const release = takeLock(stateDir);
  try {
    return await work();
  } finally {
    release();
  }
}

/** On any port: the usual one may be another program's while Matrikel is down. */
async function withServer<Result>(stateDir: string, work: Work<Result>): Promise<Result> {
  const postgres = await startPostgres({ stateDir, port: await freePort() });
  try {
    return await work(await postgres.database());
  } finally {
    if (!postgres.adopted) await postgres.stop(STOP_WITHIN_MS);
  }
}
