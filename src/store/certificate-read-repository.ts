import { eq, sql } from 'drizzle-orm';
import type { IntegrationId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { CertificateReading, CertificateReadStore, FullRead, Hindrance } from '../ports/certificate-ledger.ts';
import { askForEverything } from './ask-for-everything.ts';
import type { Database } from './database.ts';
import { certificateReads as reads } from './schema/index.ts';

type Row = typeof reads.$inferSelect;

const NEVER_READ: CertificateReading = {
  ...{
    readUntil: null,
    readInFullAt: null,
    fullRead: null,
    leftOut: null,
    everythingAskedAt: null,
    uncertainBefore: null,
    markersShownAt: null,
  },
  ...{ lookFailed: null, transferStopped: null },
};

export function createCertificateReadRepository(db: Database): CertificateReadStore {
  async function noteProblem(
    integrationId: IntegrationId,
    column: 'lookFailed' | 'transferStopped',
    problem: Problem | null,
  ) {
    if (problem === null) {
      await db
        .update(reads)
        .set({ [column]: null })
        .where(sql`${reads.integrationId} = ${integrationId} AND ${reads[column]} IS NOT NULL`);
      return;
    }
    const noted = { [column]: { problem, at: new Date().toISOString() } };
    await db
      .insert(reads)
      .values({ integrationId, ...noted })
      .onConflictDoUpdate({ target: reads.integrationId, set: noted });
  }

  return {
    async read(integrationId) {
      const [row] = await db.select().from(reads).where(eq(reads.integrationId, integrationId));
      return row ? toReading(row) : NEVER_READ;
    },

    async note(integrationId, { until, inFull, everything, leftOut }) {
      const whole = { readInFullAt: until, fullRead: null, ...(leftOut ? { leftOut } : {}) };
      const read = { readUntil: until, ...(inFull ? whole : {}) };
      const isServed = sql`${reads.everythingAskedAt} <= ${everything?.toISOString() ?? null}::timestamptz`;
      await db
        .insert(reads)
        .values({ integrationId, ...read })
        .onConflictDoUpdate({
          target: reads.integrationId,
          set: {
            ...read,
            everythingAskedAt: sql`CASE WHEN ${isServed} THEN NULL ELSE ${reads.everythingAskedAt} END`,
          },
        });
    },

    async noteUncertain(integrationId) {
      const uncertainBefore = sql`clock_timestamp()`;
      const [noted] = await db
        .insert(reads)
        .values({ integrationId, uncertainBefore })
        .onConflictDoUpdate({ target: reads.integrationId, set: { uncertainBefore } })
        .returning({ at: reads.uncertainBefore });
      if (!noted?.at) throw new Error('the moment of doubt was not noted');
      return noted.at;
    },

    async noteMarkersShown(integrationId) {
      const markersShownAt = sql`now()`;
      await db
        .insert(reads)
        .values({ integrationId, markersShownAt })
        .onConflictDoUpdate({ target: reads.integrationId, set: { markersShownAt } });
    },

    async noteFullRead(integrationId, { cursor, begunAt, everythingAskedAt, leftOut }) {
      const fullRead = {
        ...{ cursor, begunAt: begunAt.toISOString(), leftOut },
        everythingAskedAt: everythingAskedAt?.toISOString() ?? null,
      };
      await db
        .insert(reads)
        .values({ integrationId, fullRead })
        .onConflictDoUpdate({ target: reads.integrationId, set: { fullRead } });
    },

    askForEverything: (integrationId) => askForEverything(db, sql`SELECT ${integrationId}::text`),

    noteLook: (integrationId, problem) => noteProblem(integrationId, 'lookFailed', problem),
    noteTransfer: (integrationId, problem) => noteProblem(integrationId, 'transferStopped', problem),
  };
}

function toReading({ integrationId: _id, fullRead, lookFailed, transferStopped, ...read }: Row): CertificateReading {
  return {
    ...read,
    fullRead: toFullRead(fullRead),
    lookFailed: toHindrance(lookFailed),
    transferStopped: toHindrance(transferStopped),
  };
}

function toFullRead(noted: Row['fullRead']): FullRead | null {
  if (!noted) return null;
  const { cursor, begunAt, everythingAskedAt, leftOut } = noted;
  return {
    ...{ cursor, begunAt: new Date(begunAt), leftOut },
    everythingAskedAt: everythingAskedAt === null ? null : new Date(everythingAskedAt),
  };
}

function toHindrance(noted: Row['lookFailed']): Hindrance | null {
  return noted && { problem: noted.problem, at: new Date(noted.at) };
}
