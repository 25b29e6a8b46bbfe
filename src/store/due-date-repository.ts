import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import { DUE_KINDS, type DueKind, hoursUntilNext, MOST_RETRIES } from '../domain/incremental/due.ts';
import type { DueDateStore, DueRow } from '../ports/due-date-store.ts';
import type { Database } from './database.ts';
import { keepDueDates } from './keep-due-dates.ts';
import { dueDates } from './schema/index.ts';
import { settleDueDates } from './settle-due-dates.ts';

/** The database's clock decides what is due, and says with each row how that stands. */
const ROW = {
  employeeId: dueDates.employeeId,
  kind: dueDates.kind,
  dueAt: dueDates.dueAt,
  attempts: dueDates.attempts,
  askAgainAt: dueDates.askAgainAt,
  setAt: dueDates.setAt,
  state: sql<
    DueRow['state']
  >`CASE WHEN ${dueDates.kind} = 'retry' AND ${dueDates.attempts} >= ${MOST_RETRIES}::int THEN 'given-up'
    WHEN ${dueDates.dueAt} <= now() THEN 'due' ELSE 'waiting' END`,
};

export function createDueDateRepository(db: Database): DueDateStore {
  const isOf = (integrationId: IntegrationId) => eq(dueDates.integrationId, integrationId);
  return {
    async now() {
      const { rows } = await db.execute<{ now: string }>(sql`SELECT now()::text AS now`);
      return new Date(rows[0]?.now ?? '');
    },

    async graceSince(integrationId, employeeIds) {
      const rows = await db
        .select({ employeeId: dueDates.employeeId, setAt: dueDates.setAt })
        .from(dueDates)
        .where(and(isOf(integrationId), eq(dueDates.kind, 'grace'), inArray(dueDates.employeeId, [...employeeIds])));
      return new Map(rows.map(({ employeeId, setAt }) => [employeeId, setAt]));
    },

    keep: (integrationId, runId, people) => keepDueDates(db, integrationId, runId, people),

    async dropUnplanned(integrationId, runId, complete) {
      await db.execute(sql`
        DELETE FROM due_dates d USING runs r WHERE r.id = ${runId} AND d.integration_id = ${integrationId}
          AND coalesce(d.read_at, d.set_at) <= r.read_at -- what an update set that began to read later stays
          AND (${complete} OR EXISTS (SELECT 1 FROM read_employees e WHERE e.run_id = ${runId} AND e.employee_id = d.employee_id))
          AND NOT EXISTS (SELECT 1 FROM run_people p WHERE p.run_id = ${runId} AND p.employee_id = d.employee_id)`);
    },

    settle: (runId, passing) => settleDueDates(db, runId, passing),

    async due(integrationId, limit) {
      const mayBeAsked = sql`coalesce(${dueDates.askAgainAt}, ${dueDates.dueAt}) <= now()
        AND NOT (${dueDates.kind} = 'retry' AND ${dueDates.attempts} >= ${MOST_RETRIES}::int)
        AND NOT EXISTS (SELECT 1 FROM holds h WHERE h.integration_id = ${dueDates.integrationId} AND h.employee_id = ${dueDates.employeeId})`;
      const rows = await db
        .select(ROW)
        .from(dueDates)
        .where(and(isOf(integrationId), mayBeAsked))
        .orderBy(asc(dueDates.dueAt), asc(dueDates.employeeId), asc(dueDates.kind))
        .limit(limit);
      return rows.map(withId);
    },

    async asked(integrationId, rows) {
      if (rows.length === 0) return;
      const json = rows.map(({ employeeId, kind, attempts }) => ({
        ...{ employee_id: employeeId, kind, attempts, hours: hoursUntilNext(attempts + 1) },
      }));
      await db.execute(sql`
        UPDATE due_dates d SET attempts = r.attempts + 1, ask_again_at = now() + r.hours * interval '1 hour'
        FROM jsonb_to_recordset(${JSON.stringify(json)}::jsonb) AS r(employee_id text, kind text, attempts int, hours int)
        WHERE d.integration_id = ${integrationId} AND d.employee_id = r.employee_id AND d.kind = r.kind AND d.attempts = r.attempts
          AND d.due_at <= now()`);
    },

    async list(integrationId, { kind, employeeId, limit, after }) {
      const last = after === undefined ? null : placeOf(after);
      const later =
        last &&
        sql`(${dueDates.dueAt}, ${dueDates.employeeId}, ${dueDates.kind}) > (${last.dueAt}, ${last.employeeId}, ${last.kind})`;
      const rows = await db
        .select(ROW)
        .from(dueDates)
        .where(
          and(
            isOf(integrationId),
            kind === undefined ? undefined : eq(dueDates.kind, kind),
            employeeId === undefined ? undefined : eq(dueDates.employeeId, employeeId),
            later ?? undefined,
          ),
        )
        .orderBy(asc(dueDates.dueAt), asc(dueDates.employeeId), asc(dueDates.kind))
        .limit(limit);
      return rows.map(withId);
    },

    async countOverdue(forMs) {
      return db
        .select({
          integrationId: dueDates.integrationId,
          kind: dueDates.kind,
          people: sql<number>`count(*)::int`,
        })
        .from(dueDates)
        .where(sql`${dueDates.dueAt} < now() - ${forMs} * interval '1 millisecond'`)
        .groupBy(dueDates.integrationId, dueDates.kind);
    },
  };
}

function withId(row: Omit<DueRow, 'id'>): DueRow {
  return { id: `${row.dueAt.getTime()}-${row.kind}-${row.employeeId}`, ...row };
}

function placeOf(
  id: string,
): { readonly dueAt: string; readonly kind: DueKind; readonly employeeId: EmployeeId } | null {
  const [, ms = '', kind, employeeId = ''] = new RegExp(`^(\\d+)-(${DUE_KINDS.join('|')})-(.+)$`).exec(id) ?? [];
  if (kind === undefined) return null;
  return { dueAt: new Date(Number(ms)).toISOString(), kind: kind as DueKind, employeeId: employeeId as EmployeeId };
}
