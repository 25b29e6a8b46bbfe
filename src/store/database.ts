import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import * as schema from './schema/index.ts';

export type Database = NodePgDatabase<typeof schema>;

/** Connections of one process; small, since several processes share one server. */
const POOL_SIZE = 10;

export function openPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: POOL_SIZE,
    connectionTimeoutMillis: 5_000,
    // A server that vanishes with a query on the wire must not hang the caller for ever.
    query_timeout: 120_000,
    keepAlive: true,
  });
  // An idle connection that breaks (server killed) is replaced at the next query; without a listener it ends the process.
  pool.on('error', () => {});
  // The same for one that breaks inside a transaction: the statement under way, or the next one, reports it.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

export function databaseOf(pool: pg.Pool): Database {
  return drizzle(pool, { schema });
}
