import { sql } from 'drizzle-orm';
import type { EmployeeId, LearnerId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { StepOutcome } from '../ports/lms-port.ts';
import { type Claim, LeaseLostError, type RecordedOutcome } from '../ports/step-store.ts';
import type { Database } from './database.ts';
import { keepMemberships } from './keep-memberships.ts';
import { inOrder } from './problem-repository.ts';
import { SETTLED, type Settled, tally } from './tally.ts';

/** Writes outcomes, links and problems in one transaction, and gives the leases back. */
export async function recordOutcomes(db: Database, claim: Claim, outcomes: readonly RecordedOutcome[]): Promise<void> {
  const stepRows = outcomes.flatMap((person) =>
    person.steps.map(({ id, outcome }) => ({
      id,
      status: outcome.result,
      learnerId: person.learnerId,
      already: outcome.result === 'applied' && outcome.already === true,
      problem: problemOf(outcome, person.employeeId),
    })),
  );
  const linkRows = linkRowsOf(outcomes);
  await db.transaction(async (tx) => {
    const moved = await tx.execute<Settled>(sql`
      UPDATE steps s SET status = r.status, problem = r.problem, finished_at = now()
      FROM jsonb_to_recordset(${JSON.stringify(stepRows)}::jsonb) AS r(id bigint, status text, problem jsonb)
      WHERE s.id = r.id AND s.attempt = ${claim.owner} AND s.status = 'sending'
      RETURNING ${SETTLED}`);
    // Rolls back: what the other attempt finds out stands.
    if (moved.rowCount !== stepRows.length) throw new LeaseLostError();
    await tally(tx, claim, moved.rows);
    await keepMemberships(tx, claim, stepRows, new Set(moved.rows.map(({ kind }) => kind)));

    await tx.execute(sql`
      UPDATE links l SET lease_owner = NULL, lease_until = NULL,
        learner_id = CASE WHEN taken.employee_id IS NULL THEN coalesce(r.learner_id, l.learner_id) ELSE l.learner_id END,
        linked_at = CASE WHEN l.learner_id IS NULL AND r.learner_id IS NOT NULL THEN now() ELSE l.linked_at END,
        applied_read_at = CASE WHEN r.applied AND run.read_at IS NOT NULL THEN run.read_at ELSE l.applied_read_at END,
        written_at = CASE WHEN r.touched THEN now() ELSE l.written_at END,
        written = CASE WHEN r.written IS NULL THEN l.written ELSE coalesce(l.written, '{}') || r.written END
      FROM jsonb_to_recordset(${JSON.stringify(linkRows)}::jsonb) AS r(employee_id text, learner_id text, applied boolean, touched boolean, written jsonb)
      JOIN runs run ON run.id = ${claim.runId}
      LEFT JOIN links taken ON taken.integration_id = ${claim.integrationId} AND taken.learner_id = r.learner_id AND taken.employee_id <> r.employee_id
      WHERE l.integration_id = ${claim.integrationId} AND l.employee_id = r.employee_id AND l.lease_owner = ${claim.owner}`);
    if (stepRows.every(({ problem }) => problem === null)) return;
    await inOrder(tx, claim.runId);
    await tx.execute(sql`
      INSERT INTO problems (run_id, stage, code, severity, employee_id, learner_id, setting, params)
      SELECT ${claim.runId}, 'apply', r.problem->>'code', r.problem->>'severity', r.problem->>'employeeId', r.problem->>'learnerId',
        r.problem->>'setting', r.problem->'params'
      FROM jsonb_to_recordset(${JSON.stringify(stepRows)}::jsonb) AS r(problem jsonb) WHERE jsonb_typeof(r.problem) = 'object'`);
  });
}

function problemOf(outcome: StepOutcome, employeeId: EmployeeId): Problem | null {
  const problem = outcome.result === 'applied' ? outcome.without?.problem : outcome.problem;
  return problem ? { ...problem, employeeId } : null;
}

/** One learner, one link: whoever comes second in the group gets none, as whoever comes after a stored link. */
function linkRowsOf(outcomes: readonly RecordedOutcome[]) {
  const given = new Set<LearnerId>();
  return outcomes.map(({ employeeId, learnerId, steps, written }) => {
    const own = learnerId !== null && !given.has(learnerId) ? learnerId : null;
    if (own !== null) given.add(own);
    return {
      employee_id: employeeId,
      learner_id: own,
      applied: steps.every((step) => step.outcome.result === 'applied'),
      touched: steps.some((step) => step.outcome.result === 'applied'),
      written,
    };
  });
}
