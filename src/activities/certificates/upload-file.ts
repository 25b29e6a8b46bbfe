import { documentComment, documentFileName, documentTitle } from '../../domain/certificates/document-words.ts';
import { maySend } from '../../domain/certificates/may-send.ts';
import { dayAt } from '../../domain/dates/day.ts';
import { vendorName } from '../../domain/problem-texts/facts.ts';
import type { CertificateOutcome } from '../../ports/certificate-ledger.ts';
import type { NewDocument } from '../../ports/personnel-file.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { endsBatch, noteStumble } from './batch-end.ts';
import { beginOrNot } from './begin-or-not.ts';
import { isAway } from './is-away.ts';
import { failed, notYet, ownerGone } from './outcomes.ts';
import { type Dealt, type OwnedCertificate, type TransferContext, TransferStopped } from './transfer-context.ts';

interface Upload {
  readonly path: string;
  readonly marker: string;
}

/** Thrown in the moment before sending, when it must not be. */
class NotToBeSent extends Error {
  override readonly name = 'NotToBeSent';
  readonly dealt: Dealt;

  constructor(dealt: Dealt) {
    super('not to be sent');
    this.dealt = dealt;
  }
}

/** Sends once. The intent is in the ledger before the first byte leaves. */
export async function uploadFile(
  context: TransferContext,
  certificate: OwnedCertificate,
  upload: Upload,
): Promise<Dealt> {
  const { connected, lease } = context;
  let begun = false;
  async function begin(): Promise<void> {
    lease.check();
    const otherwise = await beginOrNot(context, certificate);
    if (otherwise !== null) throw new NotToBeSent(otherwise);
    begun = true;
  }
  try {
    const document = documentOf(context, certificate, upload);
    const documentId = await connected.personnelFile.file(document, { signal: lease.lost, begin });
    return { state: 'transferred', documentId, wasThere: false };
  } catch (error) {
    if (error instanceof NotToBeSent) {
      lease.check();
      return error.dealt;
    }
    if (!(error instanceof VendorError)) {
      if (!begun || endsBatch(context, error)) throw error;
      noteStumble(context, certificate, error);
      return unknown(context, certificate);
    }
    if (error.details.outcomeUnknown) {
      context.faults.note(error);
      return unknown(context, certificate);
    }
    return refused(context, certificate, error);
  }
}

function documentOf(
  { connected: { integration }, categoryId }: TransferContext,
  { employeeId, title, kind, origin, issuedAt, expiresOn, fileName }: OwnedCertificate,
  { path, marker }: Upload,
): NewDocument {
  const { schedule, settings } = integration;
  const issuedOn = dayAt(issuedAt, schedule.timeZone);
  const facts = { kind, origin, lms: vendorName(integration.kind), issuedOn, expiresOn, marker };
  return {
    ...{ employeeId, categoryId, title: documentTitle(title), date: issuedOn, path },
    comment: documentComment(facts, settings.summary.language),
    fileName: fileName ?? documentFileName(title, issuedOn),
  };
}

/** The list is asked soon: mostly the document is there. */
function unknown({ clock, connected }: TransferContext, certificate: OwnedCertificate): CertificateOutcome {
  const now = clock.now();
  const { absentMinutes } = connected.integration.certificates;
  const turn = maySend({ ...certificate, uploadBeganAt: now }, { absentMinutes, uncertainBefore: null, now });
  return turn.may ? { state: 'unconfirmed', code: 'certificate-unconfirmed', nextAt: now } : notYet(turn);
}

/** Personio took nothing: because of this document, of its owner, or of something that concerns all. */
async function refused(
  { connected, ledger, claim, clock, faults }: TransferContext,
  certificate: OwnedCertificate,
  error: VendorError,
): Promise<CertificateOutcome> {
  const { kind, code } = error.details;
  if (code === 'certificate-owner-gone') return { ...ownerGone(clock.now()), notSent: true };
  if (kind === 'refused' || code === 'certificate-refused') {
    const why = code === 'certificate-too-large' ? code : 'certificate-refused';
    return { ...failed(certificate, why, clock.now()), notSent: true };
  }
  if (!isAway(error) && code !== 'document-category-missing') {
    faults.note(error);
    return { ...failed(certificate, code, clock.now()), notSent: true };
  }
  await ledger.settle(claim, certificate.id, { state: 'found', code: null, nextAt: null, notSent: true });
  if (code !== 'document-category-missing') throw error;
  const { certificates } = connected.integration;
  throw new TransferStopped({
    ...{ code, severity: 'error', setting: 'certificates.category' },
    params: { what: certificates.category },
  });
}
