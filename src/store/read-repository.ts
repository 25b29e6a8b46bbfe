import { and, asc, eq, gt, inArray, max, or, sql } from 'drizzle-orm';
import type { RunId } from '../domain/ids.ts';
import { FROM_THE_START } from '../ports/paging.ts';
import type { EmployeeRow, PageMark, ReadSide, ReadStore } from '../ports/read-store.ts';
import type { Database } from './database.ts';
import { readEmployees, readLearners, readPages } from './schema/index.ts';

/** What runs read, page by page, with the place where a killed read goes on. */
export function createReadRepository(db: Database): ReadStore {
  return {
    async position(runId, side, pass) {
      const pages = await db
        .select()
        .from(readPages)
        .where(and(eq(readPages.runId, runId), eq(readPages.side, side), eq(readPages.pass, pass)))
        .orderBy(asc(readPages.storedAt), asc(readPages.page));
      const last = pages.at(-1);
      return last ? { done: new Set(pages.map((page) => page.page)), cursor: last.cursor, total: last.total } : FROM_THE_START;
    },

    async saveEmployees(runId, mark, rows) {
      const json = JSON.stringify([...new Map(rows.map((row) => [idOf(row), employeeRecord(row)])).values()]);
      await db.transaction(async (tx) => {
        await tx.execute(sql`
          INSERT INTO read_employees (run_id, employee_id, pass, in_scope, status, scope_values, employee, hash)
          SELECT ${runId}, r.employee_id, ${mark.pass}, r.in_scope, r.status, r.scope_values, r.employee, r.hash
          FROM jsonb_to_recordset(${json}::jsonb)
            AS r(employee_id text, in_scope boolean, status text, scope_values jsonb, employee jsonb, hash text)
          ON CONFLICT (run_id, employee_id) DO UPDATE SET pass = excluded.pass, in_scope = excluded.in_scope, status = excluded.status,
            scope_values = excluded.scope_values, employee = excluded.employee, hash = excluded.hash, read_at = now()`);
        await savePage(tx, runId, 'employees', mark);
      });
    },

    async saveLearners(runId, mark, rows) {
      await db.transaction(async (tx) => {
        await insertLearners(tx, runId, mark.pass, rows);
        await savePage(tx, runId, 'learners', mark);
      });
    },

    async addLearners(runId, rows) {
      await insertLearners(db, runId, 0, rows);
    },

    async tally(runId, side, pass) {
      const table = side === 'employees' ? readEmployees : readLearners;
      const [counted] = await db
        .select({ distinct: sql<number>`count(*)::int` })
        .from(table)
        .where(and(eq(table.runId, runId), eq(table.pass, pass)));
      const pages = await db
        .select({ total: readPages.total, unreadable: readPages.unreadable })
        .from(readPages)
        .where(and(eq(readPages.runId, runId), eq(readPages.side, side), eq(readPages.pass, pass)))
        .orderBy(asc(readPages.storedAt), asc(readPages.page));
      return {
        distinct: counted?.distinct ?? 0,
        totals: pages.map((page) => page.total),
        unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0),
      };
    },

    async employeesAfter(runId, after, limit) {
      const linked = sql`EXISTS (SELECT 1 FROM links l JOIN runs r ON r.integration_id = l.integration_id
        WHERE r.id = ${runId} AND l.employee_id = ${readEmployees.employeeId} AND l.learner_id IS NOT NULL)`;
      const newest = db
        .select({ pass: max(readEmployees.pass) })
        .from(readEmployees)
        .where(eq(readEmployees.runId, runId));
      const rows = await db
        .select()
        .from(readEmployees)
        .where(
          and(
            eq(readEmployees.runId, runId),
            eq(readEmployees.pass, newest),
            or(readEmployees.inScope, linked),
            after === null ? undefined : gt(readEmployees.employeeId, after),
          ),
        )
        .orderBy(asc(readEmployees.employeeId))
        .limit(limit);
      return rows.map(toEmployeeRow);
    },

    async learnersAfter(runId, after, limit) {
      const rows = await db
        .select({ learner: readLearners.learner, hash: readLearners.hash })
        .from(readLearners)
        .where(and(eq(readLearners.runId, runId), currentLearner(runId), after === null ? undefined : gt(readLearners.learnerId, after)))
        .orderBy(asc(readLearners.learnerId))
        .limit(limit);
      return rows;
    },

    async learners(runId, ids) {
      if (ids.length === 0) return new Map();
      const rows = await db
        .select({ learner: readLearners.learner, hash: readLearners.hash })
        .from(readLearners)
        .where(and(eq(readLearners.runId, runId), currentLearner(runId), inArray(readLearners.learnerId, [...ids])));
      return new Map(rows.map((row) => [row.learner.id, row]));
    },
  };
}

type Writer = Pick<Database, 'execute' | 'insert'>;

/** Of the newest pass, or looked up singly. */
function currentLearner(runId: RunId) {
  return sql`(${readLearners.pass} = 0 OR ${readLearners.pass} = (SELECT max(pass) FROM read_learners WHERE run_id = ${runId}))`;
}

async function savePage(tx: Writer, runId: RunId, side: ReadSide, mark: PageMark): Promise<void> {
  await tx
    .insert(readPages)
    .values({ runId, side, ...mark })
    .onConflictDoNothing();
}

async function insertLearners(tx: Writer, runId: RunId, pass: number, rows: Parameters<ReadStore['addLearners']>[1]): Promise<void> {
  const records = new Map(rows.map(({ learner, hash }) => [learner.id, { learner_id: learner.id, learner, hash }]));
  await tx.execute(sql`
    INSERT INTO read_learners (run_id, learner_id, pass, learner, hash)
    SELECT ${runId}, r.learner_id, ${pass}, r.learner, r.hash
    FROM jsonb_to_recordset(${JSON.stringify([...records.values()])}::jsonb) AS r(learner_id text, learner jsonb, hash text)
    ON CONFLICT (run_id, learner_id) DO UPDATE SET pass = excluded.pass, learner = excluded.learner, hash = excluded.hash`);
}

function idOf(row: EmployeeRow): string {
  return 'employee' in row ? row.employee.id : row.outOfScope.id;
}

function employeeRecord(row: EmployeeRow): Record<string, unknown> {
  if ('employee' in row) return { employee_id: row.employee.id, in_scope: true, employee: row.employee, hash: row.hash };
  const { id, status, values } = row.outOfScope;
  return { employee_id: id, in_scope: false, status, scope_values: values };
}

function toEmployeeRow(row: typeof readEmployees.$inferSelect): EmployeeRow {
  if (row.inScope && row.employee && row.hash !== null) return { employee: row.employee, hash: row.hash };
  return { outOfScope: { id: row.employeeId, status: row.status, values: row.scopeValues ?? {} } };
}
