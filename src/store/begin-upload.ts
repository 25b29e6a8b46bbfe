import { and, eq, gt, ne, or, type SQL, sql } from 'drizzle-orm';
import type { CertificateLedger, UploadBegun } from '../ports/certificate-ledger.ts';
import type { Database } from './database.ts';
import { certificates as c, forgottenUploads, holds } from './schema/index.ts';

type Sight = Parameters<CertificateLedger['beginUpload']>[2];
type Transaction = Pick<Database, 'select' | 'execute'>;
type Row = typeof c.$inferSelect;

export async function beginUpload(
  db: Database,
  isOurs: SQL | undefined,
  id: number,
  { absentSince }: Sight,
): Promise<UploadBegun> {
  return db.transaction(async (tx) => {
    const [own] = await tx.select().from(c).where(isOurs).for('update');
    if (!own) return 'lost';
    if (await isHeld(tx, own)) return 'held';
    const { saidAbsentAt } = own;
    const since = saidAbsentAt !== null && saidAbsentAt > absentSince ? saidAbsentAt : absentSince;
    const other = own.marker === null ? null : await byOthers(tx, own, own.marker, since);
    if (other) return other;
    await tx
      .update(c)
      .set({ state: 'uploading', uploadBeganAt: sql`clock_timestamp()`, code: null, nextAt: null })
      .where(eq(c.id, id));
    return 'begun';
  });
}

async function isHeld(tx: Transaction, { integrationId, employeeId }: Row): Promise<boolean> {
  if (employeeId === null) return false;
  const isOwner = and(eq(holds.integrationId, integrationId), eq(holds.employeeId, employeeId));
  return (await tx.select({ id: holds.employeeId }).from(holds).where(isOwner)).length > 0;
}

/**
 * Two integrations of one portal and one Personio have the same certificates, and make one document of each: whoever begins first. The
 * lock is on the marker, as their rows are different ones.
 */
async function byOthers(
  tx: Transaction,
  { integrationId }: Row,
  marker: string,
  since: Date,
): Promise<Exclude<UploadBegun, string> | null> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${marker}, 0))`);
  const mayBeThere = or(eq(c.state, 'transferred'), gt(c.uploadBeganAt, since));
  const [other] = await tx
    .select({ state: c.state, documentId: c.documentId, beganAt: c.uploadBeganAt })
    .from(c)
    .where(and(eq(c.marker, marker), ne(c.integrationId, integrationId), mayBeThere))
    .orderBy(sql`${c.state} = 'transferred' DESC, ${c.documentId} IS NULL`)
    .limit(1);
  if (other?.state === 'transferred') return { documentId: other.documentId };
  const isOfMarker = and(eq(forgottenUploads.marker, marker), gt(forgottenUploads.beganAt, since));
  const [forgotten] = await tx.select({ beganAt: forgottenUploads.beganAt }).from(forgottenUploads).where(isOfMarker);
  const beganAt = other?.beganAt ?? forgotten?.beganAt;
  return beganAt ? { beganAt } : null;
}
