import { sql } from 'drizzle-orm';
import type { RunId } from '../domain/ids.ts';
import { NO_COUNTS } from '../domain/run.ts';
import type { RunProgress } from '../ports/run-store.ts';
import type { Database } from './database.ts';

type Reader = Pick<Database, 'execute'>;

interface StepSums extends Record<string, unknown> {
  created: number;
  updated: number;
  deactivated: number;
  groupsAdded: number;
  groupsRemoved: number;
  invited: number;
  failed: number;
  unchanged: number;
  skipped: number;
  done: number;
  total: number;
}

/**
 * Counts of a run from its steps: what was applied, or for a dry run what would be. It reads all of them, so it is asked when
 * a plan is made and when a run closes. Steps are first folded by person: a count(DISTINCT) for each figure sorts them again.
 */
export async function countRun(db: Reader, runId: RunId): Promise<RunProgress> {
  const counted = sql`(status = 'applied' OR run.dry_run)`;
  const sums = await db.execute<StepSums>(sql`
    WITH run AS (
      SELECT coalesce(bool_or(dry_run), false) AS dry_run FROM runs WHERE id = ${runId}
    ), people AS (
      SELECT count(*) FILTER (WHERE disposition = 'unchanged')::int AS unchanged,
             count(*) FILTER (WHERE disposition = 'skipped')::int AS skipped
      FROM run_people WHERE run_id = ${runId} AND in_scope
    )
    SELECT coalesce(sum(created), 0)::int AS created,
           count(*) FILTER (WHERE updated)::int AS updated,
           coalesce(sum(deactivated), 0)::int AS deactivated,
           coalesce(sum(groups_added), 0)::int AS "groupsAdded",
           coalesce(sum(groups_removed), 0)::int AS "groupsRemoved",
           coalesce(sum(invited), 0)::int AS invited,
           count(*) FILTER (WHERE failed)::int AS failed,
           count(*) FILTER (WHERE NOT open)::int AS done,
           count(*)::int AS total,
           (SELECT unchanged FROM people) AS unchanged,
           (SELECT skipped FROM people) AS skipped
    FROM (
      SELECT count(*) FILTER (WHERE kind = 'create' AND ${counted}) AS created,
             bool_or(kind IN ('update', 'reactivate') AND ${counted}) AS updated,
             count(*) FILTER (WHERE kind = 'deactivate' AND ${counted}) AS deactivated,
             count(*) FILTER (WHERE kind = 'add-to-group' AND ${counted}) AS groups_added,
             count(*) FILTER (WHERE kind = 'remove-from-group' AND ${counted}) AS groups_removed,
             count(*) FILTER (WHERE ${counted} AND (kind = 'invite' OR (kind = 'create' AND step->>'invite' = 'true'))) AS invited,
             bool_or(status IN ('failed', 'unconfirmed')) AS failed,
             bool_or(status IN ('pending', 'sending')) AS open
      FROM steps, run WHERE run_id = ${runId} GROUP BY position
    ) person`);
  const { done = 0, total = 0, ...counts } = sums.rows[0] ?? {};
  return { counts: { ...NO_COUNTS, ...counts }, done, total };
}
