import { answered, type Schemas } from '../../client/index.ts';
import type { CertificateDecision } from '../../domain/certificates/decisions.ts';
import { Explained } from '../../servers/explained.ts';
import { pagesOf } from '../connect/pages.ts';
import type { Session } from '../connect/session.ts';
import { EXIT } from '../exit-codes.ts';
import { certificates } from './certificates-in-words.ts';
import { printCertificate } from './show.ts';

const DONE: Readonly<Record<CertificateDecision, string>> = {
  retry: 'It is filed once more, now.',
  filed: 'Noted as filed; it is not sent again.',
  dismiss: 'It stays out of the personnel file.',
  reopen: 'It is filed now.',
};

export async function decide(
  session: Session,
  id: string,
  certificateId: string,
  decision: CertificateDecision,
): Promise<void> {
  const decided = await send(session, id, certificateId, decision);
  if (!session.out.json) session.out.say(`${DONE[decision]}\n`);
  await printCertificate(session, id, decided);
}

/** One, or all that failed: for a reason that many failed for and that was put right. Unconfirmed ones are decided one by one. */
export async function retry(
  session: Session,
  { all }: { readonly all: boolean },
  id: string,
  certificateId: string | undefined,
): Promise<void> {
  if (all === (certificateId !== undefined))
    throw new Explained('Give the number of a certificate, or --all for all that failed.', EXIT.badInput);
  return certificateId === undefined ? retryAll(session, id) : decide(session, id, certificateId, 'retry');
}

async function retryAll(session: Session, id: string): Promise<void> {
  const failed: string[] = []; // first all of them: whoever is tried again leaves the list
  const pages = pagesOf(({ limit, cursor }) => {
    const query = { limit, state: 'failed' as const, ...(cursor ? { before: cursor } : {}) };
    return answered(session.api.GET('/api/v1/integrations/{id}/certificates', { params: { path: { id }, query } }));
  });
  for await (const page of pages) failed.push(...page.map((certificate) => certificate.id));
  for (const certificateId of failed) await send(session, id, certificateId, 'retry');
  if (session.out.json) return session.out.printJson({ tried: failed.length });
  session.out.say(failed.length === 0 ? 'None failed.' : `Tried once more, now: ${certificates(failed.length)}.`);
}

function send(
  { api, language }: Session,
  id: string,
  certificateId: string,
  decision: CertificateDecision,
): Promise<Schemas['Certificate']> {
  const params = { path: { id, certificateId }, query: { language } };
  const call = api.POST('/api/v1/integrations/{id}/certificates/{certificateId}/decide', {
    params,
    body: { decision },
  });
  return answered(call);
}
