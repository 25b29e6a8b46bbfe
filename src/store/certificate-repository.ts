import { and, asc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { IntegrationId } from '../domain/ids.ts';
import type { CertificateStore, FoundCertificate } from '../ports/certificate-store.ts';
import type { Database } from './database.ts';
import { certificateHints as hints } from './schema/index.ts';

/** A certificate that is not there after so many looks was none, or comes with a look at everything. */
const LOOKS = 5;

export function createCertificateRepository(db: Database): CertificateStore {
  const isPending = and(isNull(hints.servedAt), lt(hints.inVain, LOOKS));

  return {
    async keep(integrationId, certificates) {
      const rows = [...new Map(certificates.map((one) => [JSON.stringify([one.sourceId, one.version]), one])).values()];
      if (rows.length === 0) return { found: 0, known: 0, unlinked: 0 };
      // The locks, in the order of an erasure, let one wait for this, or this leave out whoever was erased.
      const kept = await db.execute<{ found: number; kept: number }>(sql`
        WITH given AS (
          SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows.map(toRow))}::jsonb) AS r(source_id text, version text,
            learner_id text, kind text, title text, issued_at timestamptz, expires_on date, revoked_at timestamptz)
        ), held AS (
          SELECT id FROM integrations WHERE id = ${integrationId} FOR KEY SHARE
        ), linked AS (
          SELECT learner_id FROM links WHERE integration_id = (SELECT id FROM held)
            AND learner_id IN (SELECT learner_id FROM given) ORDER BY learner_id FOR KEY SHARE
        ), kept AS (
          INSERT INTO certificates (integration_id, source_id, version, learner_id, kind, title, issued_at, expires_on, revoked_at)
          SELECT ${integrationId}, g.* FROM given g WHERE g.learner_id IN (SELECT learner_id FROM linked)
          ORDER BY g.source_id, g.version
          ON CONFLICT (integration_id, source_id, version) DO UPDATE SET title = excluded.title,
            expires_on = excluded.expires_on, revoked_at = excluded.revoked_at, seen_at = now()
          RETURNING xmax = 0 AS is_new
        )
        SELECT count(*) FILTER (WHERE is_new)::int AS found, count(*)::int AS kept FROM kept`);
      const { found = 0, kept: total = 0 } = kept.rows[0] ?? {};
      return { found, known: total - found, unlinked: rows.length - total };
    },

    async addHints(integrationId, given) {
      if (given.length === 0) return 0;
      const added = await db
        .insert(hints)
        .values(given.map((hint) => ({ integrationId, ...hint })))
        .onConflictDoNothing({ target: [hints.integrationId, hints.digest] })
        .returning({ id: hints.id });
      return added.length;
    },

    async hinted() {
      const rows = await db.execute<{ id: IntegrationId }>(sql`
        SELECT DISTINCT h.integration_id AS id FROM certificate_hints h JOIN integrations i ON i.id = h.integration_id
        WHERE h.served_at IS NULL AND h.in_vain < ${LOOKS} AND i.quarantine IS NULL ORDER BY id`);
      return rows.rows.map(({ id }) => id);
    },

    pendingHints: (integrationId, limit) =>
      db
        .select({ id: hints.id, sourceId: hints.sourceId, receivedAt: hints.receivedAt })
        .from(hints)
        .where(and(eq(hints.integrationId, integrationId), isPending))
        .orderBy(asc(hints.id))
        .limit(limit),

    async serveHints(ids) {
      if (ids.length > 0)
        await db
          .update(hints)
          .set({ servedAt: sql`now()` })
          .where(inArray(hints.id, [...ids]));
    },

    async noteInVain(ids) {
      if (ids.length > 0)
        await db
          .update(hints)
          .set({ inVain: sql`${hints.inVain} + 1` })
          .where(inArray(hints.id, [...ids]));
    },
  };
}

function toRow({ sourceId, version, learnerId, kind, title, issuedAt, expiresOn, revokedAt }: FoundCertificate) {
  return {
    ...{ source_id: sourceId, version, learner_id: learnerId, kind, title },
    ...{ issued_at: issuedAt.toISOString(), expires_on: expiresOn, revoked_at: revokedAt?.toISOString() ?? null },
  };
}
