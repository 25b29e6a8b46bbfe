import type { CertificateSource } from '../../ports/certificate-source.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { CertificatesAnswer } from './certificate-row.ts';
import { fetchCertificate } from './fetch-certificate.ts';
import { type ElearnioAccess, openClient } from './open-client.ts';
import { type CertificateQuery, type CertificateRows, readFrom } from './read-certificates.ts';
import { MEDIA_TYPE } from './vocabulary.ts';

const OPERATION = 'GET /certificates';
const PAGE_SIZE = 100;
/** How a server answers that knows no such route. */
const NO_SUCH_ROUTE = [404, 405, 501];

/**
 * Certificates by the routes that we propose for them (elearnio-api §6a). They are not part of elearnio's published API: a portal
 * without them answers 404, which is `certificates-not-offered`.
 */
export function createElearnioCertificates(access: ElearnioAccess): CertificateSource {
  const http = openClient(access);
  const { apiKey } = access.connection;
  const headers = { 'user-api-key': apiKey, accept: MEDIA_TYPE };

  async function list(
    { since, page }: CertificateQuery,
    pageSize: number,
    signal: AbortSignal,
  ): Promise<CertificateRows> {
    const query = new URLSearchParams({ 'page[number]': String(page), 'page[size]': String(pageSize) });
    if (since !== null) query.set('filter[issued_since]', since);
    const call = { operation: OPERATION, path: `/certificates?${query}`, headers };
    const { data, meta } = await http.read(call, CertificatesAnswer, signal).catch(missingMeansNotOffered);
    return { data, total: meta?.record_count ?? null };
  }
  const firstRow = (signal: AbortSignal) => list({ since: null, page: 1 }, 1, signal);

  return {
    async check(signal) {
      try {
        await firstRow(signal);
        return [];
      } catch (error) {
        if (error instanceof VendorError && error.details.code === 'certificates-not-offered') return [error.problem];
        throw error;
      }
    },
    readCertificates: (from, signal) => readFrom((query) => list(query, PAGE_SIZE, signal), from),
    /** The proposal has no route for a single one. */
    async readCertificate(sourceId, signal) {
      const pages = readFrom((query) => list(query, PAGE_SIZE, signal), { since: null, cursor: null });
      for await (const { certificates } of pages) {
        const found = certificates.find((certificate) => certificate.sourceId === sourceId);
        if (found) return found;
      }
      return null;
    },
    async fetchFile(certificate, path, signal) {
      const fetched = await fetchCertificate(http, apiKey, certificate, path, signal);
      // Routes that vanish altogether must not look like certificates that did.
      if ('reason' in fetched && fetched.reason === 'gone') await firstRow(signal);
      return fetched;
    },
  };
}

function missingMeansNotOffered(error: unknown): never {
  if (!(error instanceof VendorError) || !NO_SUCH_ROUTE.includes(error.details.status ?? 0)) throw error;
  const { status: _status, ...details } = error.details;
  throw new VendorError({
    ...details,
    kind: 'not-found',
    code: 'certificates-not-offered',
    setting: 'certificates.enabled',
    outcomeUnknown: false,
  });
}
