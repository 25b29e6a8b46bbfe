import { Client } from '@temporalio/client';
import pg from 'pg';
import { findPostgres } from '../../../src/servers/postgres.ts';
import { connectTemporal } from '../../../src/servers/temporal-connection.ts';
import type { House } from './theatre.ts';

/** The Temporal server of the house, as an operator reaches it with the CLI; waits for one that is on its way back. */
export async function withTemporal<Answer>(house: House, use: (client: Client) => Promise<Answer>): Promise<Answer> {
  const connection = await connectTemporal(house.installation.temporalAddress, {}, 20_000);
  return use(new Client({ connection })).finally(() => connection.close());
}

/** One statement in the store of the house. */
export async function inStore(house: House, statement: string, values: readonly unknown[]): Promise<void> {
  const postgres = await findPostgres(house.installation.stateDir);
  if (!postgres) throw new Error('the installation has no PostgreSQL');
  const client = new pg.Client({ connectionString: await patiently(() => postgres.database()) });
  await client.connect();
  await client.query(statement, [...values]).finally(() => client.end());
}

/** With six plays at once a connection may take longer than the three seconds that an installation gives it. */
async function patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let triesLeft = 4; ; triesLeft--) {
    try {
      return await ask();
    } catch (error) {
      if (triesLeft === 0) throw error;
    }
  }
}
