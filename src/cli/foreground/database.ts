import pg from 'pg';
import { errorCode } from '../../ports/store-away.ts';
import { doneMigrations, knownMigrations } from '../../store/migrations-by-hand.ts';
import type { Missing } from './wait-until-ready.ts';

const CONNECT_MS = 5_000;

/** Does the database answer? */
export function databaseAnswers(databaseUrl: string): Missing {
  return () => asking(databaseUrl, async () => null);
}

/** Does it answer, and has it been brought to this version? A newer one is fine: versions only add, for one version. */
export function databaseIsReady(databaseUrl: string): Missing {
  const wanted = knownMigrations().at(-1)?.at ?? 0;
  return () =>
    asking(databaseUrl, async (client) => {
      const reached = (await doneMigrations(client)).at(-1)?.at ?? 0;
      return reached >= wanted
        ? null
        : `The database ${nameOf(databaseUrl)} is not of this version yet: "matrikel migrate" prepares it.`;
    });
}

async function asking(databaseUrl: string, ask: (client: pg.Client) => Promise<string | null>): Promise<string | null> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: CONNECT_MS,
  });
  client.on('error', () => {}); // a connection cut by a dying server is reported by the query itself
  try {
    await client.connect();
    return await ask(client);
  } catch (error) {
    return refusal(errorCode(error), databaseUrl);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Never the server's own words: they name users, and the address carries a password. */
function refusal(code: string | null, databaseUrl: string): string {
  const name = nameOf(databaseUrl);
  if (code === '28P01' || code === '28000')
    return `The database ${name} refuses the user or the password in DATABASE_URL.`;
  if (code === '3D000') return `There is no database ${name}. Create it, or correct DATABASE_URL.`;
  return `The database ${name} does not answer (${code ?? 'no connection'}). Does PostgreSQL run there? Its address is DATABASE_URL.`;
}

function nameOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}
