import { waitingFor } from './outcomes.ts';
import type { Dealt, OwnedCertificate, TransferContext } from './transfer-context.ts';
import { whyNotYet } from './why-not-yet.ts';

const MINUTE_MS = 60_000;
/** Until somebody else's upload is looked at again. */
const ELSEWHERE_MS = 5 * MINUTE_MS;

/** Asked once more right before it is sent, as minutes may have passed in a queue; null where it is begun. */
export async function beginOrNot(context: TransferContext, certificate: OwnedCertificate): Promise<Dealt | null> {
  const { ledger, claim, stopping, listingOf, ruleFor } = context;
  if (stopping.aborted) return 'left';
  const listing = await listingOf(certificate.employeeId);
  const notYet = await whyNotYet(context, certificate, listing);
  if (notYet !== null) return notYet;
  const { now, absentMinutes } = ruleFor(listing);
  const absentSince = new Date(now.getTime() - absentMinutes * MINUTE_MS);
  const begun = await ledger.beginUpload(claim, certificate.id, { absentSince });
  if (typeof begun === 'object') return { state: 'transferred', documentId: begun.documentId, wasThere: true };
  switch (begun) {
    case 'begun':
      return null;
    case 'lost':
      return 'left';
    case 'held':
      return waitingFor('certificate-owner-held');
    case 'elsewhere': {
      const nextAt = new Date(now.getTime() + ELSEWHERE_MS);
      return { state: 'waiting', code: 'certificate-unconfirmed', nextAt };
    }
  }
}
