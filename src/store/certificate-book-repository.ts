import { and, count, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { CERTIFICATE_STATES, type CertificateState } from '../domain/certificates/certificate-state.ts';
import { type CertificateDecision, type CommonDecision, decisionsFor } from '../domain/certificates/decisions.ts';
import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { CertificateBook } from '../ports/certificate-ledger.ts';
import { isDue, isUp } from './certificate-due.ts';
import type { Database } from './database.ts';
import { toLedgerCertificate } from './ledger-row.ts';
import { certificates as c, links } from './schema/index.ts';

/** A decision ends the claim as well: an attempt that has not begun to send leaves that certificate alone from then on. */
const UNCLAIMED = { claim: null, claimedUntil: null } as const;

/** Whoever wants such a one sent says that it is not there: nothing else keeps it. */
const SAID_ABSENT: ProblemCode[] = ['certificate-after-restore', 'certificate-unconfirmed'];

const CANCELLED = 'certificates-cancelled';
/** What a decision about many is about; what somebody dismissed by itself is not taken back with the rest. */
const COMMON: Readonly<Record<CommonDecision, SQL | undefined>> = {
  retry: eq(c.state, 'failed'),
  reopen: and(eq(c.state, 'dismissed'), eq(c.code, CANCELLED)),
};

export function createCertificateBookRepository(db: Database): CertificateBook {
  return {
    async list(integrationId, { state, employeeId, limit, before }) {
      const rows = await db
        .select()
        .from(c)
        .where(
          and(
            eq(c.integrationId, integrationId),
            state === undefined ? undefined : eq(c.state, state),
            employeeId === undefined ? undefined : isOf(db, integrationId, employeeId),
            before === undefined ? undefined : lt(c.id, before),
          ),
        )
        .orderBy(desc(c.id))
        .limit(limit);
      return rows.map(toLedgerCertificate);
    },

    async read(integrationId, id) {
      const [row] = await db
        .select()
        .from(c)
        .where(and(eq(c.integrationId, integrationId), eq(c.id, id)));
      return row ? toLedgerCertificate(row) : null;
    },

    async tally(integrationId) {
      const rows = await db
        .select({
          state: c.state,
          count: count(),
          due: sql`count(*) FILTER (WHERE ${isDue()})`.mapWith(Number),
          nextAt: sql<Date | null>`min(${c.nextAt}) FILTER (WHERE ${c.nextAt} > now())`.mapWith(c.nextAt),
        })
        .from(c)
        .where(eq(c.integrationId, integrationId))
        .groupBy(c.state);
      const byState = Object.fromEntries(CERTIFICATE_STATES.map((state) => [state, 0])) as Record<
        CertificateState,
        number
      >;
      for (const row of rows) byState[row.state] = row.count;
      const moments = rows.map(({ nextAt }) => nextAt?.getTime() ?? Infinity);
      const next = Math.min(...moments);
      return {
        byState,
        due: rows.reduce((sum, row) => sum + row.due, 0),
        nextAt: Number.isFinite(next) ? new Date(next) : null,
      };
    },

    async dueElsewhere(integrationId) {
      const sharesAccess = sql`EXISTS (
        SELECT 1 FROM integrations one JOIN integrations other
          ON other.personio->>'baseUrl' = one.personio->>'baseUrl' AND other.personio->>'clientId' = one.personio->>'clientId'
        WHERE one.id = ${integrationId} AND other.id = ${c.integrationId} AND other.id <> one.id
          AND (other.certificates->>'enabled')::boolean AND NOT (other.certificates->>'paused')::boolean)`;
      const [row] = await db.select({ due: count() }).from(c).where(and(sharesAccess, isUp()));
      return row?.due ?? 0;
    },

    async decide(integrationId, id, decision, by) {
      const states = CERTIFICATE_STATES.filter((state) => decisionsFor(state).includes(decision));
      const [row] = await db
        .update(c)
        .set({ ...changesOf(decision), ...UNCLAIMED, decidedBy: by, decidedAt: sql`now()` })
        .where(and(eq(c.integrationId, integrationId), eq(c.id, id), inArray(c.state, states)))
        .returning();
      return row ? toLedgerCertificate(row) : null;
    },

    async decideAll(integrationId, decision, by) {
      const decided = await db
        .update(c)
        .set({ ...changesOf(decision), ...UNCLAIMED, decidedBy: by, decidedAt: sql`now()` })
        .where(and(eq(c.integrationId, integrationId), COMMON[decision]))
        .returning({ id: c.id });
      return decided.length;
    },

    async dismissAll(integrationId, by) {
      const dismissed = await db
        .update(c)
        .set({ ...changesOf('dismiss'), code: CANCELLED, ...UNCLAIMED, decidedBy: by, decidedAt: sql`now()` })
        .where(and(eq(c.integrationId, integrationId), inArray(c.state, ['found', 'waiting', 'failed'])))
        .returning({ id: c.id });
      return dismissed.length;
    },

    async filedSince(integrationId, since) {
      const isFiled = and(eq(c.state, 'transferred'), eq(c.wasThere, false), gte(c.transferredAt, since));
      const [row] = await db
        .select({ count: count() })
        .from(c)
        .where(and(eq(c.integrationId, integrationId), isFiled));
      return row?.count ?? 0;
    },
  };
}

/** Theirs by what was filed, or by whose account it is today. */
function isOf(db: Database, integrationId: IntegrationId, employeeId: EmployeeId): SQL | undefined {
  const accounts = db
    .select({ id: links.learnerId })
    .from(links)
    .where(and(eq(links.integrationId, integrationId), eq(links.employeeId, employeeId)));
  return or(eq(c.employeeId, employeeId), and(sql`${c.employeeId} IS NULL`, inArray(c.learnerId, accounts)));
}

function changesOf(decision: CertificateDecision) {
  const settled = { code: null, nextAt: null, attempts: 0 };
  switch (decision) {
    case 'retry':
      return {
        ...{ ...settled, state: 'found' as const },
        uploadBeganAt: sql`CASE WHEN ${c.state} = 'unconfirmed' THEN NULL ELSE ${c.uploadBeganAt} END`,
        saidAbsentAt: sql`CASE WHEN ${c.state} = 'unconfirmed' OR ${inArray(c.code, SAID_ABSENT)} THEN now() ELSE ${c.saidAbsentAt} END`,
      };
    case 'filed':
      return {
        ...{ ...settled, state: 'transferred' as const, transferredAt: sql`now()` },
        wasThere: sql`${c.uploadBeganAt} IS NULL`,
      };
    case 'dismiss':
      return { ...settled, state: 'dismissed' as const };
    case 'reopen': // an upload may still have happened
      return {
        ...settled,
        state: sql`CASE WHEN ${c.uploadBeganAt} IS NULL THEN 'found' ELSE 'unconfirmed' END`,
        code: sql`CASE WHEN ${c.uploadBeganAt} IS NULL THEN NULL ELSE 'certificate-unconfirmed' END`,
        nextAt: sql`now()`,
      };
  }
}
