import { eq, sql } from 'drizzle-orm';
import type { IntegrationId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { CertificateReading, CertificateReadStore, Hindrance } from '../ports/certificate-ledger.ts';
import type { Database } from './database.ts';
import { forgottenCertificates as forgotten, integrations, certificateReads as reads } from './schema/index.ts';

type Row = typeof reads.$inferSelect;

const NEVER_READ: CertificateReading = {
  ...{ readUntil: null, everythingAskedAt: null, uncertainBefore: null, markersShownAt: null },
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
      const isKindOfIt = sql`${forgotten.kind} = (SELECT kind FROM ${integrations} WHERE id = ${integrationId})`;
      const [[row], [gone]] = await Promise.all([
        db.select().from(reads).where(eq(reads.integrationId, integrationId)),
        db.select().from(forgotten).where(isKindOfIt),
      ]);
      const reading = row ? toReading(row) : NEVER_READ;
      return { ...reading, uncertainBefore: later(reading.uncertainBefore, gone?.forgottenAt ?? null) };
    },

    async note(integrationId, { until, everything }) {
      const isServed = sql`${reads.everythingAskedAt} <= ${everything?.toISOString() ?? null}::timestamptz`;
      await db
        .insert(reads)
        .values({ integrationId, readUntil: until })
        .onConflictDoUpdate({
          target: reads.integrationId,
          set: {
            readUntil: until,
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

    async askForEverything(integrationId) {
      // later than any wish that somebody may be about to close
      const asked = sql`greatest(now(), ${reads.everythingAskedAt} + interval '1 millisecond')`;
      await db
        .insert(reads)
        .values({ integrationId, everythingAskedAt: sql`now()` })
        .onConflictDoUpdate({ target: reads.integrationId, set: { everythingAskedAt: asked } });
    },

    noteLook: (integrationId, problem) => noteProblem(integrationId, 'lookFailed', problem),
    noteTransfer: (integrationId, problem) => noteProblem(integrationId, 'transferStopped', problem),
  };
}

function toReading({ integrationId: _id, lookFailed, transferStopped, ...read }: Row): CertificateReading {
  return { ...read, lookFailed: toHindrance(lookFailed), transferStopped: toHindrance(transferStopped) };
}

function later(left: Date | null, right: Date | null): Date | null {
  return left !== null && (right === null || left > right) ? left : right;
}

function toHindrance(noted: Row['lookFailed']): Hindrance | null {
  return noted && { problem: noted.problem, at: new Date(noted.at) };
}
