import { sql } from 'drizzle-orm';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { DatesOfPerson } from '../ports/due-date-store.ts';
import type { Database } from './database.ts';

/** One statement for a page of people, so that a killed worker leaves either all of it or nothing. */
export async function keepDueDates(
  db: Database,
  integrationId: IntegrationId,
  runId: RunId,
  people: readonly DatesOfPerson[],
): Promise<void> {
  if (people.length === 0) return;
  const ids = JSON.stringify(people.map(({ employeeId }) => employeeId));
  const given = people.flatMap(({ employeeId, dates }) =>
    dates.map(({ kind, at }) => ({ employee_id: employeeId, kind, due_at: at.toISOString() })),
  );
  const readAt = sql`(SELECT read_at FROM runs WHERE id = ${runId})`;
  await db.execute(sql`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS g(employee_id text, kind text, due_at timestamptz(3))
    ), gone AS (
      DELETE FROM due_dates d
      WHERE d.integration_id = ${integrationId} AND d.kind <> 'retry' AND coalesce(d.read_at <= ${readAt}, true)
        AND d.employee_id IN (SELECT jsonb_array_elements_text(${ids}::jsonb))
        AND NOT EXISTS (SELECT 1 FROM given g WHERE g.employee_id = d.employee_id AND g.kind = d.kind)
    )
    INSERT INTO due_dates AS d (integration_id, employee_id, kind, due_at, read_at)
    SELECT ${integrationId}, g.employee_id, g.kind, g.due_at, ${readAt} FROM given g
    WHERE NOT EXISTS (SELECT 1 FROM tombstones t WHERE t.integration_id = ${integrationId} AND t.employee_id = g.employee_id)
      AND (g.due_at > now() OR EXISTS (SELECT 1 FROM due_dates o
        WHERE o.integration_id = ${integrationId} AND o.employee_id = g.employee_id AND o.kind = g.kind))
    ON CONFLICT (integration_id, employee_id, kind) DO UPDATE SET due_at = excluded.due_at, read_at = excluded.read_at,
      attempts = CASE WHEN d.due_at = excluded.due_at THEN d.attempts ELSE 0 END,
      ask_again_at = CASE WHEN d.due_at = excluded.due_at THEN d.ask_again_at END
    WHERE coalesce(d.read_at <= excluded.read_at, true)`);
}
