import { and, asc, eq, sql } from 'drizzle-orm';
import type { DriftStore } from '../ports/drift-store.ts';
import type { Database } from './database.ts';
import { drifts } from './schema/index.ts';

export function createDriftRepository(db: Database): DriftStore {
  return {
    async list(integrationId, { limit, after }) {
      const [employee, field] = after === undefined ? [] : splitAtFirst(after, '.');
      const later =
        after === undefined ? undefined : sql`(${drifts.employeeId}, ${drifts.field}) > (${employee}, ${field})`;
      const rows = await db
        .select()
        .from(drifts)
        .where(and(eq(drifts.integrationId, integrationId), later))
        .orderBy(asc(drifts.employeeId), asc(drifts.field))
        .limit(limit);
      return rows.map(({ integrationId: _own, ...row }) => ({ id: `${row.employeeId}.${row.field}`, ...row }));
    },

    async keep(integrationId, runId, people) {
      const rows = people.flatMap(({ employeeId, learnerId, drifts: found }) =>
        found.map((drift) => ({ ...drift, employee_id: employeeId, learner_id: learnerId })),
      );
      if (rows.length === 0) return;
      await db.execute(sql`
        INSERT INTO drifts (integration_id, run_id, employee_id, learner_id, field, policy, expected, found)
        SELECT ${integrationId}, ${runId}, r.* FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS r(employee_id text, learner_id text, field text, policy text, expected text, found text)
        ON CONFLICT (integration_id, employee_id, field) DO UPDATE SET run_id = excluded.run_id, learner_id = excluded.learner_id,
          policy = excluded.policy, expected = excluded.expected, found = excluded.found, seen_at = now()`);
    },

    async dropUnseen(integrationId, runId, only) {
      const whose = only === undefined ? undefined : eq(drifts.employeeId, only);
      await db
        .delete(drifts)
        .where(and(eq(drifts.integrationId, integrationId), whose, sql`${drifts.runId} IS DISTINCT FROM ${runId}`));
    },
  };
}

function splitAtFirst(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
