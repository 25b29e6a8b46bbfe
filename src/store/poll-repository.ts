import { and, eq, getTableColumns, inArray, isNotNull, sql } from 'drizzle-orm';
import type { PollStore } from '../ports/poll-store.ts';
import type { Database } from './database.ts';
import { links, pollMarks } from './schema/index.ts';

const { integrationId: _integrationId, ...MARK } = getTableColumns(pollMarks);

export function createPollRepository(db: Database): PollStore {
  const mark: PollStore['mark'] = async (integrationId) => {
    const [row] = await db.select(MARK).from(pollMarks).where(eq(pollMarks.integrationId, integrationId));
    return row ?? null;
  };
  return {
    mark,

    async begin(integrationId) {
      const { rows } = await db.execute<{ now: string }>(sql`SELECT now()::text AS now`);
      return { mark: await mark(integrationId), now: new Date(rows[0]?.now ?? '') };
    },

    async move(integrationId, since, found) {
      const later = sql`greatest(${pollMarks.since}, excluded.since)`;
      await db
        .insert(pollMarks)
        .values({ integrationId, since, found })
        .onConflictDoUpdate({
          target: pollMarks.integrationId,
          set: { since: later, polledAt: sql`now()`, found },
        });
    },

    async fingerprints(integrationId, employeeIds) {
      const rows = await db
        .select({ employeeId: links.employeeId, fingerprint: links.fingerprint })
        .from(links)
        .where(
          and(
            eq(links.integrationId, integrationId),
            isNotNull(links.learnerId),
            inArray(links.employeeId, [...employeeIds]),
          ),
        );
      return new Map(rows.map(({ employeeId, fingerprint }) => [employeeId, fingerprint]));
    },
  };
}
