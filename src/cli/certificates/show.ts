import { answered, type Schemas } from '../../client/index.ts';
import type { Session } from '../connect/session.ts';
import { factsText } from '../output/facts.ts';
import { timeText } from '../output/times.ts';
import { commandLine } from '../own-name.ts';
import { problemsInWords } from '../runs/problems-in-words.ts';

type Certificate = Schemas['Certificate'];

export async function show({ api, out, language }: Session, id: string, certificateId: string): Promise<void> {
  const params = { path: { id, certificateId }, query: { language } };
  const found = await answered(api.GET('/api/v1/integrations/{id}/certificates/{certificateId}', { params }));
  await printCertificate({ out }, id, found);
}

export async function printCertificate(
  { out }: Pick<Session, 'out'>,
  id: string,
  certificate: Certificate,
): Promise<void> {
  if (out.json) return out.printJson(certificate);
  await out.print(factsText(certificateFacts(certificate)));
  if (certificate.problem) await out.print(`\n${problemsInWords([certificate.problem], out)}`);
  const { state, decisions } = certificate;
  if (state === 'found' || decisions.length === 0) return; // what is about to be filed asks nobody
  const lines = decisions.map((one) => `  ${commandLine(`certificates decide ${id} ${certificate.id} ${one}`)}`);
  out.say(`\nTo decide, one of:\n${lines.join('\n')}`);
}

function certificateFacts(certificate: Certificate) {
  const { receipt, decidedBy, decidedAt } = certificate;
  return [
    ['Certificate', certificate.id],
    ['Course', certificate.title],
    ['Employee', certificate.employeeId],
    ['Learner', certificate.learnerId],
    ['Kind', certificate.kind === 'file' ? 'a PDF of the source' : 'a training record that Matrikel renders'],
    [
      'From',
      certificate.origin === 'lms' ? `the LMS, as ${certificate.sourceId}` : `an import, as ${certificate.sourceId}`,
    ],
    ['Version', certificate.version],
    ['Issued', certificate.issuedOn],
    ['Expires', certificate.expiresOn],
    ['Revoked', timeText(certificate.revokedAt)],
    ['State', certificate.state],
    ['Document', receipt && (receipt.documentId ?? 'in Personio, its id is not known')],
    ['Filed', receipt && `${timeText(receipt.transferredAt)}${receipt.wasThere ? ', was there before' : ''}`],
    ['File', certificate.fileName],
    ['Size', certificate.bytes && `${certificate.bytes.toLocaleString('en')} bytes`],
    ['Marker', certificate.marker],
    ['Upload begun', timeText(certificate.uploadBeganAt)],
    ['Attempts', certificate.attempts],
    ['Next attempt', timeText(certificate.nextAttemptAt)],
    ['Decided', decidedAt && `${timeText(decidedAt)}${decidedBy ? ` by ${decidedBy}` : ''}`],
    ['Found', timeText(certificate.foundAt)],
  ] as const;
}
