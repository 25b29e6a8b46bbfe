import { eq, sql } from 'drizzle-orm';
import type { IntegrationId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { CertificateReading, CertificateReadStore, Hindrance } from '../ports/certificate-ledger.ts';
import type { Database } from './database.ts';
import { certificateReads as reads } from './schema/index.ts';

type Row = typeof reads.$inferSelect;

const NEVER_READ: CertificateReading = {
  ...{ readUntil: null, everythingAskedAt: null, uncertainBefore: null },
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

function toHindrance(noted: Row['lookFailed']): Hindrance | null {
  return noted && { problem: noted.problem, at: new Date(noted.at) };
}
