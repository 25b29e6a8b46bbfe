import { canonicalJson } from '../canonical-json.ts';
import type { EmployeeId } from '../ids.ts';
import type { CertificateOrigin } from './certificate-state.ts';

/**
 * What one document is of. Nothing in here changes with a reinstall: no id and no key of this installation, so that a document is
 * known again by whoever serves the same people from the same portal.
 */
export interface MarkedCertificate {
  readonly lms: string;
  /** Address of the portal's API, in one spelling; of no meaning for what was handed in. */
  readonly portal: string;
  readonly origin: CertificateOrigin;
  readonly sourceId: string;
  readonly version: string;
  readonly employeeId: EmployeeId;
}

/** Crockford's: no letter that is taken for a digit. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** 130 bits. */
const LENGTH = 26;

/** The text in the comment by which a document is known again. `sha256` is of UTF-8. */
export function markerOf(certificate: MarkedCertificate, sha256: (text: string) => Uint8Array): string {
  const { lms, portal, origin, sourceId, version, employeeId } = certificate;
  const where = origin === 'lms' ? portal : null;
  const digest = sha256(canonicalJson([lms, where, origin, sourceId, version, employeeId]));
  return `Matrikel-${base32(digest).slice(0, LENGTH)}`;
}

function base32(bytes: Uint8Array): string {
  let text = '';
  let [bits, value] = [0, 0];
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((value >> bits) & 31);
    }
    value &= (1 << bits) - 1;
  }
  return text;
}

/** All markers in a comment, as they are made: in whatever case somebody has put them. */
export function markersIn(comment: string | null): readonly string[] {
  const found = comment?.matchAll(new RegExp(`matrikel-([${ALPHABET}]{${LENGTH}})`, 'gi')) ?? [];
  return [...found].map(([, digits = '']) => `Matrikel-${digits.toLowerCase()}`);
}

/** The document among those listed that is this certificate. Whoever edits the comment by hand and leaves the marker in changes nothing. */
export function findMarked<Document extends { readonly comment: string | null }>(
  documents: readonly Document[],
  marker: string,
): Document | undefined {
  return documents.find(({ comment }) => comment?.toLowerCase().includes(marker.toLowerCase()));
}
