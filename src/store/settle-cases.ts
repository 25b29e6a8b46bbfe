import { sql } from 'drizzle-orm';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { CaseFindings } from '../ports/case-store.ts';
import type { Database } from './database.ts';

/** Set-wise, since a run may find thousands. A case that was closed and comes back is opened anew. */
export async function settleCases(
  db: Database,
  integrationId: IntegrationId,
  runId: RunId,
  { codes, notJudged, refused, complete, only }: CaseFindings,
): Promise<void> {
  const fingerprints = JSON.stringify([...refused].map(([employee_id, fingerprint]) => ({ employee_id, fingerprint })));
  const listed = (values: readonly string[]) =>
    sql`(SELECT jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;
  await db.execute(sql`
    WITH found AS (
      INSERT INTO cases AS c (integration_id, employee_id, code, problem, fingerprint, run_id)
      SELECT DISTINCT ON (p.employee_id, p.code) ${integrationId}, p.employee_id, p.code,
        jsonb_strip_nulls(jsonb_build_object('code', p.code, 'severity', p.severity, 'employeeId', p.employee_id,
          'learnerId', p.learner_id, 'setting', p.setting, 'params', p.params)),
        CASE WHEN p.stage = 'apply' THEN f.fingerprint END, ${runId}
      FROM problems p
      LEFT JOIN jsonb_to_recordset(${fingerprints}::jsonb) AS f(employee_id text, fingerprint text) ON f.employee_id = p.employee_id
      WHERE p.run_id = ${runId} AND p.employee_id IS NOT NULL AND p.code IN ${listed(codes)}
      ORDER BY p.employee_id, p.code, p.id
      ON CONFLICT (integration_id, employee_id, code) DO UPDATE SET problem = excluded.problem, run_id = excluded.run_id,
        fingerprint = excluded.fingerprint, seen_at = now(), closed_at = NULL,
        opened_at = CASE WHEN c.closed_at IS NULL THEN c.opened_at ELSE now() END
    )
    UPDATE cases c SET closed_at = now()
      WHERE ${complete} AND c.integration_id = ${integrationId} AND c.closed_at IS NULL AND c.employee_id = coalesce(${only ?? null}, c.employee_id)
        AND EXISTS (SELECT 1 FROM runs r WHERE r.id = ${runId} AND r.read_at IS NOT NULL) -- an invitation by hand looks at nothing
        AND NOT EXISTS (SELECT 1 FROM problems p WHERE p.run_id = ${runId} AND p.employee_id = c.employee_id
          AND (p.code = c.code OR p.code IN ${listed(notJudged)}))`);
}
