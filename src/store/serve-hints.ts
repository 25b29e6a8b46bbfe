import { sql } from 'drizzle-orm';
import type { EmployeeId, RunId } from '../domain/ids.ts';
import type { Database } from './database.ts';

/**
 * Marks as served what a run has looked at: hints about this person, or everybody, received before it began to read. Where it wrote,
 * the oldest of somebody's hints says how long the change took. A click and a date are no changes in Personio, and do not count.
 */
export async function serveHints(db: Database, runId: RunId, employeeId: EmployeeId | null): Promise<void> {
  const whom = employeeId === null ? sql`h.employee_id IS NOT NULL` : sql`h.employee_id = ${employeeId}`;
  await db.execute(sql`
    WITH served AS (
      UPDATE hints h SET served_at = now() FROM runs r
      WHERE r.id = ${runId} AND h.integration_id = r.integration_id AND ${whom} AND h.served_at IS NULL AND h.received_at <= r.read_at
      RETURNING h.id, h.integration_id, h.employee_id, h.source, h.changed_at, h.received_at
    ), written AS (
      SELECT employee_id, max(finished_at) AS at FROM steps WHERE run_id = ${runId} AND status = 'applied' GROUP BY employee_id
    )
    INSERT INTO freshness (integration_id, run_id, source, changed_at, received_at, written_at)
    SELECT DISTINCT ON (s.employee_id) s.integration_id, ${runId}, s.source, s.changed_at, s.received_at, w.at
    FROM served s JOIN written w ON w.employee_id = s.employee_id
    WHERE s.source IN ('webhook', 'poll')
    ORDER BY s.employee_id, s.id`);
}
