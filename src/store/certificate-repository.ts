import { and, asc, eq, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { CertificateStore, FoundCertificate } from '../ports/certificate-store.ts';
import type { Database } from './database.ts';
import { NO_VERSION } from './ledger-row.ts';
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
      const kept = await db.execute<{ found: number; linked: number }>(sql`
        WITH given AS (
          SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows.map(toRow))}::jsonb) AS r(source_id text, version text,
            learner_id text, kind text, title text, issued_at timestamptz, expires_on date, revoked_at timestamptz)
        ), held AS (
          SELECT id FROM integrations WHERE id = ${integrationId} FOR KEY SHARE
        ), linked AS (
          SELECT learner_id, employee_id FROM links WHERE integration_id = (SELECT id FROM held)
            AND learner_id IN (SELECT learner_id FROM given) ORDER BY learner_id FOR KEY SHARE
        ), owned AS (
          SELECT g.*, l.employee_id FROM given g JOIN linked l USING (learner_id)
        ), seen AS ( -- a version is known by now that the source's list does not tell, or tells otherwise
          UPDATE certificates c SET ${seenAgain(sql`o`, sql`c`)} FROM owned o
          WHERE ${isKnownAs(sql`o`)} AND ${isNews(sql`o`, sql`c`)}
          RETURNING o.source_id, o.issued_at
        ), told AS ( -- the list tells a version by now that it did not: whatever became of the row stands
          UPDATE certificates c SET version = o.version, ${seenAgain(sql`o`, sql`c`)} FROM owned o
          WHERE ${isSame(sql`o`)} AND c.version = ${NO_VERSION} AND o.version <> ${NO_VERSION} AND NOT ${isThere(sql`o`)}
          RETURNING o.source_id, o.issued_at, o.version
        ), kept AS (
          INSERT INTO certificates (integration_id, source_id, version, learner_id, kind, title, issued_at, expires_on, revoked_at, employee_id)
          SELECT ${integrationId}, o.* FROM owned o
          WHERE NOT EXISTS (SELECT 1 FROM certificates c WHERE ${isKnownAs(sql`o`)})
            AND NOT EXISTS (SELECT 1 FROM told t WHERE t.source_id = o.source_id
              AND (t.version = o.version OR (o.version = ${NO_VERSION} AND t.issued_at = o.issued_at)))
          ORDER BY o.source_id, o.version
          ON CONFLICT (integration_id, origin, source_id, version) DO UPDATE SET ${seenAgain(sql`excluded`, sql`certificates`)}
            WHERE ${isNews(sql`excluded`, sql`certificates`)}
          RETURNING xmax = 0 AS is_new
        )
        SELECT (SELECT count(*) FILTER (WHERE is_new)::int FROM kept) AS found, (SELECT count(*)::int FROM owned) AS linked`);
      const { found = 0, linked = 0 } = kept.rows[0] ?? {};
      return { found, known: linked - found, unlinked: rows.length - linked };

      function isSame(given: SQL): SQL {
        return sql`(c.integration_id = ${integrationId} AND c.origin = 'lms' AND c.source_id = ${given}.source_id
          AND c.issued_at = ${given}.issued_at)`;
      }
      function isThere(given: SQL): SQL {
        return sql`EXISTS (SELECT 1 FROM certificates x WHERE x.integration_id = ${integrationId} AND x.origin = 'lms'
          AND x.source_id = ${given}.source_id AND x.version = ${given}.version)`;
      }
      // what a list tells otherwise than the file is fetched again after a day: it may be the file that was old
      function isKnownAs(given: SQL): SQL {
        return sql`(${isSame(given)} AND c.version <> ${NO_VERSION} AND (${given}.version = ${NO_VERSION}
          OR ((c.announced->>${given}.version)::timestamptz > now() - interval '1 day' AND NOT ${isThere(given)})))`;
      }
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
    ...{ source_id: sourceId, version: version ?? NO_VERSION, learner_id: learnerId, kind, title },
    ...{ issued_at: issuedAt.toISOString(), expires_on: expiresOn, revoked_at: revokedAt?.toISOString() ?? null },
  };
}

/** Every half minute a look shows the last day's again: only what differs is written, and every few hours that it was seen. */
function isNews(now: SQL, before: SQL): SQL {
  return sql`((${now}.title, ${now}.expires_on, ${now}.revoked_at)
      IS DISTINCT FROM (${before}.title, ${before}.expires_on, ${before}.revoked_at)
    OR ${before}.seen_at < now() - interval '6 hours')`;
}

/**
 * What changes where a certificate is seen again. One that is taken back while it waits, or given back after it was withdrawn, is due: the
 * transfer decides what becomes of it. Where only its file says that it is withdrawn, that is every few hours (`isNews`).
 */
function seenAgain(now: SQL, before: SQL): SQL {
  const turned = sql`((${now}.revoked_at IS NOT NULL AND ${before}.revoked_at IS NULL AND ${before}.state IN ('waiting', 'failed'))
    OR (${now}.revoked_at IS NULL AND ${before}.state = 'withdrawn'))`;
  return sql`title = ${now}.title, expires_on = ${now}.expires_on, revoked_at = ${now}.revoked_at, seen_at = now(),
    state = CASE WHEN ${turned} THEN 'found' ELSE ${before}.state END,
    code = CASE WHEN ${turned} THEN NULL ELSE ${before}.code END,
    next_at = CASE WHEN ${turned} THEN NULL ELSE ${before}.next_at END`;
}
