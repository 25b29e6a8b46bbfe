import type { EmployeeId } from '../../domain/ids.ts';
import type { LedgerCertificate } from '../../ports/certificate-ledger.ts';
import type { ImportStore, NewImport } from '../../ports/import-store.ts';

/** What was handed in, in memory, with its rows in the ledger and its bytes; whoever is in `erased` is refused. */
export function memoryImports(ledger: LedgerCertificate[], erased: readonly EmployeeId[] = []) {
  const kept: (NewImport & { readonly certificateId: number; readonly content: Buffer })[] = [];
  const find: ImportStore['find'] = async (_id, sourceId, sha256) => {
    const index = kept.findIndex((one) => one.sourceId === sourceId && one.sha256 === sha256);
    const found = kept[index];
    if (!found) return null;
    const { employeeId, title, issuedAt, bytes, certificateId } = found;
    return { id: index + 1, employeeId, title, issuedAt, bytes, sha256, certificateId };
  };
  const add: ImportStore['add'] = async (integrationId, certificate, pieces) => {
    if (erased.includes(certificate.employeeId)) return 'erased';
    const known = await find(integrationId, certificate.sourceId, certificate.sha256);
    if (known) return { ...known, isNew: false };
    const content: Uint8Array[] = [];
    for await (const piece of pieces) content.push(piece);
    const certificateId = ledger.length + 1;
    kept.push({ ...certificate, certificateId, content: Buffer.concat(content) });
    ledger.push(rowOf(integrationId, certificate, certificateId));
    return { id: kept.length, ...certificate, certificateId, isNew: true };
  };
  return { kept, find, add };
}

function rowOf(
  integrationId: LedgerCertificate['integrationId'],
  { sourceId, employeeId, title, issuedAt, expiresOn, fileName, bytes, sha256 }: NewImport,
  id: number,
): LedgerCertificate {
  return {
    ...{ id, integrationId, origin: 'import', sourceId, version: sha256, kind: 'file', learnerId: null, employeeId },
    ...{ title, issuedAt, expiresOn, fileName, bytes, state: 'found', code: null, attempts: 0, nextAt: null },
    ...{ revokedAt: null, marker: null, uploadBeganAt: null, documentId: null, wasThere: false, transferredAt: null },
    ...{ decidedBy: null, decidedAt: null, saidAbsentAt: null, foundAt: new Date() },
  };
}
