import { sql } from 'drizzle-orm';
import type { RunId } from '../domain/ids.ts';
import type { Database } from './database.ts';

/**
 * How long the changes took that this run wrote: of each person for whom everything is written, from the oldest hint since they were last
 * in step. Hints that were served before count, where a failure or the guard left the person to this run. So do those that an earlier look
 * has written something for and that wait for the second one. A click and a date are no changes in Personio. Repeatable.
 */
export async function measureFreshness(db: Database, runId: RunId): Promise<void> {
  await db.execute(sql`
    WITH written AS (
      SELECT p.employee_id, max(s.finished_at) AS at FROM run_people p JOIN steps s ON s.run_id = p.run_id AND s.position = p.position
      WHERE p.run_id = ${runId} GROUP BY p.employee_id HAVING bool_and(s.status = 'applied')
    ), announced AS (
      SELECT h.*, w.at FROM runs r JOIN hints h ON h.integration_id = r.integration_id
      JOIN written w ON w.employee_id = h.employee_id
      WHERE r.id = ${runId} AND (h.settled_at IS NULL OR h.served_at IS NULL) AND h.received_at <= r.read_at
        AND NOT EXISTS (SELECT 1 FROM freshness f WHERE f.integration_id = r.integration_id AND f.written_at >= r.created_at AND f.run_id = r.id)
    ), settled AS (
      UPDATE hints h SET settled_at = a.at FROM announced a WHERE h.id = a.id AND h.settled_at IS NULL
    )
    INSERT INTO freshness (integration_id, run_id, source, changed_at, received_at, written_at)
    SELECT DISTINCT ON (a.employee_id) a.integration_id, ${runId}, a.source, a.changed_at, a.received_at, a.at
    FROM announced a WHERE a.source IN ('webhook', 'poll')
    ORDER BY a.employee_id, (a.settled_at IS NOT NULL), a.id`);
}
