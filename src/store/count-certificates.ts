import { sql } from 'drizzle-orm';
import type { RunId } from '../domain/ids.ts';
import type { Database } from './database.ts';

/**
 * Certificates that were filed since the full sync before this one ended: they are filed apart from runs, and this is where a summary
 * tells of them. 0 for a run that is no full sync.
 */
export async function countCertificates(db: Pick<Database, 'execute'>, runId: RunId): Promise<number> {
  const counted = await db.execute<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM runs run JOIN certificates c ON c.integration_id = run.integration_id
    WHERE run.id = ${runId} AND run.kind = 'full' AND NOT run.dry_run
      AND c.state = 'transferred' AND NOT c.was_there AND c.transferred_at > coalesce((
        SELECT former.finished_at FROM runs former
        WHERE former.integration_id = run.integration_id AND former.kind = 'full' AND NOT former.dry_run
          AND former.finished_at IS NOT NULL AND former.id <> run.id
        ORDER BY former.sequence DESC LIMIT 1
      ), '-infinity')`);
  return counted.rows[0]?.count ?? 0;
}
