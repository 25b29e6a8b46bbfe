import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../test/support/database.ts';
import { databaseOf, openPool } from './database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

describe('a connection that the server ends', () => {
  it('inside a transaction fails that transaction and not the process', async () => {
    const pool = openPool(database.url);
    const uncaught: unknown[] = [];
    const listener = (error: unknown) => uncaught.push(error);
    process.on('uncaughtException', listener);
    try {
      const transaction = databaseOf(pool).transaction(async (tx) => {
        const { rows } = await tx.execute<{ pid: number }>('SELECT pg_backend_pid() AS pid');
        await pool.query('SELECT pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
        await new Promise((resolve) => setTimeout(resolve, 50)); // the end reaches this side
        await tx.execute('SELECT 1');
      });
      await expect(transaction).rejects.toThrow();
      expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
      expect(uncaught).toEqual([]);
    } finally {
      process.off('uncaughtException', listener);
      await pool.end();
    }
  });
});
