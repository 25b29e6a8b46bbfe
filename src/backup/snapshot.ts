import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Manifest } from './manifest.ts';

type Sequence = Manifest['sequences'][number];

/** Everything that is asked within it is of one moment, however long it takes, and nobody who writes has to wait. */
export async function inSnapshot<Result>(client: pg.Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    return await work();
  } finally {
    await client.query('ROLLBACK').catch(() => {}); // nothing was written; a broken connection has said so already
  }
}

/** By name, in their order; no column where the table is not there. */
export async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [`public.${table}`],
  );
  return rows.map(({ name }) => name);
}

/** The rows as COPY's text form: a line for each. `rowCount` is right when the stream was read to its end. */
export function rowsOf(client: pg.Client, table: string, columns: readonly string[]) {
  return client.query(copyTo(`COPY ${target(table, columns)} TO STDOUT`));
}

export function target(table: string, columns: readonly string[]): string {
  return `public.${pg.escapeIdentifier(table)} (${columns.map((name) => pg.escapeIdentifier(name)).join(', ')})`;
}

/** How far the sequences behind these tables have counted. Snapshots do not hold them back: they may be ahead, never behind. */
export async function sequencesOf(client: pg.Client, tables: readonly string[]): Promise<Sequence[]> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `SELECT c.relname AS table, a.attname AS column, pg_get_serial_sequence(c.oid::regclass::text, a.attname) AS sequence
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY ($1)
       AND pg_get_serial_sequence(c.oid::regclass::text, a.attname) IS NOT NULL
     ORDER BY 1, 2`,
    [tables],
  );
  const found: Sequence[] = [];
  for (const { table, column, sequence } of rows) {
    const state = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value AS value, is_called AS called FROM ${sequence}`,
    );
    const [now] = state.rows;
    if (now) found.push({ table, column, ...now });
  }
  return found;
}
