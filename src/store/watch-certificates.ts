import { sql } from 'drizzle-orm';
import type { CertificateState } from '../domain/certificates/certificate-state.ts';
import type { WatchedCertificates } from '../ports/watch-store.ts';
import type { Database } from './database.ts';

interface Row extends Record<string, unknown> {
  integration: string;
  counts: Partial<Record<CertificateState, number>> | null;
  oldestUnconfirmedAt: string | null;
  lastLookAt: string | null;
  pollSeconds: number;
  stopped: boolean;
}

/** Of integrations whose certificates are filed: how many there are by state, and what an operator would worry about. */
export async function watchCertificates(db: Pick<Database, 'execute'>): Promise<WatchedCertificates[]> {
  const { rows } = await db.execute<Row>(sql`
    WITH by_state AS (
      SELECT integration_id, state, count(*)::int AS count,
             min(coalesce(upload_began_at, found_at)) FILTER (WHERE state = 'unconfirmed') AS oldest
      FROM certificates GROUP BY integration_id, state
    )
    SELECT i.name AS integration, s.counts, s.oldest AS "oldestUnconfirmedAt",
           CASE WHEN r.not_offered THEN NULL ELSE r.read_until END AS "lastLookAt", (i.certificates->>'pollSeconds')::int AS "pollSeconds",
           coalesce(r.transfer_stopped IS NOT NULL OR (r.look_failed IS NOT NULL AND NOT r.not_offered), false) AS stopped
    FROM integrations i
    LEFT JOIN LATERAL (
      SELECT *, coalesce(look_failed->'problem'->>'code' = 'certificates-not-offered', false) AS not_offered
      FROM certificate_reads WHERE integration_id = i.id
    ) r ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_object_agg(state, count) AS counts, min(oldest) AS oldest FROM by_state WHERE integration_id = i.id
    ) s ON true
    WHERE i.certificates @> '{"enabled": true}' ORDER BY i.name`);
  return rows.map(({ counts, oldestUnconfirmedAt, lastLookAt, ...row }) => ({
    ...row,
    counts: counts ?? {},
    oldestUnconfirmedAt: momentOf(oldestUnconfirmedAt),
    lastLookAt: momentOf(lastLookAt),
  }));
}

function momentOf(at: string | null): Date | null {
  return at === null ? null : new Date(at);
}
