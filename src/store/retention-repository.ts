import { sql } from 'drizzle-orm';
import type { RetentionStore } from '../ports/retention-store.ts';
import type { Database } from './database.ts';

export function createRetentionRepository(db: Database): RetentionStore {
  return {
    async purge({ stepsDays, mailsDays, keysDays, auditDays }) {
      await db.execute(sql`
        UPDATE steps s SET step = NULL FROM runs r
        WHERE r.id = s.run_id AND s.step IS NOT NULL AND r.finished_at < now() - ${stepsDays} * interval '1 day'`);
      // Closing a run drops what it read; an attempt that was suspended then may have brought some of it back.
      for (const table of [sql`read_employees`, sql`read_learners`, sql`read_pages`]) {
        await db.execute(sql`DELETE FROM ${table} t USING runs r WHERE r.id = t.run_id AND r.finished_at IS NOT NULL`);
      }
      await db.execute(sql`DELETE FROM idempotency_keys WHERE created_at < now() - ${keysDays} * interval '1 day'`);
      await db.execute(sql`DELETE FROM mails WHERE created_at < now() - ${mailsDays} * interval '1 day'`);
      await db.execute(sql`DELETE FROM audit_log WHERE at < now() - ${auditDays} * interval '1 day'`);
    },
  };
}
