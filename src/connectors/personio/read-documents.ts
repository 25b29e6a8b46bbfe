import type { EmployeeId } from '../../domain/ids.ts';
import type { ListedDocument } from '../../ports/personnel-file.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import type { VendorClient } from '../http/vendor-client.ts';
import type { PersonioAuth } from './auth.ts';
import { DocumentRow } from './document-schema.ts';
import { nextPath, V2Page } from './next-page.ts';
import { withToken } from './with-token.ts';

const DOCUMENTS = '/v2/document-management/documents';
const OPERATION = `GET ${DOCUMENTS}`;
const PAGE_SIZE = 200;
/** Ten thousand documents of one person; a list that leads on for ever ends here. */
const MOST_PAGES = 50;

/**
 * Every document of one employee. A marker that was overlooked would be filed a second time: a list that leads back, away or nowhere
 * is an error, never a shorter list.
 * @see https://developer.personio.de/reference/get_v2-document-management-documents
 */
export async function readDocuments(
  http: VendorClient,
  auth: PersonioAuth,
  baseUrl: string,
  employeeId: EmployeeId,
  signal: AbortSignal,
): Promise<readonly ListedDocument[]> {
  const documents: ListedDocument[] = [];
  const seen = new Set<string>();
  for (let path: string | null = firstPage(employeeId); path !== null; ) {
    if (seen.has(path) || seen.size >= MOST_PAGES) throw badAnswer();
    seen.add(path);
    const here: string = path;
    const page = await withToken(auth, signal, (headers) =>
      http.read({ operation: OPERATION, path: here, headers }, V2Page, signal),
    );
    for (const row of page._data) {
      const read = DocumentRow.safeParse(row);
      if (!read.success) throw badAnswer();
      documents.push(read.data);
    }
    path = following(page._meta, baseUrl);
  }
  return documents;
}

function firstPage(employeeId: EmployeeId): string {
  return `${DOCUMENTS}?${new URLSearchParams({ owner_id: employeeId, limit: String(PAGE_SIZE) })}`;
}

/** Filters and limit are in the cursor; beside it they have broken other lists (personio-api §6). */
function following(meta: (typeof V2Page)['_output']['_meta'], baseUrl: string): string | null {
  const href = meta?.links?.next?.href;
  if (href !== undefined) {
    const path = nextPath(href, baseUrl);
    if (path === null) throw badAnswer();
    return path;
  }
  const cursor = meta?.cursor?.next;
  return cursor ? `${DOCUMENTS}?${new URLSearchParams({ cursor })}` : null;
}

function badAnswer(): VendorError {
  const details = { vendor: 'personio', operation: OPERATION, kind: 'bad-answer', code: 'vendor-bad-answer' } as const;
  return new VendorError(details);
}
