import { sql } from 'drizzle-orm';
import type { RunId } from '../domain/ids.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { Database } from './database.ts';
import { inOrder } from './problem-repository.ts';
import { BESIDE_THE_BATCHES } from './tally.ts';

/**
 * Steps that failed with one of these codes are open again, as if an earlier attempt had sent them: the connector looks before it
 * sends. Invitations stay as they are, nobody could be asked about those. Answers how many people have open steps, so that a
 * repeated call says the same.
 */
export async function reopenFailed(db: Database, runId: RunId, codes: readonly ProblemCode[]): Promise<number> {
  return db.transaction(async (tx) => {
    const run = await tx.execute(sql`
      SELECT 1 FROM runs WHERE id = ${runId} AND finished_at IS NULL AND phase = 'applying' FOR SHARE`);
    if (run.rowCount === 0) return 0;
    const reopened = await tx.execute<{ position: number; employee_id: string; code: string }>(sql`
      UPDATE steps s SET status = 'pending', attempt = NULL, uncertain = true, problem = NULL, finished_at = NULL
      FROM (
        SELECT id, problem->>'code' AS code FROM steps
        WHERE run_id = ${runId} AND status = 'failed' AND kind <> 'invite'
          AND problem->>'code' IN (SELECT jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb)) FOR UPDATE
      ) f WHERE f.id = s.id RETURNING s.position, s.employee_id, f.code`);
    if (reopened.rows.length > 0) {
      const people = new Set(reopened.rows.map(({ position }) => position)).size;
      await tx.execute(sql`
        INSERT INTO batch_tallies AS t (run_id, batch, people, created, updated, deactivated, groups_added, invited, failed)
        VALUES (${runId}, ${BESIDE_THE_BATCHES}, ${-people}, 0, 0, 0, 0, 0, ${-people})
        ON CONFLICT (run_id, batch) DO UPDATE SET people = t.people + excluded.people, failed = t.failed + excluded.failed`);
      await inOrder(tx, runId);
      await tx.execute(sql`
        DELETE FROM problems p USING jsonb_to_recordset(${JSON.stringify(reopened.rows)}::jsonb) AS r(employee_id text, code text)
        WHERE p.run_id = ${runId} AND p.stage = 'apply' AND p.employee_id = r.employee_id AND p.code = r.code
          AND NOT EXISTS (SELECT 1 FROM steps s WHERE s.run_id = ${runId} AND s.employee_id = r.employee_id
            AND s.problem->>'code' = r.code)`);
    }
    const open = await tx.execute<{ people: number }>(sql`
      SELECT count(DISTINCT position)::int AS people FROM steps WHERE run_id = ${runId} AND status IN ('pending', 'sending')`);
    return open.rows[0]?.people ?? 0;
  });
}
