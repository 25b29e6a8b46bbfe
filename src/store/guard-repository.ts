import { and, desc, eq, isNotNull, ne, or, sql } from 'drizzle-orm';
import { type GuardTally, NOTHING_GUARDED } from '../domain/guard/guarded-changes.ts';
import { judgePlan } from '../domain/guard/judge-plan.ts';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { GuardStore } from '../ports/guard-store.ts';
import type { Database } from './database.ts';
import { decisions, guardUses, runs, sourceProfiles } from './schema/index.ts';

/** Reads that a new one is held against; their median shrugs off a few odd ones. */
const PROFILES = 10;

export function createGuardRepository(db: Database): GuardStore {
  return {
    async history(integrationId, windowDays) {
      const [profiles, earlier, singly, invited] = await Promise.all([
        trustedProfiles(db, integrationId),
        usesSince(db, integrationId, windowDays),
        usesSingly(db, integrationId),
        mayInvite(db, integrationId),
      ]);
      return { profiles, earlier, singly, invited };
    },

    async saveProfile(runId, integrationId, profile) {
      const values = { runId, integrationId, profile };
      await db
        .insert(sourceProfiles)
        .values(values)
        .onConflictDoUpdate({ target: sourceProfiles.runId, set: { profile } });
    },

    async use(runId, integrationId, tally) {
      await db.transaction((tx) => keepUses(tx, runId, integrationId, tally));
    },

    async reserve(runId, integrationId, tally, guard) {
      return db.transaction(async (tx) => {
        await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`guard ${integrationId}`}, 0))`);
        const [earlier, singly, base] = [
          await usesSince(tx, integrationId, guard.windowDays, runId),
          await usesSingly(tx, integrationId, runId),
          await lastBase(tx, integrationId),
        ];
        const findings = judgePlan({ tally, earlier, singly, base }, guard);
        if (findings.length === 0) await keepUses(tx, runId, integrationId, tally);
        return { findings, base };
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
        ne(runs.kind, 'drift'), // however often somebody looks: what is usual is what was applied
        or(sql`jsonb_array_length(${runs.guard}->'findings') = 0`, eq(decisions.outcome, 'approved')),
      ),
    )
    .orderBy(desc(runs.sequence))
    .limit(PROFILES);
  return rows.map(({ profile }) => profile);
}

/**
 * Settings are in force before anybody sees the plan that comes of them, and stay so when it is rejected. So a wider scope waits like the
 * very first invitations, until a run has invited under it or somebody has approved a plan of it. An update of one person, such as an
 * invitation by hand, is nobody's confirmation.
 */
async function mayInvite(db: Pick<Database, 'execute'>, integrationId: IntegrationId): Promise<boolean> {
  const found = await db.execute<{ invited: boolean }>(sql`
    WITH changed AS (
      SELECT coalesce(max(v.version), 0) AS version
      FROM settings_versions v JOIN integrations i ON i.id = v.integration_id
      WHERE v.integration_id = ${integrationId}
        AND (v.settings->'scope', v.settings->'invitations', v.settings->'createInactive')
          IS DISTINCT FROM (i.settings->'scope', i.settings->'invitations', i.settings->'createInactive'))
    SELECT coalesce(bool_or(did.invites), false)
      AND coalesce(bool_or(r.settings_version > changed.version AND (did.invites OR d.outcome = 'approved')), false) AS invited
    FROM changed, runs r
      LEFT JOIN decisions d ON d.run_id = r.id
      CROSS JOIN LATERAL (SELECT coalesce((r.counts->>'invited')::int, 0) > 0 AS invites) did
    WHERE r.integration_id = ${integrationId} AND r.kind <> 'person' AND NOT r.dry_run AND NOT r.preview`);
  return found.rows[0]?.invited ?? false;
}

async function usesSince(
  db: Pick<Database, 'execute'>,
  integrationId: IntegrationId,
  days: number,
  except: RunId | null = null,
): Promise<GuardTally> {
  const found = await db.execute<{ change: keyof GuardTally; people: number }>(sql`
    SELECT u.change, (coalesce(sum(u.people) FILTER (WHERE r.kind IS DISTINCT FROM 'person'), 0) + count(DISTINCT r.employee_id))::int AS people
    FROM guard_uses u LEFT JOIN runs r ON r.id = u.run_id
    WHERE u.integration_id = ${integrationId} AND u.at > now() - ${days} * interval '1 day' AND ${isOther(except)}
    GROUP BY u.change`);
  return tallyOf(found.rows);
}

/** Somebody who approved a plan has looked: what was done singly before it counts no longer as one change with what follows. */
async function usesSingly(
  db: Pick<Database, 'execute'>,
  integrationId: IntegrationId,
  except: RunId | null = null,
): Promise<GuardTally> {
  const found = await db.execute<{ change: keyof GuardTally; people: number }>(sql`
    SELECT u.change, count(DISTINCT r.employee_id)::int AS people
    FROM guard_uses u JOIN runs r ON r.id = u.run_id AND r.kind = 'person'
    WHERE u.integration_id = ${integrationId} AND ${isOther(except)} AND u.at > greatest(
      now() - interval '1 day',
      (SELECT max(d.decided_at) FROM decisions d JOIN runs a ON a.id = d.run_id
        WHERE a.integration_id = ${integrationId} AND d.outcome = 'approved'))
    GROUP BY u.change`);
  return tallyOf(found.rows);
}

/** Of uses `u` of runs `r`. Somebody whose update fails again and again is one person, who has their place already. */
function isOther(run: RunId | null) {
  return sql`u.run_id IS DISTINCT FROM ${run}
    AND (r.employee_id IS NULL OR r.employee_id IS DISTINCT FROM (SELECT employee_id FROM runs WHERE id = ${run}))`;
}

function tallyOf(rows: readonly { change: keyof GuardTally; people: number }[]): GuardTally {
  return { ...NOTHING_GUARDED, ...Object.fromEntries(rows.map(({ change, people }) => [change, people])) };
}

/** Active linked learners as the last full run left them: those that it counted, and what it then did. */
async function lastBase(db: Pick<Database, 'execute'>, integrationId: IntegrationId): Promise<number> {
  const found = await db.execute<{ base: number }>(sql`
    SELECT greatest(0, (guard->>'base')::int + (counts->>'created')::int - (counts->>'deactivated')::int) AS base FROM runs
    WHERE integration_id = ${integrationId} AND kind = 'full' AND NOT dry_run AND NOT preview AND guard IS NOT NULL
      AND finished_at IS NOT NULL
    ORDER BY sequence DESC LIMIT 1`);
  return found.rows[0]?.base ?? 0;
}

async function keepUses(
  tx: Pick<Database, 'delete' | 'insert'>,
  runId: RunId,
  integrationId: IntegrationId,
  tally: GuardTally,
): Promise<void> {
  const rows = Object.entries(tally)
    .filter(([, people]) => people > 0)
    .map(([change, people]) => ({ runId, integrationId, change: change as keyof GuardTally, people }));
  await tx.delete(guardUses).where(eq(guardUses.runId, runId));
  if (rows.length > 0) await tx.insert(guardUses).values(rows);
}
