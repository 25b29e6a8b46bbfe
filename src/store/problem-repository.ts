import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { RunId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { RunStore, SeverityCounts, StoredProblem } from '../ports/run-store.ts';
import type { Database } from './database.ts';
import { problems } from './schema/index.ts';

/** Rows in one statement; PostgreSQL takes 65,535 parameters. */
const CHUNK = 1_000;

type ProblemRow = typeof problems.$inferSelect;
type ProblemStore = Pick<RunStore, 'setProblems' | 'problems' | 'problemCounts' | 'problemSeverities'>;

export function createProblemRepository(db: Database): ProblemStore {
  return {
    async setProblems(runId, stage, found) {
      await db.transaction(async (tx) => {
        await inOrder(tx, runId);
        const before = await tx
          .select()
          .from(problems)
          .where(and(eq(problems.runId, runId), eq(problems.stage, stage)));
        const { gone, fresh } = difference(before, found);
        for (const ids of chunks(gone)) await tx.delete(problems).where(inArray(problems.id, ids));
        for (const rows of chunks(fresh)) {
          await tx.insert(problems).values(rows.map((problem) => ({ runId, stage, ...problem })));
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

    async problemSeverities(runIds) {
      const rows = await db
        .select({ runId: problems.runId, severity: problems.severity, count: sql<number>`count(*)::int` })
        .from(problems)
        .where(inArray(problems.runId, [...runIds]))
        .groupBy(problems.runId, problems.severity);
      const found = new Map<RunId, SeverityCounts>();
      for (const { runId, severity, count } of rows)
        found.set(runId, { error: 0, warning: 0, info: 0, ...found.get(runId), [severity]: count });
      return found;
    },
  };
}

/**
 * Ids are given at the insert and seen at the commit: whoever follows a run by ids would miss one that is committed late.
 * So the problems of one run are added by one transaction at a time.
 */
export async function inOrder(tx: Pick<Database, 'execute'>, runId: RunId): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`problems/${runId}`}, 0))`);
}

/** What is found again keeps its row and so its id: nobody who follows the run is told twice. */
function difference(before: readonly ProblemRow[], found: readonly Problem[]) {
  const kept = new Map<string, number[]>();
  for (const row of before) {
    const { id, createdAt: _createdAt, ...problem } = toProblem(row);
    const same = canonicalJson(problem);
    kept.set(same, [...(kept.get(same) ?? []), Number(id)]);
  }
  const fresh = found.filter((problem) => kept.get(canonicalJson(problem))?.shift() === undefined);
  return { fresh, gone: [...kept.values()].flat() };
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / CHUNK);
  return Array.from({ length: count }, (_, index) => items.slice(index * CHUNK, (index + 1) * CHUNK));
}

export function toProblem(row: ProblemRow): StoredProblem {
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
