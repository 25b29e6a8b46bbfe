import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import type { HintSource } from '../domain/incremental/hint.ts';
import type { HintStore, NewHint, PendingPerson } from '../ports/hint-store.ts';
import type { Database } from './database.ts';
import { measureFreshness } from './measure-freshness.ts';
import { hints } from './schema/index.ts';
import { serveEverybody, serveOne, serveSecondLook } from './serve-hints.ts';

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

    async markAllPassedOn(integrationId) {
      await db.execute(sql`
        UPDATE hints SET passed_on_at = now()
        WHERE integration_id = ${integrationId} AND served_at IS NULL AND employee_id IS NOT NULL`);
    },

    async unpassed({ limit, except = [], ...when }) {
      const rows = await db.execute<{ integration_id: IntegrationId; employee_id: EmployeeId; source: HintSource }>(sql`
        WITH due AS (
          SELECT h.integration_id, h.employee_id, (array_agg(h.source ORDER BY h.id DESC))[1] AS source,
            row_number() OVER (PARTITION BY h.integration_id
              ORDER BY min(coalesce(h.passed_on_at, '-infinity')), min(h.id)) AS place
          FROM hints h JOIN integrations i ON i.id = h.integration_id
          WHERE ${isDue(when)} AND (h.source = 'by-hand'
            OR h.integration_id NOT IN (SELECT jsonb_array_elements_text(${JSON.stringify(except)}::jsonb)))
          GROUP BY h.integration_id, h.employee_id
        )
        SELECT integration_id, employee_id, source FROM due WHERE place <= ${limit} ORDER BY place, integration_id`);
      return rows.rows.map(
        (row): PendingPerson => ({
          integrationId: row.integration_id,
          employeeId: row.employee_id,
          source: row.source,
        }),
      );
    },

    async countUnpassed(when) {
      const rows = await db.execute<{ integration_id: IntegrationId; people: number }>(sql`
        SELECT h.integration_id, count(DISTINCT h.employee_id)::int AS people
        FROM hints h JOIN integrations i ON i.id = h.integration_id
        WHERE ${isDue(when)}
        GROUP BY h.integration_id`);
      return new Map(rows.rows.map((row) => [row.integration_id, row.people]));
    },

    measure: (runId) => measureFreshness(db, runId),
    serve: (runId, employeeId, lagMs = 0) => serveOne(db, runId, employeeId, lagMs),
    serveSecondLook: (who, readAt, lagMs) => serveSecondLook(db, who, readAt, lagMs),
    serveEverybody: (runId, how) => serveEverybody(db, runId, how),

    async wantsEverything(integrationId, only) {
      const wanted = and(forEverything(integrationId), only && eq(hints.source, only));
      const [one] = await db.select({ id: hints.id }).from(hints).where(wanted).limit(1);
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

/** Of hints `h` of integrations `i`. */
function isDue({ youngMs, againAfterMs }: { readonly youngMs: number; readonly againAfterMs: number }) {
  return sql`h.served_at IS NULL AND h.employee_id IS NOT NULL AND ${mayBegin}
    AND coalesce(h.passed_on_at < ${ago(againAfterMs)}, h.received_at < ${ago(youngMs)})`;
}

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
    SELECT ${integrationId}, r.employee_id, r.source, r.digest, r.changed_at
    FROM ROWS FROM (jsonb_to_recordset(${rows}::jsonb) AS (employee_id text, source text, digest text, changed_at timestamptz))
      WITH ORDINALITY AS r(employee_id, source, digest, changed_at, place)
    WHERE NOT EXISTS (SELECT 1 FROM tombstones t WHERE t.integration_id = ${integrationId} AND t.employee_id = r.employee_id)
    ORDER BY r.place
    ON CONFLICT (integration_id, digest) DO NOTHING RETURNING digest`);
  return added.rows.map(({ digest }) => digest);
}

function forEverything(integrationId: IntegrationId) {
  return and(eq(hints.integrationId, integrationId), isNull(hints.employeeId), isNull(hints.servedAt));
}

function ago(ms: number) {
  return sql`now() - ${ms} * interval '1 millisecond'`;
}
