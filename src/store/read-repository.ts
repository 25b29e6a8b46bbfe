import { and, asc, eq, gt, inArray, notLike, or, type SQL, sql } from 'drizzle-orm';
import { INVITATION, type RunId } from '../domain/ids.ts';
import { FROM_THE_START } from '../ports/paging.ts';
import type {
  EmployeeRecord,
  EmployeeRow,
  LearnerRecord,
  PageMark,
  ReadSide,
  ReadStore,
  ScopeSide,
} from '../ports/read-store.ts';
import type { Database } from './database.ts';
import { readEmployees, readLearners, readPages } from './schema/index.ts';

/** Invitations pile up for ever, and say nothing of how much of the list of accounts was seen. */
const IS_ACCOUNT = notLike(readLearners.learnerId, `${INVITATION}%`);

const SCOPE = { own: readEmployees.inScope, 'in-force': readEmployees.inLiveScope };

/** What runs read, page by page, with the place where a killed read goes on. */
export function createReadRepository(db: Database): ReadStore {
  return {
    async position(runId, side, pass, limit) {
      const pages = await db
        .select()
        .from(readPages)
        .where(and(eq(readPages.runId, runId), eq(readPages.side, side), eq(readPages.pass, pass)))
        .orderBy(asc(readPages.storedAt), asc(readPages.page));
      const last = pages.at(-1);
      if (!last) return { ...FROM_THE_START, limit };
      return { done: new Set(pages.map((page) => page.page)), limit, cursor: last.cursor, total: last.total };
    },

    async saveEmployees(runId, mark, rows) {
      const json = JSON.stringify([...new Map(rows.map((row) => [idOf(row), employeeRecord(row)])).values()]);
      await db.execute(sql`
        ${withPage(runId, 'employees', mark)}
        INSERT INTO read_employees (run_id, employee_id, pass, in_scope, in_live_scope, status, scope_values, employee, hash, keys)
        SELECT ${runId}, r.employee_id, ${mark.pass}, r.in_scope, r.in_live_scope, r.status, r.scope_values, r.employee, r.hash, r.keys
        FROM json_to_recordset(${json}::json)
          AS r(employee_id text, in_scope boolean, in_live_scope boolean, status text, scope_values json, employee json, hash text, keys json)
        ON CONFLICT (run_id, employee_id) DO UPDATE SET pass = excluded.pass, in_scope = excluded.in_scope,
          in_live_scope = excluded.in_live_scope, status = excluded.status, scope_values = excluded.scope_values, employee = excluded.employee, hash = excluded.hash, keys = excluded.keys, read_at = now()`);
    },

    async saveLearners(runId, mark, rows) {
      await db.execute(sql`${withPage(runId, 'learners', mark)} ${insertLearners(runId, mark.pass, rows)}`);
    },

    async addLearners(runId, rows) {
      await db.execute(insertLearners(runId, 0, rows));
    },

    async tally(runId, side, pass) {
      const table = side === 'employees' ? readEmployees : readLearners;
      const [counted] = await db
        .select({ distinct: sql<number>`count(*)::int` })
        .from(table)
        .where(and(eq(table.runId, runId), eq(table.pass, pass), side === 'learners' ? IS_ACCOUNT : undefined));
      const pages = await db
        .select({ total: readPages.total, rows: readPages.rows, unreadable: readPages.unreadable })
        .from(readPages)
        .where(and(eq(readPages.runId, runId), eq(readPages.side, side), eq(readPages.pass, pass)))
        .orderBy(asc(readPages.storedAt), asc(readPages.page));
      return {
        distinct: counted?.distinct ?? 0,
        totals: pages.map((page) => page.total),
        unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0),
        emptyPage: pages.some((page) => page.rows + page.unreadable === 0),
      };
    },

    async finish(runId) {
      for (const side of ['employees', 'learners'] satisfies ReadSide[]) {
        const table = side === 'employees' ? sql`read_employees` : sql`read_learners`;
        // The pages know the newest pass even when it saw nobody.
        await db.execute(sql`
          DELETE FROM ${table} WHERE run_id = ${runId}
            AND pass < (SELECT max(pass) FROM read_pages WHERE run_id = ${runId} AND side = ${side})`);
        // Freshly filled tables have no statistics, and without them every page of the plan scanned the whole run.
        await db.execute(sql`ANALYZE ${table}`);
      }
    },

    async countEmployees(runId) {
      const [counted] = await db
        .select({ count: sql<number>`count(*)::int` })
        .from(readEmployees)
        .where(eq(readEmployees.runId, runId));
      return counted?.count ?? 0;
    },

    async employeesAfter(runId, after, limit, side = 'own') {
      const linked = sql`EXISTS (SELECT 1 FROM links l JOIN runs r ON r.integration_id = l.integration_id
        WHERE r.id = ${runId} AND l.employee_id = ${readEmployees.employeeId} AND l.learner_id IS NOT NULL)`;
      const rows = await db
        .select()
        .from(readEmployees)
        .where(
          and(
            eq(readEmployees.runId, runId),
            or(SCOPE[side], linked),
            after === null ? undefined : gt(readEmployees.employeeId, after),
          ),
        )
        .orderBy(asc(readEmployees.employeeId))
        .limit(limit);
      return rows.map((row) => toEmployeeRow(row, side));
    },

    async employeeKeys(runId, side = 'own') {
      const rows = await db
        .select({ keys: readEmployees.keys })
        .from(readEmployees)
        .where(and(eq(readEmployees.runId, runId), SCOPE[side]))
        .orderBy(asc(readEmployees.employeeId));
      return rows.flatMap(({ keys }) => keys ?? []);
    },

    async learnerKeys(runId) {
      const rows = await db
        .select({ keys: readLearners.keys })
        .from(readLearners)
        .where(and(eq(readLearners.runId, runId)))
        .orderBy(asc(readLearners.learnerId));
      return rows.map(({ keys }) => keys);
    },

    async learners(runId, ids) {
      if (ids.length === 0) return new Map();
      const rows = await db
        .select({ learner: readLearners.learner, hash: readLearners.hash })
        .from(readLearners)
        .where(and(eq(readLearners.runId, runId), inArray(readLearners.learnerId, [...ids])));
      return new Map(rows.map((row) => [row.learner.id, row]));
    },
  };
}

