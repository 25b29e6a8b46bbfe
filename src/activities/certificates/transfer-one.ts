import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findMarked, markerOf } from '../../domain/certificates/marker.ts';
import { nextWhileRendering } from '../../domain/certificates/next-attempt.ts';
import type { CertificateOutcome, LedgerCertificate } from '../../ports/certificate-ledger.ts';
import type { CertificateFile } from '../../ports/certificate-source.ts';
import { needsLms } from './lms-files.ts';
import { NO_FILE_CODES, obtainFile } from './obtain-file.ts';
import { failed, inARow, inDoubt, ownerGone, WITHDRAWN, waitingFor } from './outcomes.ts';
import type { Dealt, OwnedCertificate, TransferContext } from './transfer-context.ts';
import { uploadFile } from './upload-file.ts';
import { whyNotYet } from './why-not-yet.ts';

/**
 * Files one certificate, unless its marker says that it is there. What is known is asked first: whoever cannot be filed costs no
 * download. Throws `VendorError` where a vendor could not be asked, with nothing sent.
 */
export async function transferOne(context: TransferContext, certificate: LedgerCertificate): Promise<Dealt> {
  const { holds, claim } = context;
  const { employeeId } = certificate;
  if (employeeId === null) return waitingFor('certificate-not-linked');
  if (await holds.find(claim.integrationId, employeeId)) return waitingFor('certificate-owner-held');
  if (mayNotFetch(context, certificate) && certificate.uploadBeganAt === null) return 'put-off';
  const owned = { ...certificate, employeeId };
  const marker = expectedMarker(context, owned);
  if (marker !== null) {
    const { version } = owned;
    const settled = await whatTheListSays(context, owned, marker, version === null ? null : { version, marker });
    if (settled !== null) return settled;
  }
  if (owned.revokedAt !== null) return WITHDRAWN;
  return withFile(context, owned, marker);
}

async function withFile(
  context: TransferContext,
  certificate: OwnedCertificate,
  listed: string | null,
): Promise<Dealt> {
  const { ledger, claim, clock, folder } = context;
  if (mayNotFetch(context, certificate))
    return certificate.uploadBeganAt ? inDoubt(context.lms.away?.againAt ?? clock.now()) : 'put-off';
  const employee = await context.employeeOf(certificate.employeeId);
  if (!employee) return ownerGone(clock.now());
  const path = join(folder, `${certificate.id}.pdf`);
  try {
    const file = await obtainFile(context, certificate, employee, path);
    if ('reason' in file) return withoutFile(certificate, file, clock.now());
    const marker = marked(context, certificate, file.version);
    const noted = await ledger.settleVersion(claim, certificate.id, { ...factsOf(file), marker });
    if (noted !== 'noted') return noted === 'known' ? 'known' : 'left';
    if (marker !== listed) {
      const settled = await whatTheListSays(context, certificate, marker, null);
      if (settled !== null) return settled;
    }
    return await uploadFile(context, certificate, { path, marker });
  } finally {
    await rm(path, { force: true });
  }
}

/** Null where the certificate is not there, for certain. `unnoted`: what the ledger does not know yet about it. */
async function whatTheListSays(
  context: TransferContext,
  certificate: OwnedCertificate,
  marker: string,
  unnoted: { readonly version: string; readonly marker: string } | null,
): Promise<Dealt | null> {
  const { ledger, claim, listingOf } = context;
  const listing = await listingOf(certificate.employeeId);
  const there = findMarked(listing.documents, marker);
  if (there) {
    if (unnoted && certificate.marker !== marker) {
      const noted = await ledger.settleVersion(claim, certificate.id, unnoted);
      if (noted !== 'noted') return noted === 'known' ? 'known' : 'left';
    }
    return { state: 'transferred', documentId: there.id, wasThere: certificate.uploadBeganAt === null };
  }
  return whyNotYet(context, certificate, listing);
}

/** Whether its file would have to come from an LMS that is away. */
function mayNotFetch({ lms }: TransferContext, certificate: LedgerCertificate): boolean {
  return lms.away !== null && needsLms(certificate);
}

function withoutFile(
  certificate: OwnedCertificate,
  none: Extract<Awaited<ReturnType<typeof obtainFile>>, { reason: string }>,
  now: Date,
): CertificateOutcome {
  if (none.reason === 'withdrawn') return WITHDRAWN;
  if (none.reason !== 'rendering') return failed(certificate, NO_FILE_CODES[none.reason], now);
  const code = 'certificate-rendering';
  return { state: 'found', code, nextAt: nextWhileRendering(now, none.retryAfterMs, inARow(certificate, code)) };
}

/** Of an upload whose end is not known it is the one that was sent along. Null while nobody knows the version. */
function expectedMarker(context: TransferContext, certificate: OwnedCertificate): string | null {
  if (certificate.uploadBeganAt !== null && certificate.marker !== null) return certificate.marker;
  return certificate.version === null ? null : marked(context, certificate, certificate.version);
}

function marked({ connected }: TransferContext, certificate: OwnedCertificate, version: string): string {
  const { integration, portal } = connected;
  return markerOf({ ...certificate, version, lms: integration.kind, portal }, sha256);
}

function sha256(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}

function factsOf({ version, bytes, sha256 }: CertificateFile) {
  return { version, bytes, sha256 };
}
