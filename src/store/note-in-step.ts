import { sql } from 'drizzle-orm';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { Database } from './database.ts';

/** Somebody else writes at this moment, or wrote after the run began to read: what it read says nothing of that. */
const isWrittenMeanwhile = sql`(l.lease_until >= now() OR l.written_at >= r.read_at)`;
const isOlder = sql`(l.applied_read_at IS NULL OR l.applied_read_at < r.read_at)`;

/**
 * Of everybody for whom a full sync that applies its plan has nothing to write, its reading is the newest that counts. Whom a plan that
 * waited left out, because they changed, it says nothing of.
 */
export async function noteEverybodyInStep(db: Database, integrationId: IntegrationId, runId: RunId): Promise<void> {
  await db.execute(sql`
    UPDATE links l SET applied_read_at = r.read_at
    FROM run_people p JOIN runs r ON r.id = p.run_id
    WHERE p.run_id = ${runId} AND r.kind = 'full' AND NOT r.preview AND p.position IS NULL
      AND (p.disposition <> 'skipped' OR r.expires_at IS NULL)
      AND l.integration_id = ${integrationId} AND l.employee_id = p.employee_id AND ${isOlder} AND NOT coalesce(${isWrittenMeanwhile}, false)`);
}

/**
 * The same of one person. Whoever has no account has a row only where the plan of a full sync that goes on is about to make one. False
 * where somebody wrote meanwhile.
 */
export async function noteOneInStep(db: Database, runId: RunId, employeeId: EmployeeId): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`
      INSERT INTO links (integration_id, employee_id)
      SELECT r.integration_id, ${employeeId} FROM runs r
      WHERE r.id = ${runId} AND EXISTS (
        SELECT 1 FROM runs o JOIN run_people p ON p.run_id = o.id AND p.employee_id = ${employeeId} AND p.position IS NOT NULL
        WHERE o.integration_id = r.integration_id AND o.kind = 'full' AND o.finished_at IS NULL)
      ON CONFLICT DO NOTHING`);
    const left = await tx.execute<{ older: boolean }>(sql`
      WITH own AS (
        SELECT l.integration_id, r.read_at, coalesce(${isWrittenMeanwhile}, false) AS meanwhile, ${isOlder} AS older
        FROM runs r JOIN links l ON l.integration_id = r.integration_id AND l.employee_id = ${employeeId}
        WHERE r.id = ${runId} FOR UPDATE OF l
      ), moved AS (
        UPDATE links l SET applied_read_at = own.read_at FROM own
        WHERE l.integration_id = own.integration_id AND l.employee_id = ${employeeId} AND own.older AND NOT own.meanwhile
      )
      SELECT older AND meanwhile AS older FROM own`);
    return left.rows[0]?.older !== true;
  });
}
