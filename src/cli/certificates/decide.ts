import { answered, type Schemas } from '../../client/index.ts';
import type { CertificateDecision, CommonDecision } from '../../domain/certificates/decisions.ts';
import { Explained } from '../../servers/explained.ts';
import type { Session } from '../connect/session.ts';
import { EXIT } from '../exit-codes.ts';
import { commonDecisionText, decisionText } from './decisions-in-words.ts';
import { readTransfer } from './print-transfer.ts';
import { printCertificate } from './show.ts';

export async function decide(
  session: Session,
  id: string,
  certificateId: string,
  decision: CertificateDecision,
): Promise<void> {
  const decided = await send(session, id, certificateId, decision);
  if (!session.out.json) session.out.say(`${decisionText(decision, decided, await readTransfer(session, id))}\n`);
  await printCertificate(session, id, decided);
}

/** One, or all that failed or that a cancel left out. What only a look into a personnel file can tell is decided one by one. */
export async function decideOneOrAll(
  session: Session,
  decision: CommonDecision,
  {
    all,
    id,
    certificateId,
  }: { readonly all: boolean; readonly id: string; readonly certificateId?: string | undefined },
): Promise<void> {
  if (all === (certificateId !== undefined))
    throw new Explained(`Give the number of a certificate, or --all for ${ALL[decision]}.`, EXIT.badInput);
  return certificateId === undefined ? decideAll(session, id, decision) : decide(session, id, certificateId, decision);
}

/** What `--all` means. */
export const ALL: Readonly<Record<CommonDecision, string>> = {
  retry: 'all that failed',
  reopen: 'all that a cancel left out',
};

async function decideAll({ api, out, language }: Session, id: string, decision: CommonDecision): Promise<void> {
  const params = { path: { id }, query: { language } };
  const call = api.POST('/api/v1/integrations/{id}/certificates/decide', { params, body: { decision } });
  const answer = await answered(call);
  if (out.json) return out.printJson(answer);
  out.say(commonDecisionText(decision, answer));
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
