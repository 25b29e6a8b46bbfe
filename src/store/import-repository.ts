import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { IntegrationId } from '../domain/ids.ts';
import type { ImportedCertificate, ImportStore, NewImport } from '../ports/import-store.ts';
import type { Database } from './database.ts';
import {
  certificates,
  importedCertificates as imported,
  importedPieces as pieces,
  tombstones,
} from './schema/index.ts';

type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export function createImportRepository(db: Database): ImportStore {
  return {
    find: (integrationId, sourceId, sha256) => find(db, integrationId, { sourceId, sha256 }),

    add: (integrationId, certificate, content) =>
      db.transaction(async (tx) => {
        // The lock lets an erasure wait for this, or this see whom it erased.
        const held = await tx.execute(sql`SELECT id FROM integrations WHERE id = ${integrationId} FOR KEY SHARE`);
        if (held.rowCount === 0) return null;
        if (await isErased(tx, integrationId, certificate)) return 'erased';
        const { employeeId, ...values } = certificate;
        const [row] = await tx
          .insert(imported)
          .values({ integrationId, employeeId, ...values })
          .onConflictDoNothing()
          .returning({ id: imported.id });
        if (row) {
          await keepPieces(tx, row.id, content);
          await addToLedger(tx, integrationId, certificate);
        }
        const kept = await find(tx, integrationId, certificate);
        if (!kept) throw new Error('an import has no row in the ledger');
        if (!row) await mend(tx, kept, content);
        return { ...kept, isNew: row !== undefined };
      }),

    async *pieces(id) {
      for (let number = -1; ; number++) {
        const [piece] = await db
          .select()
          .from(pieces)
          .where(and(eq(pieces.certificateId, id), gt(pieces.number, number)))
          .orderBy(asc(pieces.number))
          .limit(1);
        if (piece?.number !== number + 1) return;
        yield piece.content;
      }
    },

    async dropFiled(integrationId) {
      const dropped = await db.execute<{ id: string }>(sql`
        DELETE FROM imported_pieces p USING imported_certificates i JOIN certificates c
          ON c.integration_id = i.integration_id AND c.origin = 'import' AND c.source_id = i.source_id AND c.version = i.sha256
        WHERE p.certificate_id = i.id AND i.integration_id = ${integrationId} AND c.state IN ('transferred', 'withdrawn')
        RETURNING p.certificate_id AS id`);
      return new Set(dropped.rows.map(({ id }) => id)).size;
    },
  };
}

async function find(
  tx: Pick<Database, 'select'>,
  integrationId: IntegrationId,
  { sourceId, sha256 }: Pick<NewImport, 'sourceId' | 'sha256'>,
): Promise<ImportedCertificate | null> {
  const isRow = and(
    ...[eq(certificates.integrationId, imported.integrationId), eq(certificates.origin, 'import')],
    ...[eq(certificates.sourceId, imported.sourceId), eq(certificates.version, imported.sha256)],
  );
  const isOne = and(
    ...[eq(imported.integrationId, integrationId), eq(imported.sourceId, sourceId), eq(imported.sha256, sha256)],
  );
  const { id, employeeId, title, issuedAt, bytes } = imported;
  const [row] = await tx
    .select({ id, employeeId, title, issuedAt, bytes, sha256: imported.sha256, certificateId: certificates.id })
    .from(imported)
    .innerJoin(certificates, isRow)
    .where(isOne);
  return row ?? null;
}

async function isErased(tx: Transaction, integrationId: IntegrationId, { employeeId }: NewImport): Promise<boolean> {
  const isOne = and(eq(tombstones.integrationId, integrationId), eq(tombstones.employeeId, employeeId));
  return (await tx.select({ id: tombstones.employeeId }).from(tombstones).where(isOne)).length > 0;
}

async function keepPieces(tx: Transaction, certificateId: number, content: AsyncIterable<Uint8Array>): Promise<void> {
  let number = 0;
  for await (const piece of content)
    await tx.insert(pieces).values({ certificateId, number: number++, content: Buffer.from(piece) });
}

async function addToLedger(tx: Transaction, integrationId: IntegrationId, certificate: NewImport): Promise<void> {
  const { sourceId, employeeId, title, issuedAt, expiresOn, fileName, bytes, sha256 } = certificate;
  await tx.insert(certificates).values({
    ...{ integrationId, origin: 'import', sourceId, version: sha256, employeeId, kind: 'file' },
    ...{ title, issuedAt, expiresOn, fileName, bytes, sha256 },
  });
}

/** Where bytes are missing of what was not filed yet, they are taken from whoever hands it in again. */
async function mend(
  tx: Transaction,
  { id, bytes, certificateId }: ImportedCertificate,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const waits = await tx.execute(sql`
    UPDATE certificates SET state = 'found', code = NULL, next_at = NULL
    WHERE id = ${certificateId} AND state = 'failed' AND code = 'certificate-import-incomplete' AND (claimed_until IS NULL OR claimed_until < now())
      AND (SELECT coalesce(sum(length(content)), 0) FROM imported_pieces WHERE certificate_id = ${id}) < ${bytes}`);
  if (waits.rowCount === 0) return;
  await tx.delete(pieces).where(eq(pieces.certificateId, id));
  await keepPieces(tx, id, content);
}
