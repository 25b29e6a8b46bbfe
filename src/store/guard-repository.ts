import { and, desc, eq, gt, isNotNull, or, sql } from 'drizzle-orm';
import { type GuardTally, NOTHING_GUARDED } from '../domain/guard/guarded-changes.ts';
import type { IntegrationId } from '../domain/ids.ts';
import type { GuardStore } from '../ports/guard-store.ts';
import type { Database } from './database.ts';
import { decisions, guardUses, runs, sourceProfiles } from './schema/index.ts';

/** Reads that a new one is held against; their median shrugs off a few odd ones. */
const PROFILES = 10;

export function createGuardRepository(db: Database): GuardStore {
  return {
    async history(integrationId, windowDays) {
      const [profiles, earlier, [invited]] = await Promise.all([
        trustedProfiles(db, integrationId),
        usesSince(db, integrationId, windowDays),
        db
          .select({ id: runs.id })
          .from(runs)
          .where(
            and(
              eq(runs.integrationId, integrationId),
              sql`NOT ${runs.dryRun} AND (${runs.counts}->>'invited')::int > 0`,
            ),
          )
          .limit(1),
      ]);
      return { profiles, earlier, invited: invited !== undefined };
    },

    async saveProfile(runId, integrationId, profile) {
      const values = { runId, integrationId, profile };
      await db
        .insert(sourceProfiles)
        .values(values)
        .onConflictDoUpdate({ target: sourceProfiles.runId, set: { profile } });
    },

    async use(runId, integrationId, tally) {
      const rows = Object.entries(tally)
        .filter(([, people]) => people > 0)
        .map(([change, people]) => ({ runId, integrationId, change: change as keyof GuardTally, people }));
      await db.transaction(async (tx) => {
        await tx.delete(guardUses).where(eq(guardUses.runId, runId));
        if (rows.length > 0) await tx.insert(guardUses).values(rows);
      });
    },
  };
}

/**
 * A source that looked wrong stays wrong until somebody says otherwise: reads that made a run wait count only once it was approved. Else a
 * list that lost half of its people would be the usual one after a few nights.
 */
async function trustedProfiles(db: Database, integrationId: IntegrationId) {
  const rows = await db
    .select({ profile: sourceProfiles.profile })
    .from(sourceProfiles)
    .innerJoin(runs, eq(runs.id, sourceProfiles.runId))
    .leftJoin(decisions, eq(decisions.runId, runs.id))
    .where(
      and(
        eq(sourceProfiles.integrationId, integrationId),
        isNotNull(runs.finishedAt),
        or(sql`jsonb_array_length(${runs.guard}->'findings') = 0`, eq(decisions.outcome, 'approved')),
      ),
    )
    .orderBy(desc(runs.sequence))
    .limit(PROFILES);
  return rows.map(({ profile }) => profile);
}

async function usesSince(db: Database, integrationId: IntegrationId, days: number): Promise<GuardTally> {
  const rows = await db
    .select({ change: guardUses.change, people: sql<number>`sum(${guardUses.people})::int` })
    .from(guardUses)
    .where(and(eq(guardUses.integrationId, integrationId), gt(guardUses.at, sql`now() - ${days} * interval '1 day'`)))
    .groupBy(guardUses.change);
  return { ...NOTHING_GUARDED, ...Object.fromEntries(rows.map(({ change, people }) => [change, people])) };
}
