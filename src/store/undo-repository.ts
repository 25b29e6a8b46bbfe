import { sql } from 'drizzle-orm';
import type { EmployeeId, LearnerId } from '../domain/ids.ts';
import type { PlanStep } from '../domain/steps.ts';
import type { AppliedPerson, UndoStore } from '../ports/undo-store.ts';
import type { Database } from './database.ts';

interface AppliedRow extends Record<string, unknown> {
  readonly employee_id: EmployeeId;
  readonly learner_id: LearnerId | null;
  readonly step: PlanStep;
}

/** What may have taken effect. Of an account or a mail that nobody saw there is nothing to take back. */
const DONE = sql`(s.status = 'applied' OR (s.status = 'unconfirmed' AND s.kind NOT IN ('create', 'invite')))`;

export function createUndoRepository(db: Database): UndoStore {
  return {
    async extent(runId) {
      const counted = await db.execute<{ people: number; kept: number }>(sql`
        SELECT count(DISTINCT s.position)::int AS people,
               count(DISTINCT s.position) FILTER (WHERE s.step IS NOT NULL)::int AS kept
        FROM steps s WHERE s.run_id = ${runId} AND ${DONE}`);
      return counted.rows[0] ?? { people: 0, kept: 0 };
    },

    async people(integrationId, runId, from, to) {
      const found = await db.execute<AppliedRow>(sql`
        SELECT s.employee_id, l.learner_id, s.step
        FROM steps s LEFT JOIN links l ON l.integration_id = ${integrationId} AND l.employee_id = s.employee_id
        WHERE s.run_id = ${runId} AND s.position >= ${from} AND s.position < ${to} AND ${DONE} AND s.step IS NOT NULL
        ORDER BY s.position, s.ordinal`);
      const people = new Map<EmployeeId, AppliedPerson & { steps: PlanStep[] }>();
      for (const { employee_id: employeeId, learner_id: linked, step } of found.rows) {
        const person = people.get(employeeId) ?? { employeeId, linked, steps: [] };
        person.steps.push(step);
        people.set(employeeId, person);
      }
      return [...people.values()];
    },

    async affected(runId) {
      const found = await db.execute<{ employee_id: EmployeeId }>(sql`
        SELECT DISTINCT employee_id FROM steps WHERE run_id = ${runId} AND status <> 'dropped' ORDER BY employee_id`);
      return found.rows.map((row) => row.employee_id);
    },
  };
}
