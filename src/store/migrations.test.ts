import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { migrateDatabase } from './migrations.ts';

let drop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await drop?.();
});

describe('migrating', () => {
  it('works once when several come at once to an empty database, and changes nothing when it is repeated', async () => {
    const database = await emptyDatabase();
    await Promise.all(Array.from({ length: 4 }, () => migrateDatabase(database.url)));
    const first = await database.shape();
    expect(first.tables).toEqual(
      expect.arrayContaining(['integrations', 'links', 'runs', 'steps', 'problems', 'mails']),
    );
    expect(first.migrations).toBeGreaterThan(0);

    await migrateDatabase(database.url);
    expect(await database.shape()).toEqual(first);
  });

  it('leaves no lock behind', async () => {
    const database = await emptyDatabase();
    await migrateDatabase(database.url);
    const locks = await database.query(`SELECT count(*)::int AS held FROM pg_locks WHERE locktype = 'advisory'
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
    expect(locks).toEqual([{ held: 0 }]);
  });
});

async function emptyDatabase() {
  const admin = process.env.MATRIKEL_TEST_DATABASE_URL ?? '';
  const name = `test_${randomBytes(6).toString('hex')}`;
  await query(admin, `CREATE DATABASE ${name}`);
  drop = async () => void (await query(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const url = Object.assign(new URL(admin), { pathname: `/${name}` }).href;
  return {
    url,
    query: (sql: string) => query(url, sql),
    async shape() {
      const tables = await query(
        url,
        `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
      );
      const [done] = await query(url, 'SELECT count(*)::int AS count FROM drizzle.__drizzle_migrations');
      return { tables: tables.map((row) => String(row.name)), migrations: Number(done?.count) };
    },
  };
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
