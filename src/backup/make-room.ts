import type pg from 'pg';
import { Explained } from '../servers/explained.ts';
import { MIGRATION_LOCK } from '../store/migrations.ts';
import { doneMigrations } from '../store/migrations-by-hand.ts';
import { requireKnown } from './levels.ts';
import { ourTables } from './our-tables.ts';
import { columnsOf } from './snapshot.ts';

const IN_THE_WAY = 2;

/** Drops our tables within the caller's transaction, where nothing speaks against it. */
export async function makeRoom(client: pg.Client, replace: boolean): Promise<void> {
  await requireAlone(client);
  const present: string[] = [];
  for (const table of ourTables()) if ((await columnsOf(client, table)).length > 0) present.push(table);
  if (present.length === 0) return;

  const done = await doneMigrations(client);
  if (done.length === 0) throw foreignTables(present);
  requireKnown(
    done,
    (what) => new Explained(`This version cannot replace what the database holds: ${what}`, IN_THE_WAY),
  );
  if (!replace) await requireNoIntegrations(client);
  await client.query(`DROP TABLE ${present.map((table) => `public.${table}`).join(', ')}`);
}

async function requireNoIntegrations(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM public.integrations ORDER BY name');
  if (rows.length === 0) return;
  throw new Explained(
    `There is an installation already, with ${rows.length === 1 ? 'the integration' : 'the integrations'} ${rows.map(({ name }) => name).join(', ')}.
A restore replaces all of it: its integrations, links, runs and tokens. Say --replace if that is what you want.`,
    IN_THE_WAY,
  );
}

/** API and workers would go on writing for runs that are no longer there. */
async function requireAlone(client: pg.Client): Promise<void> {
  const lock = await client.query<{ got: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS got', [MIGRATION_LOCK]);
  if (!lock.rows[0]?.got)
    throw new Explained('Another restore or a migration works on this database. Wait until it is done.', IN_THE_WAY);
  const others = await client.query<{ name: string; count: number }>(
    `SELECT coalesce(nullif(application_name, ''), 'without a name') AS name, count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND usename = current_user AND backend_type = 'client backend'
       AND pid <> pg_backend_pid() GROUP BY 1 ORDER BY 1`,
  );
  if (others.rows.length === 0) return;
  const list = others.rows.map(({ name, count }) => `${count} ${name}`).join(', ');
  throw new Explained(
    `Somebody else works on this database (connections: ${list}). Stop API and workers, close other programs, and go around a connection pooler.`,
    IN_THE_WAY,
  );
}

function foreignTables(present: readonly string[]): Explained {
  return new Explained(
    `This database is not Matrikel's, but has tables of the same names (${present.join(', ')}). Give Matrikel a database of its own.`,
    IN_THE_WAY,
  );
}
