import { sql } from 'drizzle-orm';
import type { RunId } from '../domain/ids.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { Database } from './database.ts';

/**
 * A retry that is set keeps its place: what failed again waits longer, and whoever asks counts that. A run that was cut short leaves steps
 * that nobody tried: they are neither applied nor failed, and prove nothing. Nobody is both retried and done.
 */
export async function settleDueDates(db: Database, runId: RunId, passing: readonly ProblemCode[]): Promise<void> {
  // an invitation by hand and an undo do not look at what Personio wants
  const plans = sql`r.kind IN ('full', 'person') AND r.read_at IS NOT NULL`;
  await db.execute(sql`
    WITH retried AS (
      INSERT INTO due_dates AS d (integration_id, employee_id, kind, due_at, read_at)
      SELECT DISTINCT r.integration_id, p.employee_id, 'retry', now() + interval '1 hour', r.read_at
      FROM runs r JOIN run_people p ON p.run_id = r.id JOIN steps s ON s.run_id = r.id AND s.employee_id = p.employee_id
      WHERE r.id = ${runId} AND ${plans} AND s.status = 'failed'
        AND s.problem->>'code' IN (SELECT jsonb_array_elements_text(${JSON.stringify(passing)}::jsonb))
      ON CONFLICT (integration_id, employee_id, kind) DO UPDATE SET read_at = greatest(d.read_at, excluded.read_at)
    )
    DELETE FROM due_dates d USING runs r JOIN run_people p ON p.run_id = r.id
      WHERE r.id = ${runId} AND ${plans} AND d.integration_id = r.integration_id AND d.employee_id = p.employee_id
        AND coalesce(d.read_at, d.set_at) <= r.read_at -- what an update set that began to read later stays
        AND (d.kind = 'retry' OR d.due_at <= r.read_at) AND r.status IN ('completed', 'completed_with_problems')
        AND NOT EXISTS (SELECT 1 FROM steps s WHERE s.run_id = r.id AND s.employee_id = p.employee_id AND s.status <> 'applied')
        AND (d.kind = 'retry' OR EXISTS (SELECT 1 FROM steps s WHERE s.run_id = r.id AND s.employee_id = p.employee_id))`);
}
