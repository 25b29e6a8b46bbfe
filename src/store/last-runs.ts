import { inArray, isNotNull, sql } from 'drizzle-orm';
import type { ProblemCode } from '../domain/problem.ts';
import { type ClosedRunStatus, NO_COUNTS } from '../domain/run.ts';
import type { LastRun } from '../ports/watch-store.ts';
import type { Database } from './database.ts';
import { newestRun } from './newest-run.ts';
import { integrations, problems, runs } from './schema/index.ts';

/** How each integration's newest run ended, and what it found. */
export async function lastRuns(db: Database): Promise<LastRun[]> {
  const newest = newestRun(db, isNotNull(runs.finishedAt));
  const rows = await db
    .select({
      integration: integrations.name,
      ...{ id: newest.id, status: newest.status, people: newest.people, counts: newest.counts },
      ...{ createdAt: newest.createdAt, finishedAt: newest.finishedAt },
    })
    .from(integrations)
    .innerJoinLateral(newest, sql`true`);

  const found = await db
    .select({
      runId: problems.runId,
      error: counted('error'),
      warning: counted('warning'),
      info: counted('info'),
      cause,
    })
    .from(problems)
    .where(
      inArray(
        problems.runId,
        rows.map((row) => row.id),
      ),
    )
    .groupBy(problems.runId);
  const problemsOf = new Map(found.map(({ runId, ...rest }) => [runId, rest]));

  return rows.flatMap(({ id, createdAt, finishedAt, counts, status, ...row }) => {
    if (!finishedAt) return [];
    const { cause, ...severities } = problemsOf.get(id) ?? { error: 0, warning: 0, info: 0, cause: null };
    return {
      ...row,
      status: status as ClosedRunStatus,
      failure: status === 'failed' ? (cause ?? 'internal-error') : null,
      finishedAt,
      durationMs: finishedAt.getTime() - createdAt.getTime(),
      counts: counts ?? NO_COUNTS,
      problems: severities,
    };
  });
}

function counted(severity: string) {
  return sql<number>`count(*) FILTER (WHERE severity = ${severity})::int`;
}

/** What ended the run is said at its end, or by the stage at which it stopped; people's own problems do not end it. */
const cause = sql<ProblemCode | null>`
  (array_agg(code ORDER BY stage = 'end' DESC, id) FILTER (WHERE severity = 'error' AND employee_id IS NULL))[1]`;
