import { open, rm } from 'node:fs/promises';
import { beginsAsPdf, endsAsPdf, MAX_DOCUMENT_BYTES, PDF_MARKS_WITHIN } from '../../domain/certificates/pdf.ts';
import type { CertificateFile, NoFile } from '../../ports/certificate-source.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { headerText, retryAfterMs } from '../http/answer-headers.ts';
import type { Download } from '../http/download.ts';
import type { SavedFile } from '../http/save-body.ts';
import type { VendorClient } from '../http/vendor-client.ts';
import { hashText } from './certificate-row.ts';

interface Wanted {
  readonly sourceId: string;
  readonly version: string | null;
}

const USUAL_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 60 * 60_000;

/** The PDF at `path`, or why there is none; then there is nothing at `path` either. */
export async function fetchCertificate(
  http: VendorClient,
  apiKey: string,
  wanted: Wanted,
  path: string,
  signal: AbortSignal,
): Promise<CertificateFile | NoFile> {
  const route = `/certificates/${encodeURIComponent(wanted.sourceId)}/pdf`;
  const headers = { 'user-api-key': apiKey, accept: 'application/pdf' };
  const call = { operation: 'GET /certificates/{id}/pdf', path: route, headers };
  let kept = false;
  try {
    const result = await judged(
      await http.download(call, { path, maxBytes: MAX_DOCUMENT_BYTES }, signal),
      wanted,
      path,
    );
    kept = 'sha256' in result;
    return result;
  } catch (error) {
    if (error instanceof VendorError && error.details.status === 410) return { reason: 'withdrawn' };
    if (error instanceof VendorError && error.details.kind === 'not-found') return { reason: 'gone' };
    throw error;
  } finally {
    if (!kept) await rm(path, { force: true });
  }
}

async function judged(
  { headers, file }: Download,
  { version }: Wanted,
  path: string,
): Promise<CertificateFile | NoFile> {
  if (file === 'none') {
    const askedMs = retryAfterMs(headers, Date.now()) ?? USUAL_WAIT_MS;
    return { reason: 'rendering', retryAfterMs: Math.min(askedMs, LONGEST_WAIT_MS) };
  }
  if (file === 'cut') return { reason: 'truncated' };
  if (file === 'too-large') return { reason: 'too-large' };
  if (file.bytes === 0) return { reason: 'truncated' };

  const { begins, ends } = await marksOf(path, file);
  if (!begins) return { reason: 'not-a-pdf' };
  // What the portal says of the file it sends counts first: one replaced in place is another version, and no damage.
  const announced = hashText(headerText(headers, 'etag')?.replace(/^(W\/)?"(.*)"$/i, '$2')) ?? version;
  if (announced === null ? ends : announced === file.sha256) return { path, ...file, version: file.sha256 };
  return { reason: ends ? 'hash-mismatch' : 'truncated' };
}

/** By its contents, whatever its content type says: that has been wrong about good files, and right about bad ones. */
async function marksOf(
  path: string,
  { bytes }: SavedFile,
): Promise<{ readonly begins: boolean; readonly ends: boolean }> {
  const file = await open(path);
  try {
    const margin = Buffer.alloc(Math.min(PDF_MARKS_WITHIN, bytes));
    await file.read(margin, 0, margin.length, 0);
    const begins = beginsAsPdf(margin);
    await file.read(margin, 0, margin.length, bytes - margin.length);
    return { begins, ends: endsAsPdf(margin) };
  } finally {
    await file.close();
  }
}
