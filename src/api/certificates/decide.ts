import { z } from 'zod';
import { CERTIFICATE_DECISIONS, decisionsFor } from '../../domain/certificates/decisions.ts';
import type { LedgerCertificate } from '../../ports/certificate-ledger.ts';
import { ApiError } from '../http/api-error.ts';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { CertificateAnswer, certificateAnswer } from './certificate-answer.ts';
import { certificateIdOf, certificateNotFound } from './certificate-of.ts';

const Body = z.strictObject({
  decision: z
    .enum(CERTIFICATE_DECISIONS)
    .describe(
      '`retry`: file it once more, now; of an unconfirmed one it says that you looked, and the document is not in Personio. `filed`: the document is there. `dismiss`: it stays out. `reopen`: takes a dismissal back.',
    ),
});

export const decideCertificate = endpoint({
  operationId: 'decideCertificate',
  method: 'post',
  path: '/api/v1/integrations/{id}/certificates/{certificateId}/decide',
  tag: 'Certificates',
  summary: 'Decide about a certificate',
  description:
    'For what only a person can know, such as whether an unconfirmed document is in Personio. `decisions` of the certificate says which ones are possible. Who decided is kept with it.',
  role: 'operator',
  query: z.strictObject({ language }),
  body: Body,
  answers: { 200: { description: 'The certificate as it is now', schema: CertificateAnswer } },
  errors: ['integration-not-found', 'certificate-not-found', 'decision-not-possible'],
  handle:
    ({ integrations, certificateBook, certificateTransfers }) =>
    async ({ query, body: { decision }, caller, req }) => {
      const integration = await integrationOf(req, integrations);
      const { id } = integration;
      const certificateId = certificateIdOf(req);
      const decided = await certificateBook.decide(id, certificateId, decision, caller.name);
      if (!decided) throw await refusal(() => certificateBook.read(id, certificateId));
      if (decision === 'retry' || decision === 'reopen') await certificateTransfers.start(id);
      return { status: 200, body: certificateAnswer(decided, integration, languageOf(req, query.language)) };
    },
});

async function refusal(read: () => Promise<LedgerCertificate | null>): Promise<ApiError> {
  const found = await read();
  if (!found) return certificateNotFound();
  const possible = decisionsFor(found.state);
  return new ApiError({
    code: 'decision-not-possible',
    detail: `The certificate is ${found.state}, and this cannot be decided about it now.`,
    remedy:
      possible.length > 0
        ? `Possible: ${possible.join(', ')}. Where it is one of them, the certificate is being dealt with at this moment; try again shortly.`
        : 'Nothing is to be decided about it. Read it again with GET /api/v1/integrations/{id}/certificates/{certificateId}.',
  });
}
