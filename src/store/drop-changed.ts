import { sql } from 'drizzle-orm';
import type { EmployeeId, RunId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { Database } from './database.ts';
import { inOrder } from './problem-repository.ts';
import { BESIDE_THE_BATCHES, SETTLED, type Settled, tally } from './tally.ts';

/** People of whom something changed while their plan waited: nothing is written for them, and the run says so. */
export async function dropChanged(
  tx: Pick<Database, 'execute'>,
  runId: RunId,
  employeeIds: readonly EmployeeId[],
): Promise<void> {
  await dropPending(tx, runId, employeeIds, { code: 'changed-since-plan', severity: 'warning' });
  await leaveOut(tx, runId, employeeIds);
}

/** Nothing of what the plan found out about them is kept: no match becomes a link, and they count as skipped. */
export async function leaveOut(
  tx: Pick<Database, 'execute'>,
  runId: RunId,
  employeeIds: readonly EmployeeId[],
): Promise<void> {
  if (employeeIds.length === 0) return;
  await tx.execute(sql`
    UPDATE run_people p SET disposition = 'skipped', inherited_from = NULL
    FROM jsonb_array_elements_text(${JSON.stringify(employeeIds)}::jsonb) AS e(employee_id)
    WHERE p.run_id = ${runId} AND p.employee_id = e.employee_id`);
}

/** Takes back what is planned for people and not yet begun; what is on the wire finishes. */
export async function dropPending(
  tx: Pick<Database, 'execute'>,
  runId: RunId,
  employeeIds: readonly EmployeeId[],
  { code, severity }: Pick<Problem, 'code' | 'severity'>,
): Promise<void> {
  const asked = JSON.stringify(employeeIds);
  const dropped = await tx.execute<Settled & { employee_id: EmployeeId }>(sql`
    UPDATE steps s SET status = 'dropped', finished_at = now(),
      problem = jsonb_build_object('code', ${code}::text, 'severity', ${severity}::text, 'employeeId', s.employee_id)
    FROM jsonb_array_elements_text(${asked}::jsonb) AS p(employee_id)
    WHERE s.run_id = ${runId} AND s.employee_id = p.employee_id AND s.status = 'pending'
    RETURNING ${SETTLED}, s.employee_id`);
  await tally(tx, { runId, from: BESIDE_THE_BATCHES }, dropped.rows);
  const people = [...new Set(dropped.rows.map((step) => step.employee_id))];
  await leaveOut(tx, runId, people);
  const told = JSON.stringify(people);
  await inOrder(tx, runId);
  await tx.execute(sql`
    INSERT INTO problems (run_id, stage, code, severity, employee_id)
    SELECT ${runId}, 'apply', ${code}, ${severity}, jsonb_array_elements_text(${told}::jsonb)`);
}
