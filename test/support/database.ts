import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrateDatabase } from '../../src/store/migrations.ts';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A migrated database of its own on the server that `npm test` started or `DATABASE_URL` named. */
export async function freshDatabase(): Promise<TestDatabase> {
  const database = await emptyDatabase();
  await migrateDatabase(database.url);
  return database;
}

/** The same, as an administrator would hand it over. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const admin = process.env.MATRIKEL_TEST_DATABASE_URL;
  if (!admin)
    throw new Error(
      'MATRIKEL_TEST_DATABASE_URL is not set: run the tests with `npm test`, which starts a PostgreSQL for them.',
    );
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(admin, `CREATE DATABASE ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function asAdmin(admin: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
