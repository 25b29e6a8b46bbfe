import { and, asc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import type { EmployeeId } from '../domain/ids.ts';
import type { PlanStep } from '../domain/steps.ts';
import type { Case, CaseStore } from '../ports/case-store.ts';
import type { Database } from './database.ts';
import { cases } from './schema/index.ts';
import { settleCases } from './settle-cases.ts';

export function createCaseRepository(db: Database): CaseStore {
  return {
    async list(integrationId, { state, limit, after }) {
      const inState = { open: isNull(cases.closedAt), closed: isNotNull(cases.closedAt) };
      const rows = await db
        .select()
        .from(cases)
        .where(
          and(
            eq(cases.integrationId, integrationId),
            state === undefined ? undefined : inState[state],
            after === undefined ? undefined : gt(cases.id, Number(after)),
          ),
        )
        .orderBy(asc(cases.id))
        .limit(limit);
      return rows.map(toCase);
    },

    async read(id) {
      const [row] = await db.select().from(cases).where(isCase(id));
      return row ? toCase(row) : null;
    },

    async tryAgain(id) {
      const [row] = await db.update(cases).set({ fingerprint: null }).where(isCase(id)).returning();
      return row ? toCase(row) : null;
    },

    async tryAllAgain(integrationId, seenBy) {
      const ofRun = seenBy === undefined ? undefined : eq(cases.runId, seenBy);
      const tried = await db
        .update(cases)
        .set({ fingerprint: null })
        .where(and(eq(cases.integrationId, integrationId), isNull(cases.closedAt), isNotNull(cases.fingerprint), ofRun))
        .returning({ id: cases.id });
      return tried.length;
    },

    async waiting(integrationId) {
      const rows = await db
        .select({ employeeId: cases.employeeId, fingerprint: cases.fingerprint })
        .from(cases)
        .where(and(eq(cases.integrationId, integrationId), isNull(cases.closedAt), isNotNull(cases.fingerprint)));
      return new Map(rows.map(({ employeeId, fingerprint }) => [employeeId, fingerprint ?? '']));
    },

    async refusedSteps(runId, codes) {
      const rows = await db.execute<{ employee_id: EmployeeId; steps: PlanStep[] }>(sql`
        SELECT employee_id, json_agg(step ORDER BY ordinal) AS steps FROM steps
        WHERE run_id = ${runId} AND status = 'failed' AND step IS NOT NULL
          AND problem->>'code' IN (SELECT jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb))
        GROUP BY employee_id`);
      return new Map(rows.rows.map((row) => [row.employee_id, row.steps]));
    },

    settle: (integrationId, runId, findings) => settleCases(db, integrationId, runId, findings),
  };
}

/** Ids are counted; anything else is nobody's. */
function isCase(id: string) {
  return eq(cases.id, /^\d{1,15}$/.test(id) ? Number(id) : -1);
}

function toCase({ id, code: _code, fingerprint, ...row }: typeof cases.$inferSelect): Case {
  return { ...row, id: String(id), waits: fingerprint !== null && row.closedAt === null };
}
