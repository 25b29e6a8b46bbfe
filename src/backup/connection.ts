import pg from 'pg';
import { errorCode, isStoreAway } from '../ports/store-away.ts';
import { Explained } from '../servers/explained.ts';

const NOT_REACHABLE = 4;
const UNREACHABLE = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', '28P01', '28000', '3D000']);

/** One connection for the whole of a backup or a restore, which may take as long as it takes. */
export async function withConnection<Result>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'matrikel-backup',
  });
  client.on('error', () => {}); // seen by the statement that was under way
  try {
    await client.connect();
    // Text that means the same to every server: COPY writes times as the session shows them.
    await client.query(`SET datestyle = 'ISO, YMD'; SET timezone = 'UTC'; SET intervalstyle = 'postgres';
      SET extra_float_digits = 1; SET bytea_output = 'hex'; SET statement_timeout = 0;
      SET idle_in_transaction_session_timeout = 0; SET lock_timeout = '30s'`);
    return await work(client);
  } catch (error) {
    throw isAway(error) ? new Explained(awayText(databaseUrl, errorCode(error)), NOT_REACHABLE) : error;
  } finally {
    await client.end().catch(() => {});
  }
}

function isAway(error: unknown): boolean {
  return isStoreAway(error) || UNREACHABLE.has(errorCode(error) ?? '');
}

function awayText(databaseUrl: string, code: string | null): string {
  const { host, pathname } = new URL(databaseUrl);
  return `The database ${host}${pathname} cannot be reached, or refuses us (${code ?? 'no answer'}). Is PostgreSQL up, and does DATABASE_URL name it rightly?`;
}
