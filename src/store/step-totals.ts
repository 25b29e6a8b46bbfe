import { type SQL, sql } from 'drizzle-orm';
import type { RunId } from '../domain/ids.ts';
import type { Totals } from '../ports/watch-store.ts';
import type { Database } from './database.ts';

/** All steps of a run by kind and status, for its row. */
export function stepTotalsOf(id: RunId): SQL<Totals['steps']> {
  return sql`(
    SELECT coalesce(jsonb_agg(t), '[]') FROM (
      SELECT kind, status, count(*)::int AS count FROM steps WHERE run_id = ${id} GROUP BY kind, status
    ) t)`;
}

/** All steps there are, by kind and status. Those of runs that have ended were counted then. */
export async function stepTotals(db: Pick<Database, 'execute'>): Promise<Totals['steps']> {
  const totals = await db.execute<Record<string, unknown> & Totals['steps'][number]>(sql`
    SELECT kind, status, sum(count)::int AS count FROM (
      SELECT t.kind, t.status, t.count
      FROM runs, jsonb_to_recordset(runs.step_totals) AS t(kind text, status text, count int)
      UNION ALL
      SELECT s.kind, s.status, count(*)
      FROM runs JOIN steps s ON s.run_id = runs.id WHERE runs.step_totals IS NULL GROUP BY s.kind, s.status
    ) part GROUP BY kind, status`);
  return totals.rows.map(({ kind, status, count }) => ({ kind, status, count }));
}
