import { and, eq, ne, or, type SQL } from 'drizzle-orm';
import type { CertificateLedger } from '../ports/certificate-ledger.ts';
import type { Database } from './database.ts';
import { NO_VERSION } from './ledger-row.ts';
import { certificates as c } from './schema/index.ts';

type Found = Parameters<CertificateLedger['settleVersion']>[2];

/** Two rows of one document would become two documents: the later one goes. */
export async function settleVersion(
  db: Database,
  isHeld: SQL | undefined,
  id: number,
  { version, marker, bytes, sha256 }: Found,
): Promise<'noted' | 'known' | 'lost'> {
  return db.transaction(async (tx) => {
    const [own] = await tx.select().from(c).where(isHeld).for('update');
    if (!own) return 'lost';
    const isSame = and(eq(c.origin, own.origin), eq(c.sourceId, own.sourceId), eq(c.version, version));
    const [twin] = await tx
      .select({ id: c.id, announced: c.announced })
      .from(c)
      .where(and(eq(c.integrationId, own.integrationId), ne(c.id, id), or(eq(c.marker, marker), isSame)))
      .limit(1);
    const isOther = own.version !== NO_VERSION && own.version !== version;
    const announced = { ...own.announced, ...(isOther ? { [own.version]: new Date().toISOString() } : {}) };
    if (twin) {
      await tx
        .update(c)
        .set({ announced: { ...twin.announced, ...announced } })
        .where(eq(c.id, twin.id));
      await tx.delete(c).where(eq(c.id, id));
      return 'known';
    }
    await tx
      .update(c)
      .set({
        version,
        marker,
        announced,
        ...(bytes === undefined ? {} : { bytes }),
        ...(sha256 === undefined ? {} : { sha256 }),
      })
      .where(eq(c.id, id));
    return 'noted';
  });
}
