import type { EmployeeId } from '../../domain/ids.ts';
import type { Limiter } from '../../ports/limiter.ts';
import type { DocumentCategory, PersonnelFile } from '../../ports/personnel-file.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { createVendorClient } from '../http/vendor-client.ts';
import { CategoriesAnswer, refusedField } from './document-schema.ts';
import { fileDocument } from './file-document.ts';
import { BASE_URL, personioAuth } from './personio-auth.ts';
import type { PersonioDeps } from './personio-deps.ts';
import { readDocuments } from './read-documents.ts';
import { saysFailure } from './schema.ts';
import { withToken } from './with-token.ts';

export interface PersonnelFileDeps extends PersonioDeps {
  readonly uploadLimiter: Limiter;
  readonly listLimiter: Limiter;
}

const CATEGORIES = '/v1/company/document-categories';
const REFUSED = { code: 'documents-access-refused', setting: 'personio.clientId' } as const;
const NOBODY = '0' as EmployeeId;

/** Documents: version 1 of the API takes them and has the categories, version 2 lists them (personio-api §4). */
export function createPersonnelFile(deps: PersonnelFileDeps): PersonnelFile {
  const { connection, pools, http, onCall } = deps;
  const { baseUrl } = connection;
  const words = { baseUrlSetting: BASE_URL, accessRefused: REFUSED, disowned: saysFailure, reasonOf: refusedField };
  const clientUnder = (limiter: Limiter) =>
    createVendorClient({ vendor: 'personio', baseUrl, pools, http, onCall, limiter, words });
  const [v1, v2, uploads] = [clientUnder(deps.limiter), clientUnder(deps.listLimiter), clientUnder(deps.uploadLimiter)];
  const { auth, authV2, askV2 } = personioAuth(deps);

  async function readCategories(signal: AbortSignal): Promise<readonly DocumentCategory[]> {
    const call = { operation: `GET ${CATEGORIES}`, path: CATEGORIES };
    const read = await withToken(auth, signal, (headers) => v1.read({ ...call, headers }, CategoriesAnswer, signal));
    return read.data;
  }
  const readOf = (employeeId: EmployeeId, signal: AbortSignal) =>
    readDocuments(v2, authV2, baseUrl, employeeId, signal);

  return {
    async check(signal) {
      try {
        await readCategories(signal);
        await readOf(NOBODY, signal); // an empty list, where it may be read
        const { scopes } = await askV2(signal);
        return lacksWriting(scopes) ? [{ severity: 'error', ...REFUSED }] : [];
      } catch (error) {
        if (error instanceof VendorError && error.details.kind === 'access-refused') return [error.problem];
        throw error;
      }
    },
    readCategories,
    readDocuments: readOf,
    file: (document, permission) => {
      const hasCategory = async (id: string, signal: AbortSignal) =>
        (await readCategories(signal)).some((category) => category.id === id);
      return fileDocument({ http: uploads, auth, backoffMs: http.backoffMs, hasCategory }, document, permission);
    },
  };
}

/** Only where the token names the other right may the missing name of this one be believed: not all accounts tell their scopes. */
function lacksWriting(scopes: readonly string[] | null | undefined): boolean {
  return scopes?.includes('documents:read') === true && !scopes.includes('documents:write');
}
