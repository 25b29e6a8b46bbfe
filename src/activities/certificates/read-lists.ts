import { markersIn } from '../../domain/certificates/marker.ts';
import type { AbsenceRule } from '../../domain/certificates/may-send.ts';
import type { EmployeeId } from '../../domain/ids.ts';
import type {
  CertificateLedger,
  CertificateReading,
  CertificateReadStore,
  LedgerClaim,
} from '../../ports/certificate-ledger.ts';
import type { Connected } from '../../ports/connections.ts';
import type { ListedDocument } from '../../ports/personnel-file.ts';

const MINUTE_MS = 60_000;
/** Whose documents are looked at for any marker at all. */
const ASKED_FOR_MARKERS = 3;

export interface ReadListsDeps {
  readonly ledger: Pick<CertificateLedger, 'now' | 'unknownMarkers' | 'filedFor'>;
  readonly certificateReads: Pick<CertificateReadStore, 'noteUncertain' | 'noteMarkersShown'>;
}

/** Documents of one employee, as they were listed after `at` (by the ledger's clock). */
interface Listing {
  readonly documents: readonly ListedDocument[];
  readonly at: Date;
}

/** What the list shows, and how far its silence can be trusted. */
export interface Lists {
  listingOf(employeeId: EmployeeId): Promise<Listing>;
  /** What a document's absence from this listing means. */
  ruleFor(listing: Pick<Listing, 'at'>): AbsenceRule;
  /** False while no list has ever shown a marker: Personio may hide comments from us, and an absent one says nothing. */
  showMarkers(): Promise<boolean>;
}

/**
 * A fresh document with a marker that no ledger has was filed by somebody whom nobody here remembers, as where a database was put back by
 * other means than ours: what else they filed may not be listed yet, so that nothing is sent for as long as that takes.
 */
export function readLists(
  { ledger, certificateReads }: ReadListsDeps,
  { personnelFile, integration }: Pick<Connected, 'personnelFile' | 'integration'>,
  { integrationId }: LedgerClaim,
  reading: Pick<CertificateReading, 'uncertainBefore' | 'markersShownAt'>,
  signal: AbortSignal,
): Lists {
  const { absentMinutes } = integration.certificates;
  let { uncertainBefore } = reading;
  let isShown = reading.markersShownAt !== null;

  async function listingOf(employeeId: EmployeeId): Promise<Listing> {
    const at = await ledger.now();
    const documents = await personnelFile.readDocuments(employeeId, signal);
    await learnFrom(documents, at);
    return { documents, at };
  }

  async function learnFrom(documents: readonly ListedDocument[], at: Date): Promise<void> {
    const marked = documents.filter(({ comment }) => markersIn(comment).length > 0);
    if (marked.length > 0 && !isShown) {
      isShown = true;
      await certificateReads.noteMarkersShown(integrationId);
    }
    const since = Math.max(at.getTime() - absentMinutes * MINUTE_MS, uncertainBefore?.getTime() ?? -Infinity);
    const fresh = marked.filter(({ createdAt }) => createdAt !== null && createdAt.getTime() > since);
    const unknown = await ledger.unknownMarkers(fresh.flatMap(({ comment }) => markersIn(comment)));
    if (unknown.length > 0) uncertainBefore = await certificateReads.noteUncertain(integrationId);
  }

  return {
    listingOf,
    ruleFor: ({ at }) => ({ absentMinutes, uncertainBefore, now: at }),
    async showMarkers() {
      if (isShown) return true;
      for (const employeeId of await ledger.filedFor(integrationId, ASKED_FOR_MARKERS)) {
        if (isShown) break;
        await listingOf(employeeId);
      }
      return isShown;
    },
  };
}
