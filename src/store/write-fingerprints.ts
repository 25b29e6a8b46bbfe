import { sql } from 'drizzle-orm';
import { fingerprintOf } from '../domain/fingerprint.ts';
import type { RunId } from '../domain/ids.ts';
import type { Database } from './database.ts';

/**
 * Notes of everybody whom a run found or brought in step: the settings' version and the employee's hash. Whoever was written
 * for without success, or by an undo, is in step with nothing. A run that read nothing, like an invitation, says nothing of that. Asked
 * before the run closes, while what it read is there.
 */
export async function writeFingerprints(tx: Pick<Database, 'execute'>, runId: RunId): Promise<void> {
  const found = await tx.execute<{ version: number }>(sql`
    SELECT coalesce((basis->>'settingsVersion')::int, settings_version) AS version FROM runs
    WHERE id = ${runId} AND read_at IS NOT NULL AND (basis IS NOT NULL OR kind = 'person') AND NOT preview AND finished_at IS NULL`);
  const [run] = found.rows;
  if (!run) return;
  await tx.execute(sql`
    WITH written AS (
      SELECT position, bool_and(status = 'applied') AS wholly, bool_and(status IN ('pending', 'dropped')) AS untouched
      FROM steps WHERE run_id = ${runId} GROUP BY position
    ), person AS (
      SELECT p.employee_id, r.integration_id, r.read_at, w.position IS NOT NULL AS planned,
        CASE WHEN r.kind IN ('full', 'person') AND p.in_scope AND p.disposition <> 'skipped' AND coalesce(w.wholly, true)
          THEN ${fingerprintOf(run.version, '')} || e.hash END AS fingerprint
      FROM run_people p JOIN runs r ON r.id = p.run_id
      LEFT JOIN written w ON w.position = p.position
      LEFT JOIN read_employees e ON e.run_id = p.run_id AND e.employee_id = p.employee_id
      WHERE p.run_id = ${runId} AND NOT coalesce(w.untouched, false)
    )
    UPDATE links l SET fingerprint = n.fingerprint FROM person n
    WHERE l.integration_id = n.integration_id AND l.employee_id = n.employee_id AND l.learner_id IS NOT NULL
      AND (l.applied_read_at IS NULL OR l.applied_read_at <= n.read_at)
      AND (n.planned OR n.fingerprint IS NOT NULL) AND l.fingerprint IS DISTINCT FROM n.fingerprint`);
}
