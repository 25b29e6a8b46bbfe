import { openAsBlob } from 'node:fs';
import { FormData } from 'undici';
import { MAX_DOCUMENT_BYTES } from '../../domain/certificates/pdf.ts';
import type { NewDocument, UploadPermission } from '../../ports/personnel-file.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { LONGEST_WAIT_MS } from '../http/retry.ts';
import type { VendorClient } from '../http/vendor-client.ts';
import { backoff, wait } from '../http/wait.ts';
import type { PersonioAuth } from './auth.ts';
import { FiledAnswer } from './document-schema.ts';
import { withToken } from './with-token.ts';

const PATH = '/v1/company/documents';
const OPERATION = `POST ${PATH}`;
const UNSENT_TRIES = 4;
/** "30 MB" is all that is published: what is refused beyond the smaller reading is refused for its size. */
const SURE_BYTES = 30_000_000;

interface Filing {
  readonly http: VendorClient;
  readonly auth: PersonioAuth;
  readonly backoffMs: number;
  /** Whether Personio has this category; asked where it does not find what an upload names. */
  readonly hasCategory: (id: string, signal: AbortSignal) => Promise<boolean>;
}

/** @see https://developer.personio.de/reference/post_company-documents */
export async function fileDocument(
  filing: Filing,
  document: NewDocument,
  { signal, begin: check }: UploadPermission,
): Promise<string> {
  const { http, auth } = filing;
  signal.throwIfAborted();
  const file = await openAsBlob(document.path, { type: 'application/pdf' });
  if (file.size > MAX_DOCUMENT_BYTES) throw tooLarge(); // a gateway that hangs up in the middle would leave it open whether it was filed
  const body = formOf(document, file);
  try {
    return await unlessUnsent(filing.backoffMs, signal, async () => {
      const answer = await withToken(auth, signal, (headers) =>
        http.write({ operation: OPERATION, path: PATH, headers, body }, FiledAnswer, { signal, check }),
      );
      return answer.data.id;
    });
  } catch (error) {
    throw error instanceof VendorError ? await explained(error, filing, document, file.size, signal) : error;
  }
}

/** With its length known beforehand the form is sent as the file is read. */
function formOf({ title, comment, date, employeeId, categoryId, fileName }: NewDocument, file: Blob): FormData {
  const form = new FormData();
  const fields = { title, comment, date, employee_id: employeeId, category_id: categoryId };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', file, fileName);
  return form;
}

/** What certainly did not take effect (429, no connection) is sent again after a wait. */
async function unlessUnsent<T>(backoffMs: number, signal: AbortSignal, send: () => Promise<T>): Promise<T> {
  for (let number = 1; ; number += 1) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof VendorError) || error.details.outcomeUnknown) throw error;
      const { kind, retryAfterMs = 0 } = error.details;
      const unsent = kind === 'rate-limited' || kind === 'unreachable';
      if (!unsent || number >= UNSENT_TRIES || retryAfterMs > LONGEST_WAIT_MS) throw error;
      await wait(Math.max(retryAfterMs, backoff(backoffMs, number)), signal);
    }
  }
}

/** The same error with the code for what it is about. Texts are not looked at: they come in several languages (personio-api §2). */
async function explained(
  { details }: VendorError,
  { hasCategory }: Filing,
  { categoryId }: NewDocument,
  bytes: number,
  signal: AbortSignal,
): Promise<VendorError> {
  const { operation, kind, status, reason } = details;
  // A token could not be had: whatever became of that, no document was sent, or one that was refused for its token.
  if (operation !== OPERATION) return new VendorError({ ...details, outcomeUnknown: false });
  if (kind === 'refused') {
    const tooLarge = status === 413 || (reason === 'file' && bytes > SURE_BYTES);
    return new VendorError({ ...details, code: tooLarge ? 'certificate-too-large' : 'certificate-refused' });
  }
  if (kind !== 'not-found') return new VendorError(details);
  const known = await hasCategory(categoryId, signal).catch(() => null);
  signal.throwIfAborted();
  if (known === null) return new VendorError({ ...details, code: 'certificate-refused' });
  return new VendorError({ ...details, code: known ? 'certificate-owner-gone' : 'document-category-missing' });
}

function tooLarge(): VendorError {
  return new VendorError({ vendor: 'personio', operation: OPERATION, kind: 'refused', code: 'certificate-too-large' });
}
