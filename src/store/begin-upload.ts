import { and, eq, gt, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { CertificateLedger, UploadBegun } from '../ports/certificate-ledger.ts';
import type { Database } from './database.ts';
import { certificates as c, holds } from './schema/index.ts';

type Sight = Parameters<CertificateLedger['beginUpload']>[2];

/**
 * Two integrations of one portal and one Personio have the same certificate, and make one document of it: whoever begins first. The lock
 * is on the marker, as the rows are different ones.
 */
export async function beginUpload(
  db: Database,
  isOurs: SQL | undefined,
  id: number,
  { absentSince }: Sight,
): Promise<UploadBegun> {
  return db.transaction(async (tx) => {
    const [own] = await tx.select().from(c).where(isOurs).for('update');
    if (!own) return 'lost';
    const { integrationId, employeeId, marker } = own;
    const isOfOwner = and(eq(holds.integrationId, integrationId), eq(holds.employeeId, employeeId ?? ''));
    const [hold] = await tx.select({ employeeId: holds.employeeId }).from(holds).where(isOfOwner);
    if (hold) return 'held';
    if (marker !== null) {
      await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${marker}, 0))`);
      const mayBeThere = or(eq(c.state, 'transferred'), gt(c.uploadBeganAt, absentSince));
      const [other] = await tx
        .select({ state: c.state, documentId: c.documentId })
        .from(c)
        .where(and(eq(c.marker, marker), ne(c.integrationId, integrationId), mayBeThere))
        .orderBy(sql`${c.state} = 'transferred' DESC`, sql`${isNotNull(c.documentId)} DESC`)
        .limit(1);
      if (other) return other.state === 'transferred' ? { documentId: other.documentId } : 'elsewhere';
    }
    await tx
      .update(c)
      .set({ state: 'uploading', uploadBeganAt: sql`clock_timestamp()`, code: null, nextAt: null })
      .where(eq(c.id, id));
    return 'begun';
  });
}
