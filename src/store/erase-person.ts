import { type SQL, sql } from 'drizzle-orm';
import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import type { Database } from './database.ts';

/** Stands where a person's id stood: rows that count go on counting, and nobody is named. */
const NOBODY = 'erased';

/**
 * Takes one person out of everything that is kept of an integration. What was done stays countable by kind and status;
 * nothing says any more for whom. The tombstone is the caller's.
 */
export async function erasePerson(
  tx: Pick<Database, 'execute'>,
  integrationId: IntegrationId,
  employeeId: EmployeeId,
): Promise<void> {
  const runs = sql`(SELECT id FROM runs WHERE integration_id = ${integrationId})`;
  const found = await tx.execute<{ learner_id: string }>(sql`
    SELECT learner_id FROM links WHERE integration_id = ${integrationId} AND employee_id = ${employeeId} AND learner_id IS NOT NULL
    UNION SELECT learner_id FROM run_people WHERE run_id IN ${runs} AND employee_id = ${employeeId} AND learner_id IS NOT NULL
    UNION SELECT learner_id FROM memberships WHERE integration_id = ${integrationId} AND employee_id = ${employeeId}
    UNION SELECT step->>'learnerId' FROM steps WHERE run_id IN ${runs} AND employee_id = ${employeeId} AND step->>'learnerId' IS NOT NULL`);
  const learners = sql`(SELECT jsonb_array_elements_text(${JSON.stringify(found.rows.map((row) => row.learner_id))}::jsonb))`;
  for (const statement of statements({ integrationId, employeeId, runs, learners })) await tx.execute(statement);
}

interface Whom {
  readonly integrationId: IntegrationId;
  readonly employeeId: EmployeeId;
  readonly runs: SQL;
  /** Ids of the accounts that were theirs: they lead to a person as well. */
  readonly learners: SQL;
}

function statements({ integrationId, employeeId, runs, learners }: Whom): SQL[] {
  const own = sql`integration_id = ${integrationId} AND employee_id = ${employeeId}`;
  return [
    sql`UPDATE steps SET step = NULL, employee_id = ${NOBODY},
          problem = CASE WHEN problem IS NULL THEN NULL
            ELSE jsonb_build_object('code', problem->'code', 'severity', problem->'severity') END
        WHERE run_id IN ${runs} AND employee_id = ${employeeId}`,
    sql`UPDATE problems SET employee_id = NULL, learner_id = NULL, params = NULL
        WHERE run_id IN ${runs} AND (employee_id = ${employeeId} OR params->>'employee' = ${employeeId})`,
    sql`UPDATE problems SET learner_id = NULL WHERE run_id IN ${runs} AND learner_id IN ${learners}`,
    sql`UPDATE problems SET params = params - 'learner' WHERE run_id IN ${runs} AND params->>'learner' IN ${learners}`,
    sql`DELETE FROM run_people WHERE run_id IN ${runs} AND employee_id = ${employeeId}`,
    sql`UPDATE run_people SET inherited_from = NULL WHERE run_id IN ${runs} AND inherited_from = ${employeeId}`,
    sql`DELETE FROM read_employees WHERE run_id IN ${runs} AND employee_id = ${employeeId}`,
    sql`DELETE FROM read_learners WHERE run_id IN ${runs} AND learner_id IN ${learners}`,
    sql`UPDATE runs SET basis = jsonb_set(basis, '{groups,hidden}', (
          SELECT coalesce(jsonb_agg(h), '[]'::jsonb) FROM jsonb_array_elements(basis#>'{groups,hidden}') h
          WHERE h->>'learnerId' NOT IN ${learners}))
        WHERE integration_id = ${integrationId} AND jsonb_array_length(coalesce(basis#>'{groups,hidden}', '[]'::jsonb)) > 0`,
    sql`DELETE FROM memberships WHERE integration_id = ${integrationId}
          AND (employee_id = ${employeeId} OR learner_id IN ${learners})`,
    sql`DELETE FROM preview_people WHERE run_id IN ${runs} AND employee_id = ${employeeId}`,
    sql`DELETE FROM directory WHERE ${own}`,
    sql`DELETE FROM drifts WHERE ${own}`,
    sql`DELETE FROM cases WHERE ${own}`,
    sql`UPDATE cases SET problem = problem - 'learnerId' WHERE integration_id = ${integrationId} AND problem->>'learnerId' IN ${learners}`,
    sql`DELETE FROM hints WHERE ${own}`,
    sql`DELETE FROM due_dates WHERE ${own}`,
    sql`DELETE FROM runs WHERE ${own} AND phase = 'queued'`,
    sql`UPDATE runs SET employee_id = NULL WHERE ${own}`,
    sql`DELETE FROM holds WHERE ${own}`,
    sql`DELETE FROM links WHERE ${own}`,
    // after the link: whoever keeps a certificate holds it (certificate-repository.ts)
    sql`DELETE FROM certificates WHERE integration_id = ${integrationId} AND (employee_id = ${employeeId} OR learner_id IN ${learners})`,
    sql`DELETE FROM imported_certificates WHERE ${own}`,
    sql`DELETE FROM certificate_hints WHERE integration_id = ${integrationId} AND learner_id IN ${learners}`,
  ];
}
