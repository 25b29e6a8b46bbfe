import { type SQL, sql } from 'drizzle-orm';
import { searchText, sortText } from '../domain/directory/search-text.ts';
import type { EmployeeId, IntegrationId, LearnerId } from '../domain/ids.ts';
import type { DirectoryStore } from '../ports/directory-store.ts';
import type { Database } from './database.ts';

type FoundRow = {
  readonly [column: string]: unknown;
  readonly employee_id: EmployeeId;
  readonly name: string | null;
  readonly email: string | null;
  readonly learner_id: LearnerId | null;
  readonly held: boolean;
  /** PostgreSQL's own text: `execute` parses no times. */
  readonly read_at: string | Date | null;
};

export function createDirectoryRepository(db: Database): DirectoryStore {
  return {
    async keep(runId, people) {
      if (people.length === 0) return;
      const rows = people.map(({ employeeId, name, email }) => {
        return { id: employeeId, name, email, search: searchText([name, email]), sort: sortText(name ?? email ?? '') };
      });
      await db.execute(sql`
        INSERT INTO directory (integration_id, employee_id, name, email, search, sort, read_at)
        SELECT r.integration_id, p.id, p.name, p.email, p.search, p.sort, coalesce(r.read_at, now())
        FROM runs r, json_to_recordset(${JSON.stringify(rows)}::json) AS p(id text, name text, email text, search text, sort text)
        WHERE r.id = ${runId} AND NOT EXISTS (${tombstoneOf(sql`r.integration_id`, sql`p.id`)})
        ON CONFLICT (integration_id, employee_id) DO UPDATE SET name = excluded.name, email = excluded.email,
          search = excluded.search, sort = excluded.sort, read_at = excluded.read_at WHERE directory.read_at <= excluded.read_at`);
    },

    async drop(integrationId, employeeId) {
      await db.execute(sql`
        DELETE FROM directory WHERE integration_id = ${integrationId} AND employee_id = ${employeeId}`);
    },

    async dropUnseen(runId, listComplete) {
      const unseen = listComplete ? sql`d.read_at < r.read_at` : sql`false`;
      await db.execute(sql`
        DELETE FROM directory d USING runs r
        WHERE r.id = ${runId} AND d.integration_id = r.integration_id AND d.read_at <= r.read_at AND (${unseen}
          OR EXISTS (SELECT 1 FROM read_employees e WHERE e.run_id = r.id AND e.employee_id = d.employee_id AND NOT e.in_scope))`);
    },

    async find(integrationId, { words, limit, after }) {
      const everybody = everybodyOf(integrationId);
      const matching = words.map((spellings) => {
        const any = spellings.map((word) => sql`strpos(search, ${word}) > 0`);
        return sql`AND (${sql.join(any, sql` OR `)})`;
      });
      const last = after === undefined ? undefined : await placeOf(db, everybody, after);
      if (last === null) return null;
      const later =
        last === undefined ? sql`true` : sql`(nameless, sort, employee_id) > (${last}, ${after}::text COLLATE "C")`;
      const { rows } = await db.execute<FoundRow & { total: number }>(sql`
        WITH everybody AS (${everybody}), found AS (SELECT * FROM everybody WHERE true ${sql.join(matching, sql` `)})
        SELECT counted.total, page.* FROM (SELECT count(*)::int AS total FROM found) counted
        LEFT JOIN LATERAL (SELECT * FROM found WHERE ${later} ORDER BY nameless, sort, employee_id LIMIT ${limit}) page ON true
        ORDER BY page.nameless, page.sort, page.employee_id`);
      const people = rows.filter(({ employee_id }) => employee_id !== null).map(foundPerson);
      return { people, total: rows[0]?.total ?? 0 };
    },

    async names(integrationId, of) {
      const { rows } = await db.execute<{ employee_id: EmployeeId; name: string }>(sql`
        SELECT employee_id, name FROM directory WHERE integration_id = ${integrationId} AND name IS NOT NULL
          AND employee_id IN (SELECT json_array_elements_text(${JSON.stringify(of)}::json))`);
      return new Map(rows.map(({ employee_id: id, name }) => [id, name]));
    },

    async age(integrationId) {
      const { rows } = await db.execute<{ people: number; read_at: string | Date | null }>(sql`
        SELECT count(*)::int AS people, min(read_at) AS read_at FROM directory WHERE integration_id = ${integrationId}`);
      const { people = 0, read_at: readAt = null } = rows[0] ?? {};
      return { people, readAt: readAt === null ? null : new Date(readAt) };
    },
  };
}

/** Whoever is in the directory or linked. Ids can be searched for like names, in any case. */
function everybodyOf(integrationId: IntegrationId): SQL {
  const id = sql`coalesce(d.employee_id, l.employee_id)`; // bare, a subquery would take it for its own
  return sql`
    SELECT employee_id, d.name, d.email, l.learner_id, d.read_at, d.employee_id IS NULL AS nameless,
      coalesce(d.sort, '') COLLATE "C" AS sort,
      concat_ws(' ', d.search, lower(${id}), lower(l.learner_id)) AS search,
      EXISTS (SELECT 1 FROM holds h WHERE h.integration_id = ${integrationId} AND h.employee_id = ${id}) AS held
    FROM (SELECT * FROM directory WHERE integration_id = ${integrationId}) d
    FULL JOIN (SELECT * FROM links WHERE integration_id = ${integrationId}) l USING (employee_id)
    WHERE NOT EXISTS (${tombstoneOf(sql`${integrationId}`, id)})`;
}

async function placeOf(db: Database, everybody: SQL, employeeId: EmployeeId): Promise<SQL | null> {
  const { rows } = await db.execute<{ nameless: boolean; sort: string }>(sql`
    WITH everybody AS (${everybody}) SELECT nameless, sort FROM everybody WHERE employee_id = ${employeeId}`);
  const [place] = rows;
  return place ? sql`${place.nameless}::boolean, ${place.sort}::text COLLATE "C"` : null;
}

function tombstoneOf(integrationId: SQL, employeeId: SQL): SQL {
  return sql`SELECT 1 FROM tombstones t WHERE t.integration_id = ${integrationId} AND t.employee_id = ${employeeId}`;
}

function foundPerson(row: FoundRow) {
  const { employee_id: employeeId, name, email, learner_id: learnerId, held, read_at: readAt } = row;
  return { employeeId, name, email, learnerId, held, readAt: readAt === null ? null : new Date(readAt) };
}
