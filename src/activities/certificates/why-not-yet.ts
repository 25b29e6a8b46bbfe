import { maySend } from '../../domain/certificates/may-send.ts';
import type { CertificateOutcome } from '../../ports/certificate-ledger.ts';
import { notYet } from './outcomes.ts';
import type { Lists } from './read-lists.ts';
import type { OwnedCertificate, TransferContext } from './transfer-context.ts';

const MINUTE_MS = 60_000;

/** What becomes of a certificate that the listing does not show; null where it may be sent. */
export async function whyNotYet(
  { ruleFor, showMarkers }: Pick<TransferContext, keyof Lists>,
  certificate: OwnedCertificate,
  listing: Pick<Awaited<ReturnType<Lists['listingOf']>>, 'at'>,
): Promise<CertificateOutcome | null> {
  const rule = ruleFor(listing);
  const turn = maySend(certificate, rule);
  if (!turn.may) return notYet(turn);
  if (certificate.uploadBeganAt === null || (await showMarkers())) return null;
  const nextAt = new Date(rule.now.getTime() + rule.absentMinutes * MINUTE_MS);
  return { state: 'unconfirmed', code: 'document-markers-unseen', nextAt };
}
