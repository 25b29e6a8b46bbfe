import { sql } from 'drizzle-orm';
import type { RunId } from '../domain/ids.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { Database } from './database.ts';

/** A retry that is set keeps its place: what failed again waits longer, and whoever asks counts that. */
export async function settleDueDates(db: Database, runId: RunId, passing: readonly ProblemCode[]): Promise<void> {
  // an invitation by hand and an undo do not look at what Personio wants
  const plans = sql`r.kind IN ('full', 'person') AND r.read_at IS NOT NULL`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`
      INSERT INTO due_dates (integration_id, employee_id, kind, due_at)
      SELECT DISTINCT r.integration_id, p.employee_id, 'retry', now() + interval '1 hour'
      FROM runs r JOIN run_people p ON p.run_id = r.id JOIN steps s ON s.run_id = r.id AND s.employee_id = p.employee_id
      WHERE r.id = ${runId} AND ${plans} AND s.status = 'failed'
        AND s.problem->>'code' IN (SELECT jsonb_array_elements_text(${JSON.stringify(passing)}::jsonb))
      ON CONFLICT DO NOTHING`);
    // A run that was cut short leaves steps that nobody tried: they are neither applied nor failed, and prove nothing.
    await tx.execute(sql`
      DELETE FROM due_dates d USING runs r JOIN run_people p ON p.run_id = r.id
      WHERE r.id = ${runId} AND ${plans} AND d.integration_id = r.integration_id AND d.employee_id = p.employee_id
        AND (d.kind = 'retry' OR d.due_at <= r.read_at) AND r.status IN ('completed', 'completed_with_problems')
        AND NOT EXISTS (SELECT 1 FROM steps s WHERE s.run_id = r.id AND s.employee_id = p.employee_id AND s.status <> 'applied')
        AND (d.kind = 'retry' OR EXISTS (SELECT 1 FROM steps s WHERE s.run_id = r.id AND s.employee_id = p.employee_id))`);
  });
}
