import type { CertificatePage, CertificatePosition, SourceCertificate } from '../../ports/certificate-source.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { readCertificateRow } from './certificate-row.ts';

export interface CertificateQuery {
  /** Moment of issue of the first one; null for all. */
  readonly since: string | null;
  readonly page: number;
}

export interface CertificateRows {
  readonly data: readonly unknown[];
  /** How many there are since then; null where that is not told. */
  readonly total: number | null;
}

type Ask = (query: CertificateQuery) => Promise<CertificateRows>;

/**
 * Oldest first, and on from the last moment that a page showed: numbered pages of the whole would pass over some where an older
 * one is removed meanwhile. Page 2 is asked for only where one moment fills a page. The certificates of that moment come twice.
 */
export async function* readFrom(
  ask: Ask,
  { since, cursor }: CertificatePosition,
): AsyncGenerator<CertificatePage, void, undefined> {
  let from = cursor ?? since?.toISOString() ?? null;
  let page = 1;
  let unreadable = 0;
  const shown = new Set<string>();
  for (;;) {
    const { data, total } = await ask({ since: from, page });
    const certificates = data.map(readCertificateRow).filter((one) => one !== null);
    const latest = latestOf(certificates, from);
    const before = shown.size;
    for (const { sourceId } of certificates) shown.add(sourceId);
    const repeats = shown.size === before && (certificates.length > 0 || total === null);
    if (page > 1 && data.length > 0 && repeats) throw badList(); // page numbers are not understood
    unreadable += data.length - certificates.length;
    yield { certificates, unreadable: data.length - certificates.length, cursor: latest };

    const left = total === null ? null : total - shown.size - unreadable;
    if (data.length === 0 && left !== null && left > 0) throw badList();
    if (data.length === 0 || (left !== null && left <= 0)) return;
    if (latest === from) page += 1;
    else {
      [from, page, unreadable] = [latest, 1, 0];
      shown.clear();
    }
  }
}

/** Throws where the list is in another order, or holds what was not asked for: nobody could tell then what is still to come. */
function latestOf(certificates: readonly SourceCertificate[], from: string | null): string | null {
  let latest = from === null ? Number.NEGATIVE_INFINITY : Date.parse(from);
  for (const { issuedAt } of certificates) {
    if (issuedAt.getTime() < latest) throw badList();
    latest = issuedAt.getTime();
  }
  return Number.isFinite(latest) ? new Date(latest).toISOString() : null;
}

function badList(): VendorError {
  const operation = 'GET /certificates';
  return new VendorError({ vendor: 'elearnio', operation, kind: 'bad-answer', code: 'vendor-bad-answer' });
}
