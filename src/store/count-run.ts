import { eq, sql } from 'drizzle-orm';
import type { RunId } from '../domain/ids.ts';
import { NO_COUNTS } from '../domain/run.ts';
import type { RunProgress } from '../ports/run-store.ts';
import type { Database } from './database.ts';
import { runs } from './schema/index.ts';

type Reader = Pick<Database, 'execute' | 'select'>;

interface StepSums extends Record<string, unknown> {
  created: number;
  updated: number;
  deactivated: number;
  groupsAdded: number;
  invited: number;
  failed: number;
  done: number;
  total: number;
}

/** Counts of a run from its steps: what was applied, or for a dry run what would be. Always plain sums, so they can be asked any time. */
export async function countRun(db: Reader, runId: RunId): Promise<RunProgress> {
  const [run] = await db.select({ dryRun: runs.dryRun, counts: runs.counts }).from(runs).where(eq(runs.id, runId));
  const counted = run?.dryRun ? sql`true` : sql`status = 'applied'`;
  const sums = await db.execute<StepSums>(sql`
    SELECT count(*) FILTER (WHERE kind = 'create' AND ${counted})::int AS created,
           count(DISTINCT position) FILTER (WHERE kind IN ('update', 'reactivate') AND ${counted})::int AS updated,
           count(*) FILTER (WHERE kind = 'deactivate' AND ${counted})::int AS deactivated,
           count(*) FILTER (WHERE kind = 'add-to-group' AND ${counted})::int AS "groupsAdded",
           count(*) FILTER (WHERE kind = 'create' AND ${counted} AND step->>'invite' = 'true')::int AS invited,
           count(DISTINCT position) FILTER (WHERE status IN ('failed', 'unconfirmed', 'dropped'))::int AS failed,
           count(DISTINCT position)::int - count(DISTINCT position) FILTER (WHERE status IN ('pending', 'sending'))::int AS done,
           count(DISTINCT position)::int AS total
    FROM steps WHERE run_id = ${runId}`);
  const people = await db.execute<{ unchanged: number; skipped: number }>(sql`
    SELECT count(*) FILTER (WHERE disposition = 'unchanged')::int AS unchanged,
           count(*) FILTER (WHERE disposition = 'skipped')::int AS skipped
    FROM run_people WHERE run_id = ${runId} AND in_scope`);
  const { done = 0, total = 0, ...steps } = sums.rows[0] ?? {};
  return { counts: { ...NO_COUNTS, ...steps, ...people.rows[0] }, done, total };
}
