import { sql } from 'drizzle-orm';
import type { RunId } from '../domain/ids.ts';
import { askForEverything } from './ask-for-everything.ts';
import type { Database } from './database.ts';

/**
 * Certificates of accounts of nobody are not kept: after a run that may have linked somebody to an account that was there before, the next
 * look reads everything. Whatever became of the run, and whoever closes it: matches become links before the first write.
 */
export async function askForCertificates(db: Pick<Database, 'execute'>, runId: RunId): Promise<void> {
  await askForEverything(
    db,
    sql`SELECT i.id FROM runs r JOIN integrations i ON i.id = r.integration_id
      WHERE r.id = ${runId} AND r.kind NOT IN ('drift', 'person') AND NOT r.dry_run AND NOT r.preview
        AND (i.certificates->>'enabled')::boolean`,
  );
}
