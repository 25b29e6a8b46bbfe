import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../test/support/database.ts';
import { migrationState } from './pending-migrations.ts';

const DONE = 'drizzle.__drizzle_migrations';
let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

it('names what this version would still do, in order, and changes nothing', async () => {
  expect(await migrationState(client)).toEqual({ pending: [], ahead: false });
  await client.query(`DELETE FROM ${DONE} WHERE created_at > (SELECT min(created_at) FROM ${DONE})`);
  const { pending } = await migrationState(client);
  expect(pending[0]).toBe('0001_operators');
  expect(pending).toEqual([...pending].sort());
  expect((await migrationState(client)).pending).toEqual(pending);
});

it('notices that a later version was there', async () => {
  await client.query(`INSERT INTO ${DONE} (hash, created_at) VALUES ('later', 9999999999999)`);
  expect(await migrationState(client)).toEqual({ pending: [], ahead: true });
});

it('would do everything to a database that Matrikel never saw', async () => {
  await client.query('DROP SCHEMA drizzle CASCADE');
  expect((await migrationState(client)).pending[0]).toBe('0000_core');
});
