import { sql } from 'drizzle-orm';
import type { EmployeeId, RunId } from '../domain/ids.ts';
import type { PersonRef } from '../ports/person-run-store.ts';
import type { Database } from './database.ts';

/** Of hints `h`, and the run `r` unless another moment is given: Personio could show what they announce when reading began. */
function couldBeRead(lagMs: number, readAt = sql`r.read_at`) {
  const lag = sql`CASE WHEN h.source = 'webhook' THEN ${lagMs}::float8 * interval '1 millisecond' ELSE interval '0' END`;
  return sql`h.received_at <= ${readAt} - ${lag}`;
}

/** Of hints `h` and the run `r`: what the run planned for the person is not written, or it left them to another one. */
const leavesSomething = sql`(
  EXISTS (SELECT 1 FROM run_people p JOIN steps s ON s.run_id = p.run_id AND s.position = p.position
    WHERE p.run_id = r.id AND p.employee_id = h.employee_id AND s.status <> 'applied')
  OR EXISTS (SELECT 1 FROM problems q WHERE q.run_id = r.id AND q.employee_id = h.employee_id AND q.code = 'left-to-full-sync'))`;

/** Marks as served what the update of one person has looked at. */
export async function serveOne(db: Database, runId: RunId, employeeId: EmployeeId, lagMs: number): Promise<void> {
  await db.execute(sql`
    UPDATE hints h SET served_at = coalesce(h.served_at, now()),
      settled_at = CASE WHEN ${leavesSomething} THEN h.settled_at ELSE coalesce(h.settled_at, now()) END
    FROM runs r
    WHERE r.id = ${runId} AND h.integration_id = r.integration_id AND h.employee_id = ${employeeId}
      AND (h.served_at IS NULL OR h.settled_at IS NULL) AND ${couldBeRead(lagMs)}`);
}

/**
 * The same for whomever a full sync has judged. A list that came out complete says of everybody else that there is nothing to do for them; not
 * after a wait, since newcomers of the second reading were not planned for, and whoever changed meanwhile was left out. Nor is somebody
 * judged who was written for while it read: their reading was not moved (`noteEverybodyInStep`).
 */
export async function serveEverybody(
  db: Database,
  runId: RunId,
  { lagMs, listComplete }: { readonly lagMs: number; readonly listComplete: boolean },
): Promise<void> {
  await db.execute(sql`
    UPDATE hints h SET served_at = coalesce(h.served_at, now()),
      settled_at = CASE WHEN ${leavesSomething} THEN h.settled_at ELSE coalesce(h.settled_at, now()) END
    FROM runs r
    WHERE r.id = ${runId} AND h.integration_id = r.integration_id AND h.employee_id IS NOT NULL
      AND (h.served_at IS NULL OR h.settled_at IS NULL) AND ${couldBeRead(lagMs)}
      AND coalesce((
        SELECT (p.disposition <> 'skipped' OR r.expires_at IS NULL)
          AND (p.position IS NOT NULL OR l.employee_id IS NULL OR coalesce(l.applied_read_at >= r.read_at, false))
        FROM run_people p LEFT JOIN links l ON l.integration_id = r.integration_id AND l.employee_id = p.employee_id
        WHERE p.run_id = r.id AND p.employee_id = h.employee_id
      ), ${listComplete} AND r.expires_at IS NULL)`);
  // Whoever began this run for them told nobody else, and they came too shortly before it: they need not wait for their turn.
  await db.execute(sql`
    UPDATE hints h SET passed_on_at = NULL FROM runs r
    WHERE r.id = ${runId} AND h.integration_id = r.integration_id AND h.employee_id IS NOT NULL AND h.served_at IS NULL
      AND h.received_at <= r.created_at AND h.passed_on_at >= r.created_at AND NOT (${couldBeRead(lagMs)})`);
}

/** Serves the webhooks of somebody who was found in step at this moment. Answers whether others wait that had come by then. */
export async function serveSecondLook(
  db: Database,
  { integrationId, employeeId }: PersonRef,
  readAt: Date,
  lagMs: number,
): Promise<boolean> {
  const moment = sql`${readAt.toISOString()}::timestamptz`;
  const waits = sql`h.integration_id = ${integrationId} AND h.employee_id = ${employeeId} AND h.source = 'webhook' AND h.served_at IS NULL`;
  const left = await db.execute<{ waits: boolean }>(sql`
    WITH served AS (
      UPDATE hints h SET served_at = now(), settled_at = coalesce(h.settled_at, now()) WHERE ${waits} AND ${couldBeRead(lagMs, moment)}
    )
    SELECT EXISTS (SELECT 1 FROM hints h WHERE ${waits} AND h.received_at <= ${moment} AND NOT (${couldBeRead(lagMs, moment)})) AS waits`);
  return left.rows[0]?.waits ?? false;
}
