import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { HintSource } from '../domain/incremental/hint.ts';
import type { HintStore, NewHint, PendingPerson } from '../ports/hint-store.ts';
import type { Database } from './database.ts';
import { hints } from './schema/index.ts';
import { serveHints } from './serve-hints.ts';

export function createHintRepository(db: Database): HintStore {
  return {
    add: async (integrationId, given) => (await insert(db, integrationId, given)).length,
    addOnce: async (integrationId, given) => new Set(await insert(db, integrationId, given)) as ReadonlySet<string>,

    async markPassedOn(integrationId, employeeIds) {
      await db.execute(sql`
        UPDATE hints SET passed_on_at = now()
        WHERE integration_id = ${integrationId} AND served_at IS NULL
          AND employee_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(employeeIds)}::jsonb))`);
    },

    async unpassed({ youngMs, againAfterMs, limit, except = [] }) {
      const rows = await db.execute<{ integration_id: IntegrationId; employee_id: EmployeeId; source: HintSource }>(sql`
        SELECT h.integration_id, h.employee_id, (array_agg(h.source ORDER BY h.id DESC))[1] AS source
        FROM hints h JOIN integrations i ON i.id = h.integration_id
        WHERE h.served_at IS NULL AND h.employee_id IS NOT NULL AND ${mayBegin}
          AND h.integration_id NOT IN (SELECT jsonb_array_elements_text(${JSON.stringify(except)}::jsonb))
          AND coalesce(h.passed_on_at < ${ago(againAfterMs)}, h.received_at < ${ago(youngMs)})
        GROUP BY h.integration_id, h.employee_id ORDER BY min(h.id) LIMIT ${limit}`);
      return rows.rows.map(
        (row): PendingPerson => ({
          integrationId: row.integration_id,
          employeeId: row.employee_id,
          source: row.source,
        }),
      );
    },

    async countPending(olderThanMs) {
      const rows = await db.execute<{ integration_id: IntegrationId; people: number }>(sql`
        SELECT h.integration_id, count(DISTINCT h.employee_id)::int AS people
        FROM hints h JOIN integrations i ON i.id = h.integration_id
        WHERE h.served_at IS NULL AND ${mayBegin} AND h.received_at < ${ago(olderThanMs)}
        GROUP BY h.integration_id`);
      return new Map(rows.rows.map((row) => [row.integration_id, row.people]));
    },

    async sources(runId, employeeId) {
      const rows = await db.execute<{ source: HintSource }>(sql`
        SELECT DISTINCT h.source FROM hints h JOIN runs r ON r.id = ${runId} AND r.integration_id = h.integration_id
        WHERE h.employee_id = ${employeeId} AND h.served_at IS NULL AND h.received_at <= r.read_at`);
      return rows.rows.map(({ source }) => source);
    },

    serve: (runId: RunId, employeeId) => serveHints(db, runId, employeeId),
    serveEverybody: (runId: RunId) => serveHints(db, runId, null),

    async wantsEverything(integrationId) {
      const [one] = await db.select({ id: hints.id }).from(hints).where(forEverything(integrationId)).limit(1);
      return one !== undefined;
    },

    async serveEverything(integrationId, before) {
      await db
        .update(hints)
        .set({ servedAt: sql`now()` })
        .where(and(forEverything(integrationId), lte(hints.receivedAt, before)));
    },
  };
}

/** Of hints `h` of integrations `i`. */
const mayBegin = sql`i.quarantine IS NULL AND (h.source = 'by-hand' OR i.schedule->>'paused' IS DISTINCT FROM 'true')`;

/** Answers the digests of those that were new. */
async function insert(
  db: Database,
  integrationId: IntegrationId,
  given: readonly NewHint[],
): Promise<(string | null)[]> {
  if (given.length === 0) return [];
  const rows = JSON.stringify(
    given.map(({ employeeId, source, digest, changedAt }) => ({
      ...{ employee_id: employeeId, source, digest: digest ?? null },
      changed_at: changedAt?.toISOString() ?? null,
    })),
  );
  const added = await db.execute<{ digest: string | null }>(sql`
    INSERT INTO hints (integration_id, employee_id, source, digest, changed_at)
    SELECT ${integrationId}, r.* FROM jsonb_to_recordset(${rows}::jsonb)
      AS r(employee_id text, source text, digest text, changed_at timestamptz)
    ON CONFLICT (integration_id, digest) DO NOTHING RETURNING digest`);
  return added.rows.map(({ digest }) => digest);
}

function forEverything(integrationId: IntegrationId) {
  return and(eq(hints.integrationId, integrationId), isNull(hints.employeeId), isNull(hints.servedAt));
}

function ago(ms: number) {
  return sql`now() - ${ms} * interval '1 millisecond'`;
}
