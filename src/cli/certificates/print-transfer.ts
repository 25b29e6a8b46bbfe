import { answered, type Schemas } from '../../client/index.ts';
import type { Session } from '../connect/session.ts';
import { factsText } from '../output/facts.ts';
import { commandLine } from '../own-name.ts';
import { problemsInWords } from '../runs/problems-in-words.ts';
import { transferFacts } from './certificates-in-words.ts';

type Transfer = Schemas['CertificateTransfer'];

export function readTransfer({ api, language }: Pick<Session, 'api' | 'language'>, id: string): Promise<Transfer> {
  const params = { path: { id }, query: { language } };
  return answered(api.GET('/api/v1/integrations/{id}/certificate-transfer', { params }));
}

/** For people, with what stands in the way and what to do next. */
export async function printTransfer({ out }: Pick<Session, 'out'>, id: string, transfer: Transfer): Promise<void> {
  if (out.json) return out.printJson(transfer);
  await out.print(factsText(transferFacts(transfer)));
  if (transfer.problems.length > 0) await out.print(`\n${problemsInWords(transfer.problems, out)}`);
  for (const hint of hintsFor(transfer, id)) out.say(`\n${hint}`);
}

function hintsFor({ state, counts }: Transfer, id: string): string[] {
  const see = (which: string) => commandLine(`certificates list ${id} --state ${which}`);
  const hints = [
    state === 'off' ? `To have them filed: ${commandLine(`certificates on ${id}`)}` : null,
    state === 'paused' ? `To go on: ${commandLine(`certificates resume ${id}`)}` : null,
    counts.unconfirmed ? `To decide about unconfirmed ones: ${see('unconfirmed')}` : null,
    counts.failed ? `Why they failed: ${see('failed')}` : null,
  ];
  return hints.filter((hint) => hint !== null);
}
