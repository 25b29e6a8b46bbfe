import { readMigrationFiles } from 'drizzle-orm/migrator';
import type pg from 'pg';
import { MIGRATIONS } from './migrations.ts';

/** A migration as the database remembers it: the SHA-256 of its text, and when it was written (ms). */
export interface Migration {
  readonly hash: string;
  readonly at: number;
}

/** Where Drizzle's own migrator keeps what was done. */
const DONE = 'drizzle.__drizzle_migrations';

/** The migrations of this version, oldest first. */
export function knownMigrations(): Migration[] {
  return readMigrationFiles({ migrationsFolder: MIGRATIONS }).map(({ hash, folderMillis }) => ({
    hash,
    at: folderMillis,
  }));
}

/** What a database has seen, oldest first; nothing where Matrikel never was. */
export async function doneMigrations(client: pg.Client): Promise<Migration[]> {
  const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('${DONE}') IS NOT NULL AS there`);
  if (!rows[0]?.there) return [];
  const done = await client.query<{ hash: string; at: string }>(
    `SELECT hash, created_at AS at FROM ${DONE} ORDER BY created_at`,
  );
  return done.rows.map(({ hash, at }) => ({ hash, at: Number(at) }));
}

/**
 * Runs the migrations from one level to another and notes them, within the transaction of the caller: Drizzle's migrator
 * would end it with a transaction of its own.
 */
export async function runMigrations(client: pg.Client, from: number, to: number): Promise<void> {
  await client.query(`CREATE SCHEMA IF NOT EXISTS drizzle;
    CREATE TABLE IF NOT EXISTS ${DONE} (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)`);
  if (from === 0) await client.query(`DELETE FROM ${DONE}`);
  for (const { sql, hash, folderMillis } of readMigrationFiles({ migrationsFolder: MIGRATIONS }).slice(from, to)) {
    for (const statement of sql) await client.query(statement);
    await client.query(`INSERT INTO ${DONE} (hash, created_at) VALUES ($1, $2)`, [hash, folderMillis]);
  }
}
