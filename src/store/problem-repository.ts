import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Problem } from '../domain/problem.ts';
import type { RunStore, StoredProblem } from '../ports/run-store.ts';
import type { Database } from './database.ts';
import { problems } from './schema/index.ts';

/** Rows in one statement; PostgreSQL takes 65,535 parameters. */
const CHUNK = 1_000;

type ProblemStore = Pick<RunStore, 'setProblems' | 'problems' | 'problemCounts'>;

export function createProblemRepository(db: Database): ProblemStore {
  return {
    async setProblems(runId, stage, found) {
      await db.transaction(async (tx) => {
        await tx.delete(problems).where(and(eq(problems.runId, runId), eq(problems.stage, stage)));
        for (let start = 0; start < found.length; start += CHUNK) {
          await tx
            .insert(problems)
            .values(found.slice(start, start + CHUNK).map((problem) => ({ runId, stage, ...problem })));
        }
      });
    },

    async problems(runId, { limit, after, code }) {
      const later = after === undefined ? undefined : gt(problems.id, Number(after));
      const ofCode = code === undefined ? undefined : eq(problems.code, code as Problem['code']);
      const rows = await db
        .select()
        .from(problems)
        .where(and(eq(problems.runId, runId), later, ofCode))
        .orderBy(asc(problems.id))
        .limit(limit);
      return rows.map(toProblem);
    },

    async problemCounts(runId) {
      const rows = await db
        .select({
          code: problems.code,
          severity: problems.severity,
          count: sql<number>`count(*)::int`,
          params: sql<Problem['params'] | null>`CASE WHEN count(*) = 1 THEN (array_agg(${problems.params}))[1] END`,
        })
        .from(problems)
        .where(eq(problems.runId, runId))
        .groupBy(problems.code, problems.severity)
        .orderBy(sql`count(*) DESC`, asc(problems.code));
      return rows.map(({ params, ...row }) => (params ? { ...row, params } : row));
    },
  };
}

function toProblem(row: typeof problems.$inferSelect): StoredProblem {
  return {
    id: String(row.id),
    code: row.code,
    severity: row.severity,
    createdAt: row.createdAt,
    ...(row.employeeId === null ? {} : { employeeId: row.employeeId }),
    ...(row.learnerId === null ? {} : { learnerId: row.learnerId }),
    ...(row.setting === null ? {} : { setting: row.setting }),
    ...(row.params === null ? {} : { params: row.params }),
  };
}
