import { and, asc, eq, getTableColumns, gt, sql } from 'drizzle-orm';
import type { PreviewStore } from '../ports/preview-store.ts';
import type { Database } from './database.ts';
import { previewPeople, previews } from './schema/index.ts';

const { runId: _runId, ...PERSON } = getTableColumns(previewPeople);

export function createPreviewRepository(db: Database): PreviewStore {
  return {
    async save(runId, counts, people) {
      const rows = people.map(({ employeeId, learnerId, scope, byDraft, inForce }) => ({
        ...{ employee_id: employeeId, learner_id: learnerId, scope },
        ...{ by_draft: byDraft, in_force: inForce },
      }));
      await db.transaction(async (tx) => {
        await tx
          .insert(previews)
          .values({ runId, counts })
          .onConflictDoUpdate({ target: previews.runId, set: { counts } });
        await tx.delete(previewPeople).where(eq(previewPeople.runId, runId));
        await tx.execute(sql`
          INSERT INTO preview_people (run_id, employee_id, learner_id, scope, by_draft, in_force)
          SELECT ${runId}, r.* FROM json_to_recordset(${JSON.stringify(rows)}::json)
            AS r(employee_id text, learner_id text, scope text, by_draft jsonb, in_force jsonb)`);
      });
    },

    async counts(runId) {
      const [row] = await db.select({ counts: previews.counts }).from(previews).where(eq(previews.runId, runId));
      return row?.counts ?? null;
    },

    async isListed(runId, employeeId) {
      const isIt = and(eq(previewPeople.runId, runId), eq(previewPeople.employeeId, employeeId));
      const rows = await db.select({ id: previewPeople.employeeId }).from(previewPeople).where(isIt);
      return rows.length > 0;
    },

    async people(runId, { limit, after, scope }) {
      return db
        .select(PERSON)
        .from(previewPeople)
        .where(
          and(
            eq(previewPeople.runId, runId),
            after === undefined ? undefined : gt(previewPeople.employeeId, after),
            scope === undefined ? undefined : eq(previewPeople.scope, scope),
          ),
        )
        .orderBy(asc(previewPeople.employeeId))
        .limit(limit);
    },
  };
}
