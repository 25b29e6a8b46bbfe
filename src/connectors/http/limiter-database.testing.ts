import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export interface LimiterDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

const SERVER = fileURLToPath(new URL('../../servers/throwaway-postgres.ts', import.meta.url));

/** The two tables of the limiter in a database of their own. Without the test run's PostgreSQL it brings its own. */
export async function limiterDatabase(): Promise<LimiterDatabase> {
  const server = process.env.MATRIKEL_TEST_DATABASE_URL ? null : await startServer();
  const adminUrl = server?.url ?? process.env.MATRIKEL_TEST_DATABASE_URL ?? '';
  const name = `limiter_${randomUUID().replaceAll('-', '')}`;
  await withClient(adminUrl, (client) => client.query(`CREATE DATABASE ${name}`));

  const url = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
  const pool = new pg.Pool({ connectionString: url });
  await pool.query(
    'CREATE TABLE vendor_permits (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)',
  );
  await pool.query(
    'CREATE TABLE vendor_rates (key varchar(255) PRIMARY KEY, per_minute double precision NOT NULL, changed_at timestamptz NOT NULL DEFAULT now())',
  );
  return {
    url,
    pool,
    async close() {
      await pool.end();
      await withClient(adminUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
      await server?.stop();
    },
  };
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(client);
  await client.end();
}

async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const child = fork(SERVER);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { url: string }).url));
    child.once('exit', () => reject(new Error('PostgreSQL for the test did not start.')));
  });
  const stop = async () => {
    child.disconnect();
    await gone;
  };
  return { url, stop };
}
