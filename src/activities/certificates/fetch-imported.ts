import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { IntegrationId } from '../../domain/ids.ts';
import type { CertificateFile, NoFile } from '../../ports/certificate-source.ts';
import type { ImportStore } from '../../ports/import-store.ts';

/** As `CertificateSource.fetchFile`, for what was handed in: its version is the hash of its bytes. */
export async function fetchImported(
  imports: Pick<ImportStore, 'find' | 'pieces'>,
  integrationId: IntegrationId,
  { sourceId, version }: { readonly sourceId: string; readonly version: string | null },
  path: string,
  signal: AbortSignal,
): Promise<CertificateFile | NoFile> {
  const known = version === null ? null : await imports.find(integrationId, sourceId, version);
  if (!known) return { reason: 'incomplete' };
  const hash = createHash('sha256');
  let bytes = 0;
  async function* measured() {
    for await (const piece of imports.pieces(known?.id ?? 0)) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  }
  await pipeline(measured, createWriteStream(path), { signal });
  const sha256 = hash.digest('hex');
  return sha256 === known.sha256 ? { path, bytes, sha256, version: sha256 } : { reason: 'incomplete' };
}
