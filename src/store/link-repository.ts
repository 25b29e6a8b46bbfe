import { and, eq, gte, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { WrittenHashes } from '../domain/drift/field-drift.ts';
import { type EmployeeId, INVITATION, type IntegrationId, type LearnerId, type RunId } from '../domain/ids.ts';
import type { LinkStore } from '../ports/link-store.ts';
import type { Database } from './database.ts';
import { noteEverybodyInStep, noteOneInStep } from './note-in-step.ts';
import { links } from './schema/index.ts';

export function createLinkRepository(db: Database): LinkStore {
  return {
    async all(integrationId) {
      const rows = await db
        .select({ employeeId: links.employeeId, learnerId: links.learnerId })
        .from(links)
        .where(and(eq(links.integrationId, integrationId), isNotNull(links.learnerId)));
      return rows.flatMap(({ employeeId, learnerId }) => (learnerId === null ? [] : [{ employeeId, learnerId }]));
    },

    async any(integrationId) {
      const [row] = await db
        .select({ employeeId: links.employeeId })
        .from(links)
        .where(and(eq(links.integrationId, integrationId), isNotNull(links.learnerId)))
        .limit(1);
      return row !== undefined;
    },

    async linkedSince(integrationId, employeeId, since) {
      const [row] = await db
        .select({ employeeId: links.employeeId })
        .from(links)
        .where(
          and(
            eq(links.integrationId, integrationId),
            eq(links.employeeId, employeeId),
            isNotNull(links.learnerId),
            gte(links.linkedAt, since),
          ),
        );
      return row !== undefined;
    },

    async around(integrationId, employeeIds, learnerIds) {
      const rows = await db
        .select({ employeeId: links.employeeId, learnerId: links.learnerId })
        .from(links)
        .where(
          and(
            eq(links.integrationId, integrationId),
            isNotNull(links.learnerId),
            or(inArray(links.employeeId, [...employeeIds]), inArray(links.learnerId, [...learnerIds])),
          ),
        );
      return rows.flatMap(({ employeeId, learnerId }) => (learnerId === null ? [] : [{ employeeId, learnerId }]));
    },

    async unseen(integrationId, runId, limit) {
      const rows = await db.execute<{ learner_id: LearnerId; total: number }>(sql`
        SELECT l.learner_id, count(*) OVER ()::int AS total FROM links l
        WHERE l.integration_id = ${integrationId} AND l.learner_id NOT LIKE ${`${INVITATION}%`}
          AND NOT EXISTS (SELECT 1 FROM read_learners r WHERE r.run_id = ${runId} AND r.learner_id = l.learner_id)
        ORDER BY l.learner_id LIMIT ${limit}`);
      return { total: rows.rows[0]?.total ?? 0, learnerIds: rows.rows.map((row) => row.learner_id) };
    },

    async absent(integrationId, runId) {
      const rows = await db.execute<{ employee_id: EmployeeId }>(sql`
        SELECT l.employee_id FROM links l
        WHERE l.integration_id = ${integrationId} AND l.learner_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM read_employees r WHERE r.run_id = ${runId} AND r.employee_id = l.employee_id)
        ORDER BY l.employee_id`);
      return rows.rows.map((row) => row.employee_id);
    },

    async written(integrationId, employeeIds) {
      const rows = await db.execute<{ employee_id: EmployeeId; written: WrittenHashes }>(sql`
        SELECT employee_id, written FROM links WHERE integration_id = ${integrationId} AND written IS NOT NULL
          AND employee_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(employeeIds)}::jsonb))`);
      return new Map(rows.rows.map((row) => [row.employee_id, row.written]));
    },

    async noteWritten(integrationId, people) {
      await db.execute(sql`
        UPDATE links l SET written = coalesce(l.written, '{}') || r.written
        FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS r("employeeId" text, written jsonb)
        WHERE l.integration_id = ${integrationId} AND l.employee_id = r."employeeId" AND l.learner_id IS NOT NULL`);
    },

    noteEverybodyInStep: (integrationId, runId) => noteEverybodyInStep(db, integrationId, runId),
    noteOneInStep: (runId, employeeId) => noteOneInStep(db, runId, employeeId),

    async adopt(integrationId, runId, of = 'everybody') {
      await db.transaction((tx) => adoptLinks(tx, integrationId, runId));
      // Claims join both, and a first run has just filled them.
      if (of === 'everybody') await db.execute(sql`ANALYZE links, steps`);
    },
  };
}

/** Within the transaction of the caller. */
export async function adoptLinks(
  tx: Pick<Database, 'execute'>,
  integrationId: IntegrationId,
  runId: RunId,
): Promise<void> {
  // The former record of a rehire lets go first: one learner, one link.
  await tx.execute(sql`
    UPDATE links l SET learner_id = NULL FROM run_people p
    WHERE p.run_id = ${runId} AND p.inherited_from IS NOT NULL AND p.disposition <> 'skipped'
      AND l.integration_id = ${integrationId} AND l.employee_id = p.inherited_from
      AND (l.learner_id = p.learner_id OR l.learner_id LIKE ${`${INVITATION}%`})`);
  await tx.execute(sql`
    INSERT INTO links (integration_id, employee_id, learner_id, linked_at)
    SELECT ${integrationId}, p.employee_id, p.learner_id, CASE WHEN p.learner_id IS NULL THEN NULL ELSE now() END
    FROM run_people p WHERE p.run_id = ${runId} AND p.disposition <> 'skipped'
    ON CONFLICT (integration_id, employee_id) DO UPDATE
      SET learner_id = excluded.learner_id, linked_at = excluded.linked_at
      WHERE links.learner_id IS NULL
        OR (links.learner_id LIKE ${`${INVITATION}%`} AND excluded.learner_id NOT LIKE ${`${INVITATION}%`})`);
}
