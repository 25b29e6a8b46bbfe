import { sql } from 'drizzle-orm';
import type { Database } from '../store/database.ts';

/**
 * What was filed after the backup is not known to it, and Personio may not list it yet: certificates of before now wait until it would
 * (docs/certificates.md). Nobody works on any of them any more.
 */
export async function markUncertain(tx: Pick<Database, 'execute'>): Promise<void> {
  await tx.execute(sql`
    INSERT INTO certificate_reads (integration_id, uncertain_before) SELECT id, now() FROM integrations
    ON CONFLICT (integration_id) DO UPDATE SET uncertain_before = excluded.uncertain_before`);
  await tx.execute(sql`UPDATE certificates SET claim = NULL, claimed_until = NULL WHERE claim IS NOT NULL`);
}
