import { realpathSync } from 'node:fs';
import pg from 'pg';
import { LOOPBACK } from './ports.ts';
import type { Cluster } from './postgres-cluster.ts';

export function databaseUrl({ password }: Cluster, port: number, database: string): string {
  return `postgres://postgres:${password}@${LOOPBACK}:${port}/${database}`;
}

/** Does the server behind this port take our password and work on our folder? */
export async function answersAs(cluster: Cluster, port: number): Promise<boolean> {
  try {
    const [row] = await query(databaseUrl(cluster, port, 'postgres'), 'SHOW data_directory');
    return row?.data_directory !== undefined && realpathSync(row.data_directory) === realpathSync(cluster.dataDir);
  } catch {
    return false;
  }
}

/** Creates the database where it is missing. `name` comes from our code, never from a person. */
export async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const found = await query(adminUrl, 'SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (found.length > 0) return;
  try {
    await query(adminUrl, `CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    if ((error as { code?: string }).code !== '42P04') throw error; // another process was quicker
  }
}

async function query(url: string, sql: string, values: string[] = []): Promise<Record<string, string>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000, query_timeout: 10_000 });
  client.on('error', () => {}); // a connection cut by a dying server is reported by the query itself
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
