import { maySend } from '../../domain/certificates/may-send.ts';
import { notYet, waitingFor } from './outcomes.ts';
import type { Dealt, OwnedCertificate, TransferContext } from './transfer-context.ts';
import { whyNotYet } from './why-not-yet.ts';

const MINUTE_MS = 60_000;

/** Asked once more right before it is sent, as minutes may have passed in a queue; null where it is begun. */
export async function beginOrNot(context: TransferContext, certificate: OwnedCertificate): Promise<Dealt | null> {
  const { ledger, claim, stopping, listingOf, ruleFor } = context;
  if (stopping.aborted) return 'left';
  const listing = await listingOf(certificate.employeeId);
  const notNow = await whyNotYet(context, certificate, listing);
  if (notNow !== null) return notNow;
  const rule = ruleFor(listing);
  const absentSince = new Date(rule.now.getTime() - rule.absentMinutes * MINUTE_MS);
  const begun = await ledger.beginUpload(claim, certificate.id, { absentSince });
  if (begun === 'begun') return null;
  if (begun === 'lost') return 'left';
  if (begun === 'held') return waitingFor('certificate-owner-held');
  if ('documentId' in begun) return { state: 'transferred', documentId: begun.documentId, wasThere: true };
  const turn = maySend({ ...certificate, uploadBeganAt: begun.beganAt }, rule);
  return turn.may ? 'left' : { ...notYet(turn), state: 'waiting' };
}
