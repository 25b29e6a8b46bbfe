import { sql } from 'drizzle-orm';
import type { RetentionStore } from '../ports/retention-store.ts';
import type { Database } from './database.ts';

export function createRetentionRepository(db: Database): RetentionStore {
  return {
    async purge({ stepsDays, mailsDays }) {
      await db.execute(sql`
        UPDATE steps s SET step = NULL FROM runs r
        WHERE r.id = s.run_id AND s.step IS NOT NULL AND r.finished_at < now() - ${stepsDays} * interval '1 day'`);
      await db.execute(sql`DELETE FROM mails WHERE created_at < now() - ${mailsDays} * interval '1 day'`);
    },
  };
}
