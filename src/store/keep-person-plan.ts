import { sql } from 'drizzle-orm';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import { addPlanned } from '../domain/planned-counts.ts';
import { NO_COUNTS } from '../domain/run.ts';
import type { PlanOfUpdate } from '../ports/person-run-store.ts';
import { LeaseLostError } from '../ports/step-store.ts';
import type { Database } from './database.ts';
import { adoptLinks } from './link-repository.ts';

/** What runs of everybody keep with a dozen statements, page by page. Nothing is to be there of the run: a repeated plan is cleared first. */
export async function keepPersonPlan(
  db: Database,
  runId: RunId,
  integrationId: IntegrationId,
  { plan, inScope, match, inheritedFrom, planHash, employeeHash, linked, summary }: PlanOfUpdate,
): Promise<void> {
  const writes = plan.steps.length > 0;
  // as `countRun` would count them: nothing is applied yet
  const { unchanged, skipped } = addPlanned(NO_COUNTS, plan, inScope);
  const counts = JSON.stringify({ ...NO_COUNTS, unchanged, skipped });
  const stepRows = plan.steps.map((step, ordinal) => ({ ordinal, kind: step.kind, step }));
  await db.transaction(async (tx) => {
    const begun = await tx.execute(sql`
      UPDATE runs SET plan_hash = ${summary.planHash}, people = ${summary.people}, cost = ${JSON.stringify(summary.cost)}::jsonb,
        guard = ${JSON.stringify(summary.guard)}::jsonb, counts = ${counts}::jsonb,
        status = CASE WHEN ${writes} THEN 'applying' ELSE status END, phase = CASE WHEN ${writes} THEN 'applying' ELSE phase END
      WHERE id = ${runId} AND finished_at IS NULL AND phase = 'reading'`);
    if (begun.rowCount === 0) throw new LeaseLostError();
    await tx.execute(sql`
      WITH person AS (
        INSERT INTO run_people (run_id, employee_id, learner_id, position, in_scope, match, disposition, inherited_from, plan_hash)
        VALUES (${runId}, ${plan.employeeId}, ${plan.learnerId}, ${writes ? 0 : null}, ${inScope}, ${match}, ${plan.disposition},
          ${inheritedFrom}, ${planHash})
      ), seen AS (
        INSERT INTO read_employees (run_id, employee_id, pass, in_scope, hash)
        VALUES (${runId}, ${plan.employeeId}, 1, ${inScope}, ${employeeHash})
        ON CONFLICT (run_id, employee_id) DO UPDATE SET in_scope = excluded.in_scope, hash = excluded.hash
      )
      INSERT INTO steps (run_id, position, ordinal, employee_id, kind, step)
      SELECT ${runId}, 0, r.ordinal, ${plan.employeeId}, r.kind, r.step
      FROM json_to_recordset(${JSON.stringify(stepRows)}::json) AS r(ordinal int, kind text, step json)`);
    if (writes && !linked) await adoptLinks(tx, integrationId, runId);
  });
}
