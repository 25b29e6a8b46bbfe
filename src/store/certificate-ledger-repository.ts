import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { CertificateLedger, CertificateOutcome, LedgerClaim } from '../ports/certificate-ledger.ts';
import { beginUpload } from './begin-upload.ts';
import { isDue, isUnclaimed, isUp } from './certificate-due.ts';
import type { Database } from './database.ts';
import { isUniqueViolation } from './errors.ts';
import { toLedgerCertificate } from './ledger-row.ts';
import { certificates as c, forgottenUploads, links } from './schema/index.ts';
import { settleVersion } from './settle-version.ts';

/** Of a batch: who has just completed a course does not wait for hours behind all that there was before. */
const NEWEST_SHARE = 1 / 5;

/** Every statement that moves a certificate also checks whose claim it is. */
export function createCertificateLedgerRepository(db: Database): CertificateLedger {
  const isOwn = ({ integrationId, token }: LedgerClaim) => and(eq(c.integrationId, integrationId), eq(c.claim, token));
  const holds = (claim: LedgerClaim, id: number) => and(isOwn(claim), eq(c.id, id), sql`${c.claimedUntil} > now()`);

  return {
    async claim({ integrationId, token, leaseMs }, limit) {
      const newest = Math.floor(limit * NEWEST_SHARE);
      // whoever has an upload under way or handed in was told by a person stays the owner
      const owner = sql`CASE WHEN ${c.origin} = 'import' OR ${c.uploadBeganAt} IS NOT NULL THEN ${c.employeeId} ELSE l.employee_id END`;
      const claimed = await db.execute<{ id: string; place: string }>(sql`
        WITH due AS (
          SELECT certificates.id, certificates.learner_id, ${owner} AS employee_id, certificates.issued_at,
            greatest(certificates.found_at, certificates.decided_at) AS come_at
          FROM certificates LEFT JOIN ${links} l ON l.integration_id = certificates.integration_id AND l.learner_id = certificates.learner_id
          WHERE certificates.integration_id = ${integrationId} AND ${isDue()}
        ), turns AS (
          SELECT *, min(issued_at) OVER (PARTITION BY employee_id, CASE WHEN employee_id IS NULL THEN learner_id END) AS first FROM due
        ), placed AS (
          SELECT id, employee_id, row_number() OVER (ORDER BY first, employee_id, learner_id, issued_at, id) AS place,
            row_number() OVER (ORDER BY come_at DESC, id DESC) AS newness, count(*) OVER () AS many FROM turns
        ), ordered AS (
          SELECT id, employee_id,
            CASE WHEN many > ${limit} AND newness <= ${newest} THEN place - many ELSE place END AS place FROM placed
        ), picked AS (
          SELECT certificates.id, p.employee_id, p.place FROM ordered p JOIN certificates ON certificates.id = p.id
          WHERE ${isDue()} -- asked once more of the row as it is when it is locked
          ORDER BY p.place LIMIT ${limit} FOR UPDATE OF certificates SKIP LOCKED
        )
        UPDATE certificates SET claim = ${token}, claimed_until = ${leaseEnd(leaseMs)}, employee_id = p.employee_id
        FROM picked p WHERE certificates.id = p.id
        RETURNING certificates.id, p.place`);
      if (claimed.rows.length === 0) return [];
      const places = new Map(claimed.rows.map(({ id, place }) => [Number(id), Number(place)]));
      const rows = await db
        .select()
        .from(c)
        .where(inArray(c.id, [...places.keys()]));
      const placeOf = ({ id }: { readonly id: number }) => places.get(id) ?? 0;
      return rows.toSorted((left, right) => placeOf(left) - placeOf(right)).map(toLedgerCertificate);
    },

    async putOffFiles({ integrationId, token }, until) {
      const isReleased = sql`${c.code} IN ('certificate-owner-held', 'certificate-not-linked')`;
      await db
        .update(c)
        .set({
          nextAt: until,
          state: sql`CASE WHEN ${isReleased} THEN 'found' ELSE ${c.state} END`,
          code: sql`CASE WHEN ${isReleased} THEN NULL ELSE ${c.code} END`,
        })
        .where(
          and(
            ...[eq(c.integrationId, integrationId), eq(c.origin, 'lms'), eq(c.kind, 'file')],
            ...[isUp(), isNull(c.uploadBeganAt), or(eq(c.claim, token), isUnclaimed())],
          ),
        );
    },

    async now() {
      const { rows } = await db.execute<{ now: string }>(sql`SELECT clock_timestamp() AS now`);
      return new Date(rows[0]?.now ?? Number.NaN);
    },

    async unknownMarkers(markers) {
      if (markers.length === 0) return [];
      const known = await db
        .select({ marker: c.marker })
        .from(c)
        .where(inArray(c.marker, [...markers]));
      const forgotten = await db
        .select({ marker: forgottenUploads.marker })
        .from(forgottenUploads)
        .where(inArray(forgottenUploads.marker, [...markers]));
      const ours = new Set([...known, ...forgotten].map(({ marker }) => marker));
      return markers.filter((marker) => !ours.has(marker));
    },

    async filedFor(integrationId, limit) {
      const filed = await db
        .select({ employeeId: c.employeeId })
        .from(c)
        .where(and(eq(c.integrationId, integrationId), eq(c.state, 'transferred'), isNotNull(c.marker)))
        .groupBy(c.employeeId)
        .orderBy(sql`min(${c.transferredAt})`)
        .limit(limit);
      return filed.flatMap(({ employeeId }) => employeeId ?? []);
    },

    async renew(claim) {
      const kept = await db
        .update(c)
        .set({ claimedUntil: leaseEnd(claim.leaseMs) })
        .where(and(isOwn(claim), sql`${c.claimedUntil} > now()`))
        .returning({ id: c.id });
      return kept.length > 0;
    },

    async release(claim) {
      await db.update(c).set({ claim: null, claimedUntil: null }).where(isOwn(claim));
    },

    async settleVersion(claim, id, found) {
      try {
        return await settleVersion(db, holds(claim, id), id, found);
      } catch (error) {
        // a look at the LMS has just added that version
        if (isUniqueViolation(error)) return settleVersion(db, holds(claim, id), id, found);
        throw error;
      }
    },

    beginUpload: (claim, id, sight) => beginUpload(db, holds(claim, id), id, sight),

    async settle(claim, id, outcome) {
      await db
        .update(c)
        .set(changesOf(outcome))
        .where(and(isOwn(claim), eq(c.id, id)));
    },
  };
}

function leaseEnd(leaseMs: number) {
  return sql`now() + ${leaseMs} * interval '1 millisecond'`;
}

function changesOf(outcome: CertificateOutcome) {
  switch (outcome.state) {
    case 'transferred': {
      const { state, documentId, wasThere } = outcome;
      return { state, documentId, wasThere, transferredAt: sql`now()`, ...NOTHING_LEFT };
    }
    case 'withdrawn':
      return { state: outcome.state, ...NOTHING_LEFT, code: 'certificate-withdrawn' as const };
    default: {
      const { state, code, nextAt, notSent } = outcome;
      const attempts = sql`CASE WHEN ${c.code} IS NOT DISTINCT FROM ${code} THEN ${c.attempts} + 1 ELSE 1 END`;
      return { state, code, nextAt, attempts, ...(notSent ? { uploadBeganAt: null } : {}) };
    }
  }
}

const NOTHING_LEFT = { code: null, nextAt: null, attempts: 0 } as const;
