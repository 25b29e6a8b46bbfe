import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { MIGRATIONS, migrateDatabase } from '../../src/store/migrations.ts';

/** Of the copies; migrations have a lock of their own. */
const TEMPLATE_LOCK = 7_215_902;

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A migrated database of its own on the server that `npm test` started or `DATABASE_URL` named: a copy, which takes a tenth of the time. */
export async function freshDatabase(): Promise<TestDatabase> {
  return databaseLike(await migratedTemplate());
}

/** The same, as an administrator would hand it over. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return databaseLike('template1');
}

async function databaseLike(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const drop = () => asAdmin((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  return { url: urlOf(name), drop };
}

/** Made by whichever file asks first; named after the migrations, as the server may outlive a run. */
async function migratedTemplate(): Promise<string> {
  const journal = await readFile(join(MIGRATIONS, 'meta', '_journal.json'));
  const files = (await readdir(MIGRATIONS)).filter((file) => file.endsWith('.sql')).sort();
  const hash = createHash('sha256').update(journal);
  for (const file of files) hash.update(await readFile(join(MIGRATIONS, file)));
  const name = `migrated_${hash.digest('hex').slice(0, 12)}`;
  await asAdmin(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    await client.query(`CREATE DATABASE ${name}_new`);
    await migrateDatabase(urlOf(`${name}_new`));
    await client.query(`ALTER DATABASE ${name}_new RENAME TO ${name}`);
  });
  return name;
}

function urlOf(name: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  return url.href;
}

function adminUrl(): string {
  const admin = process.env.MATRIKEL_TEST_DATABASE_URL;
  if (admin) return admin;
  throw new Error(
    'MATRIKEL_TEST_DATABASE_URL is not set: run the tests with `npm test`, which starts a PostgreSQL for them.',
  );
}

async function asAdmin(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
