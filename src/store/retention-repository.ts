import { type SQL, sql } from 'drizzle-orm';
import { DEFAULT_SAFETY, type RetentionSettings } from '../domain/safety-settings.ts';
import type { RetentionStore } from '../ports/retention-store.ts';
import type { Database } from './database.ts';
import { dropListed } from './forgotten-uploads.ts';

/** How long sending a start again leads to the same run. */
const KEYS_DAYS = 1;
/** A hint that was served only keeps what arrives twice from counting twice, and nobody sends an event again that late. */
const HINTS_DAYS = 30;
/** How long an event of an LMS that comes again is known; LearnUpon repeats for three days. */
const CERTIFICATE_HINTS_DAYS = 7;

export function createRetentionRepository(db: Database, { auditDays }: { auditDays: number }): RetentionStore {
  return {
    async purge() {
      await db.execute(sql`
        UPDATE steps s SET step = NULL FROM runs r JOIN integrations i ON i.id = r.integration_id
        WHERE r.id = s.run_id AND s.step IS NOT NULL AND r.finished_at < ${ageOf('valuesDays')}`);
      await db.execute(sql`
        UPDATE drifts d SET expected = NULL, found = NULL FROM integrations i
        WHERE i.id = d.integration_id AND (d.expected IS NOT NULL OR d.found IS NOT NULL) AND d.seen_at < ${ageOf('valuesDays')}`);
      // Its steps cannot be taken back any more. A guard that looks back further still counts what it did.
      await db.execute(sql`
        DELETE FROM runs r USING integrations i
        WHERE i.id = r.integration_id AND r.kind = 'person' AND r.finished_at < ${ageOf('valuesDays')}
          AND NOT EXISTS (SELECT 1 FROM guard_uses u WHERE u.run_id = r.id AND u.at > ${guardWindow()})`);
      // Nobody reads for it any more; and a run that went on while somebody was erased may have kept them once more.
      await db.execute(sql`
        DELETE FROM directory d USING integrations i
        WHERE i.id = d.integration_id AND (d.read_at < ${ageOf('valuesDays')}
          OR EXISTS (SELECT 1 FROM tombstones t WHERE t.integration_id = i.id AND t.employee_id = d.employee_id))`);
      await db.execute(sql`DELETE FROM hints WHERE served_at < ${daysAgo(HINTS_DAYS)}`);
      await db.execute(sql`DELETE FROM freshness WHERE written_at < ${daysAgo(HINTS_DAYS)}`);
      // Closing a run drops what it read; an attempt that was suspended then may have brought some of it back.
      for (const table of [sql`read_employees`, sql`read_learners`, sql`read_pages`]) {
        await db.execute(sql`DELETE FROM ${table} t USING runs r WHERE r.id = t.run_id AND r.finished_at IS NOT NULL`);
      }
      // Nobody asked for these; the switch asks for everything that the LMS has, and not for what was handed in. What was or may have been
      // filed, or was decided not to be, stays known: whatever comes a second time would be filed a second time.
      await db.execute(sql`
        DELETE FROM certificates c USING integrations i
        WHERE i.id = c.integration_id AND c.origin = 'lms' AND c.state IN ('found', 'waiting', 'failed') AND c.upload_began_at IS NULL
          AND NOT (i.certificates->>'enabled')::boolean AND c.seen_at < ${ageOf('valuesDays')}`);
      // What was handed in goes with its row, and its bytes once nobody will file them: reopened later, it is handed in again.
      const isIts = sql`c.integration_id = m.integration_id AND c.origin = 'import' AND c.source_id = m.source_id AND c.version = m.sha256`;
      await db.execute(sql`
        DELETE FROM imported_certificates m WHERE NOT EXISTS (SELECT 1 FROM certificates c WHERE ${isIts})`);
      await db.execute(sql`
        DELETE FROM imported_pieces p USING imported_certificates m JOIN integrations i ON i.id = m.integration_id JOIN certificates c ON ${isIts}
        WHERE p.certificate_id = m.id
          AND (c.state IN ('transferred', 'withdrawn') OR (c.state = 'dismissed' AND c.decided_at < ${ageOf('valuesDays')}))`);
      await db.execute(sql`DELETE FROM certificate_hints WHERE received_at < ${daysAgo(CERTIFICATE_HINTS_DAYS)}`);
      await dropListed(db);
      await db.execute(sql`DELETE FROM idempotency_keys WHERE created_at < ${daysAgo(KEYS_DAYS)}`);
      await db.execute(sql`
        DELETE FROM mails m USING integrations i
        WHERE i.id = m.integration_id AND m.created_at < ${ageOf('mailsDays')}`);
      await db.execute(sql`DELETE FROM sessions WHERE expires_at < now()`);
      await db.execute(sql`DELETE FROM sign_in_links WHERE expires_at < now()`);
      await db.execute(sql`DELETE FROM sign_in_failures WHERE expire < extract(epoch FROM now()) * 1000`);
      await db.execute(sql`DELETE FROM audit_log WHERE at < ${daysAgo(auditDays)}`);
    },
  };
}

/** The moment before which something of an integration `i` has served its time. */
function ageOf(age: keyof RetentionSettings): SQL {
  return daysAgo(sql`coalesce((i.safety->'retention'->>${age})::int, ${DEFAULT_SAFETY.retention[age]}::int)`);
}

/** Since when the guard of an integration `i` adds up what was done. */
function guardWindow(): SQL {
  return daysAgo(sql`coalesce((i.safety->'guard'->>'windowDays')::int, ${DEFAULT_SAFETY.guard.windowDays}::int)`);
}

function daysAgo(days: number | SQL): SQL {
  return sql`now() - ${days} * interval '1 day'`;
}
