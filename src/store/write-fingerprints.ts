import { type SQL, sql } from 'drizzle-orm';
import type { RunId } from '../domain/ids.ts';
import type { Database } from './database.ts';

/**
 * Notes of everybody whom a run found or brought in step, unless a newer reading did: the settings' version and the employee's hash.
 * Whoever was written for without success, or by an undo, is in step with nothing. A run that read nothing, like an invitation, says
 * nothing of that. Asked before the run closes, while what it read is there.
 */
export async function writeFingerprints(tx: Pick<Database, 'execute'>, runId: RunId): Promise<void> {
  const version = sql`coalesce((r.basis->>'settingsVersion')::int, r.settings_version)`;
  await tx.execute(sql`
    WITH written AS (
      SELECT position, bool_and(status = 'applied') AS wholly, bool_and(status IN ('pending', 'dropped')) AS untouched
      FROM steps WHERE run_id = ${runId} GROUP BY position
    ), person AS (
      SELECT p.employee_id, r.integration_id, r.read_at, w.position IS NOT NULL AS planned,
        CASE WHEN r.kind IN ('full', 'person') AND p.in_scope AND p.disposition <> 'skipped' AND coalesce(w.wholly, true)
          THEN ${fingerprintAs(version, sql`e.hash`)} END AS fingerprint
      FROM run_people p JOIN runs r ON r.id = p.run_id AND r.read_at IS NOT NULL AND (r.basis IS NOT NULL OR r.kind = 'person')
        AND NOT r.preview AND r.finished_at IS NULL
      LEFT JOIN written w ON w.position = p.position
      LEFT JOIN read_employees e ON e.run_id = p.run_id AND e.employee_id = p.employee_id
      WHERE p.run_id = ${runId} AND NOT coalesce(w.untouched, false)
    )
    UPDATE links l SET fingerprint = n.fingerprint FROM person n
    WHERE l.integration_id = n.integration_id AND l.employee_id = n.employee_id AND l.learner_id IS NOT NULL
      AND (l.applied_read_at IS NULL OR l.applied_read_at <= n.read_at)
      -- what another run wrote after this one began to read, with older data, is for whoever wrote it to note
      AND (n.planned OR NOT coalesce(l.written_at >= n.read_at OR l.lease_until >= now(), false))
      AND (n.planned OR n.fingerprint IS NOT NULL) AND l.fingerprint IS DISTINCT FROM n.fingerprint`);
}

/** As `fingerprintOf` writes it. */
function fingerprintAs(settingsVersion: SQL, employeeHash: SQL): SQL {
  return sql`'v' || ${settingsVersion} || ':' || ${employeeHash}`;
}
