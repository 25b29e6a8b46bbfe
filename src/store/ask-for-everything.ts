import { type SQL, sql } from 'drizzle-orm';
import type { Database } from './database.ts';

/** Has the LMS read in full. `integrations` is a query for their ids. The wish is later than any that somebody may be about to close. */
export async function askForEverything(db: Pick<Database, 'execute'>, integrations: SQL): Promise<void> {
  await db.execute(sql`
    INSERT INTO certificate_reads AS r (integration_id, everything_asked_at) SELECT asked.id, now() FROM (${integrations}) AS asked (id)
    ON CONFLICT (integration_id) DO UPDATE
      SET everything_asked_at = greatest(now(), r.everything_asked_at + interval '1 millisecond')`);
}
