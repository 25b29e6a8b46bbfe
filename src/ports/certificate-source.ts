import type { Expiry } from '../domain/certificates/expiry.ts';
import type { EmployeeId, LearnerId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';

/** `file`: there is a PDF. `record`: the source knows who completed what and when, and has no document of it. */
export type CertificateKind = 'file' | 'record';

/** How a source names whose it is: an account, a person of Personio, or an address. */
type CertificateOwner =
  | { readonly learnerId: LearnerId }
  | { readonly employeeId: EmployeeId }
  | { readonly email: string };

export interface SourceCertificate {
  /** Stays the same for as long as the source knows it. */
  readonly sourceId: string;
  /**
   * Another one where it was issued anew; together with `sourceId` it is one document. Null while the source cannot tell, as before a
   * file is made: `fetchFile` says it then.
   */
  readonly version: string | null;
  readonly owner: CertificateOwner;
  /** Of the course. */
  readonly title: string;
  readonly kind: CertificateKind;
  readonly issuedAt: Date;
  /** Null where it does not expire. */
  readonly expires: Expiry | null;
  readonly revokedAt: Date | null;
}

export interface CertificatePosition {
  /** What changed since; null for everything that there is. */
  readonly since: Date | null;
  /** Of the last page that was dealt with; null from the start. */
  readonly cursor: string | null;
}

export interface CertificatePage {
  readonly certificates: readonly SourceCertificate[];
  /** Rows that could not be understood. */
  readonly unreadable: number;
  /** Going on from here misses nothing, and may repeat some. */
  readonly cursor: string | null;
}

/** A PDF on this machine. Whoever fetched it removes it. */
export interface CertificateFile {
  readonly path: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  /** As in `SourceCertificate`, never null. */
  readonly version: string;
}

/**
 * Why there is no file: `rendering` comes back after `retryAfterMs`, `withdrawn` does not come back. `gone`: a route or an id that is not found,
 * which may as well be a fault; while the list shows the certificate it is looked for again.
 */
export type NoFile =
  | { readonly reason: 'rendering'; readonly retryAfterMs: number }
  | { readonly reason: 'withdrawn' | 'gone' }
  /** Not what was announced: cut off, no PDF, other bytes than its hash says, larger than Personio takes. */
  | { readonly reason: 'truncated' | 'not-a-pdf' | 'hash-mismatch' | 'too-large' }
  /** Handed in, and its bytes are not there any more. */
  | { readonly reason: 'incomplete' };

/** Where certificates come from. Reads only; whatever is answered may be asked for again. */
export interface CertificateSource {
  /** Nobody knows what `since` leaves out: everything is read instead, less often. Absent where it can be relied on. */
  readonly sinceIsReliable?: false;
  /** What stands in the way, without reading all there is: a portal that has no such API, a right that is missing. */
  check?(signal: AbortSignal): Promise<readonly Problem[]>;
  /**
   * Page by page. Ends only where the source does; throws where that is not known. A source whose index lags, or knows days and no
   * times, is asked with a `since` that overlaps: a certificate that comes again is the same one.
   */
  readCertificates(from: CertificatePosition, signal: AbortSignal): AsyncIterable<CertificatePage>;
  /** One, read afresh; null where there is none yet, or none any more. */
  readCertificate(sourceId: string, signal: AbortSignal): Promise<SourceCertificate | null>;
  /**
   * The PDF of a certificate of kind `file`, written to `path` as it arrives, so that it is never in memory as a whole. Absent where
   * the source has only records. `version` is the one that is expected; null for whichever there is.
   */
  fetchFile?(
    certificate: { readonly sourceId: string; readonly version: string | null },
    path: string,
    signal: AbortSignal,
  ): Promise<CertificateFile | NoFile>;
}
