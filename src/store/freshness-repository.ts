import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Freshness, FreshnessStore } from '../ports/freshness-store.ts';
import type { Database } from './database.ts';
import { hints } from './schema/index.ts';

export function createFreshnessRepository(db: Database): FreshnessStore {
  return {
    async ofHours(hours) {
      const rows = await db.execute<Freshness & Record<string, unknown>>(sql`
        SELECT i.id AS "integrationId", i.name AS integration, source, count(*)::int AS changes,
          percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS p50,
          percentile_cont(0.95) WITHIN GROUP (ORDER BY seconds) AS p95, max(seconds) AS max
        FROM (
          SELECT integration_id, source, greatest(0, extract(epoch FROM written_at - coalesce(changed_at, received_at)))::float8 AS seconds
          FROM freshness WHERE written_at > now() - ${hours} * interval '1 hour'
        ) took JOIN integrations i ON i.id = took.integration_id
        GROUP BY i.id, i.name, source ORDER BY i.name, source`);
      return rows.rows;
    },

    async waiting(integrationId) {
      const [row] = await db
        .select({
          people: sql<number>`count(DISTINCT ${hints.employeeId})::int`,
          oldestAt: sql<string | null>`min(${hints.receivedAt})`,
        })
        .from(hints)
        .where(and(eq(hints.integrationId, integrationId), isNull(hints.servedAt)));
      return { people: row?.people ?? 0, oldestAt: row?.oldestAt ? new Date(row.oldestAt) : null };
    },
  };
}
