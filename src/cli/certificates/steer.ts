import { answered } from '../../client/index.ts';
import { Explained } from '../../servers/explained.ts';
import { confirm, somebodyIsThere } from '../ask/ask.ts';
import type { Session } from '../connect/session.ts';
import { EXIT } from '../exit-codes.ts';
import { commandLine } from '../own-name.ts';
import { amountText, certificates } from './certificates-in-words.ts';
import { printTransfer, readTransfer } from './print-transfer.ts';

export async function status(session: Session, id: string): Promise<void> {
  await printTransfer(session, id, await readTransfer(session, id));
}

export async function look(session: Session, { everything }: { everything: boolean }, id: string): Promise<void> {
  const query = { language: session.language, ...(everything ? { everything: 'true' as const } : {}) };
  const params = { path: { id }, query };
  const call = session.api.POST('/api/v1/integrations/{id}/certificate-transfer/start', { params });
  await printTransfer(session, id, await answered(call));
}

export async function pause(session: Session, id: string): Promise<void> {
  const params = { path: { id }, query: { language: session.language } };
  const call = session.api.POST('/api/v1/integrations/{id}/certificate-transfer/pause', { params });
  await printTransfer(session, id, await answered(call));
}

export async function resume(session: Session, id: string): Promise<void> {
  const params = { path: { id }, query: { language: session.language } };
  const call = session.api.POST('/api/v1/integrations/{id}/certificate-transfer/resume', { params });
  await printTransfer(session, id, await answered(call));
}

/** Leaves out what is not filed yet; asks first, with the number. */
export async function cancel(session: Session, { yes }: { readonly yes: boolean }, id: string): Promise<void> {
  const { api, out, language } = session;
  if (!yes) await requireConsent(session, id);
  const params = { path: { id }, query: { language } };
  const answer = await answered(api.POST('/api/v1/integrations/{id}/certificate-transfer/cancel', { params }));
  if (out.json) return out.printJson(answer);
  const { dismissed, transfer } = answer;
  const whole = transfer.looksAtEverything
    ? ' The LMS was not read to its end yet: what is read from now on counts as new. Run this again when it was.'
    : '';
  const later = transfer.state === 'paused' ? 'is filed when it is resumed' : 'is filed';
  const back = dismissed > 0 ? ` To take it back: ${commandLine(`certificates reopen ${id} --all`)}` : '';
  out.say(`Left out: ${certificates(dismissed)}. What is new from now on ${later}.${whole}${back}\n`);
  await printTransfer(session, id, transfer);
}

async function requireConsent(session: Session, id: string): Promise<void> {
  if (!somebodyIsThere())
    throw new Explained('Leaving out certificates wants --yes where nobody can be asked.', EXIT.badInput);
  const { counts, ...transfer } = await readTransfer(session, id);
  const left = (counts.found ?? 0) + (counts.waiting ?? 0) + (counts.failed ?? 0);
  const question = `Leave out all that is not filed yet (${certificates(left)}; to be filed now: ${amountText(transfer)})?`;
  if (!(await confirm(question))) throw new Explained('Nothing was left out.', EXIT.stopped);
}
