import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { setPausing } from './set-pausing.ts';
import { TransferAnswer, transferAnswer } from './transfer-answer.ts';

export const resumeTransfer = endpoint({
  operationId: 'resumeCertificateTransfer',
  method: 'post',
  path: '/api/v1/integrations/{id}/certificate-transfer/resume',
  tag: 'Certificates',
  summary: 'File certificates again',
  description:
    'Also after a cancel in the Temporal UI, which pauses. A look and a transfer begin at once. Safe to repeat.',
  role: 'operator',
  query: z.strictObject({ language }),
  answers: { 200: { description: 'The transfer, as it goes on', schema: TransferAnswer } },
  errors: ['integration-not-found', 'certificates-off', 'changed-meanwhile'],
  handle:
    (deps) =>
    async ({ query, req }) => {
      const resumed = await setPausing(deps, req, 'resume');
      await deps.certificateTransfers.start(resumed.id);
      return { status: 200, body: await transferAnswer(deps, resumed, languageOf(req, query.language)) };
    },
});
