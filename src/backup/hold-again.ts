import type pg from 'pg';
import { columnsOf } from './snapshot.ts';

interface Held {
  readonly integration_id: string;
  readonly employee_id: string;
  readonly reason: string;
  readonly held_by: string | null;
  readonly held_at: Date;
}

/** Who is held in the database that is about to be replaced; nobody where it has no such table. */
export async function holdsOf(client: pg.Client): Promise<readonly Held[]> {
  if ((await columnsOf(client, 'holds')).length === 0) return [];
  const { rows } = await client.query<Held>(
    'SELECT integration_id, employee_id, reason, held_by, held_at FROM public.holds',
  );
  return rows;
}

/**
 * Holds them in what was just restored: a hold that was set after the backup keeps a sync from doing again what an undo took back, and
 * its run may not be in the backup. Whoever is to be written for again is released by a person.
 */
export async function holdAgain(client: pg.Client, held: readonly Held[]): Promise<void> {
  await client.query(
    `INSERT INTO holds (integration_id, employee_id, reason, held_by, held_at)
     SELECT h.* FROM jsonb_to_recordset($1::jsonb)
       AS h(integration_id text, employee_id text, reason text, held_by text, held_at timestamptz)
     JOIN integrations i ON i.id = h.integration_id ON CONFLICT DO NOTHING`,
    [JSON.stringify(held)],
  );
}