/** The page's place, stored by the same statement as its rows: one round trip, and never one without the other. */
function withPage(runId: RunId, side: ReadSide, { pass, page, total, rows, unreadable, cursor }: PageMark): SQL {
  return sql`WITH place AS (
    INSERT INTO read_pages (run_id, side, pass, page, total, rows, unreadable, cursor)
    VALUES (${runId}, ${side}, ${pass}, ${page}, ${total}, ${rows}, ${unreadable}, ${cursor}) ON CONFLICT DO NOTHING)`;
}

function insertLearners(runId: RunId, pass: number, rows: readonly LearnerRecord[]): SQL {
  const records = new Map(
    rows.map(({ learner, hash, keys }) => [learner.id, { learner_id: learner.id, learner, hash, keys }]),
  );
  return sql`
    INSERT INTO read_learners (run_id, learner_id, pass, learner, hash, keys)
    SELECT ${runId}, r.learner_id, ${pass}, r.learner, r.hash, r.keys
    FROM json_to_recordset(${JSON.stringify([...records.values()])}::json) AS r(learner_id text, learner json, hash text, keys json)
    ON CONFLICT (run_id, learner_id) DO UPDATE
      SET pass = excluded.pass, learner = excluded.learner, hash = excluded.hash, keys = excluded.keys`;
}

function idOf(row: EmployeeRecord): string {
  return 'employee' in row ? row.employee.id : row.outOfScope.id;
}

function employeeRecord(row: EmployeeRecord): Record<string, unknown> {
  const live = row.inLiveScope === undefined ? {} : { in_live_scope: row.inLiveScope };
  if ('employee' in row) {
    const { employee, hash, keys } = row;
    return { employee_id: employee.id, in_scope: true, ...live, employee, hash, keys };
  }
  const { id, status, values } = row.outOfScope;
  return { employee_id: id, in_scope: false, ...live, status, scope_values: values, ...row.inForce };
}

function toEmployeeRow(row: typeof readEmployees.$inferSelect, side: ScopeSide): EmployeeRow {
  const inScope = side === 'own' ? row.inScope : row.inLiveScope;
  if (inScope && row.employee && row.hash !== null) return { employee: row.employee, hash: row.hash };
  return { outOfScope: { id: row.employeeId, status: row.status, values: row.scopeValues ?? {} } };
}
