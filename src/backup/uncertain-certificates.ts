import { sql } from 'drizzle-orm';
import { askForEverything } from '../store/ask-for-everything.ts';
import type { Database } from '../store/database.ts';

/**
 * What was filed after the backup is not known to it, and Personio may not list it yet: certificates of before now wait until it would
 * (docs/certificates.md). Nobody works on any of them any more.
 * Runs that were closed by the restore may have linked somebody whose certificates the LMS had shown before.
 */
export async function markUncertain(tx: Pick<Database, 'execute'>): Promise<void> {
  await tx.execute(sql`
    INSERT INTO certificate_reads (integration_id, uncertain_before) SELECT id, now() FROM integrations
    ON CONFLICT (integration_id) DO UPDATE SET uncertain_before = excluded.uncertain_before`);
  await askForEverything(tx, sql`SELECT id FROM integrations`);
  await tx.execute(sql`UPDATE certificates SET claim = NULL, claimed_until = NULL WHERE claim IS NOT NULL`);
}
