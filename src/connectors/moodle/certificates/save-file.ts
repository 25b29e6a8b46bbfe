import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { beginsAsPdf, endsAsPdf, MAX_DOCUMENT_BYTES, PDF_MARKS_WITHIN } from '../../../domain/certificates/pdf.ts';
import type { CertificateFile, NoFile } from '../../../ports/certificate-source.ts';
import { fileOf } from './issue-row.ts';

/** The PDF of a row at `path`, or why there is none; then there is nothing at `path` either. It comes inside of JSON, so that it is in memory as a whole. */
export async function saveFile(row: unknown, version: string, path: string): Promise<CertificateFile | NoFile> {
  const content = fileOf(row);
  if (content === null) return { reason: 'not-a-pdf' };
  const pdf = Buffer.from(content, 'base64');
  if (pdf.length > MAX_DOCUMENT_BYTES) return { reason: 'too-large' };
  if (!beginsAsPdf(pdf.subarray(0, PDF_MARKS_WITHIN))) return { reason: 'not-a-pdf' };
  if (!endsAsPdf(pdf.subarray(-PDF_MARKS_WITHIN))) return { reason: 'truncated' };
  try {
    await writeFile(path, pdf, { mode: 0o600 });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { path, bytes: pdf.length, sha256: createHash('sha256').update(pdf).digest('hex'), version };
}
