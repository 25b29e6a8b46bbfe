import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { setPausing } from './set-pausing.ts';
import { TransferAnswer, transferAnswer } from './transfer-answer.ts';

export const pauseTransfer = endpoint({
  operationId: 'pauseCertificateTransfer',
  method: 'post',
  path: '/api/v1/integrations/{id}/certificate-transfer/pause',
  tag: 'Certificates',
  summary: 'File no certificates for a while',
  description:
    'Certificates on their way are finished, a handful at most; what is new is still noted. Kept also while Temporal is away. Safe to repeat.',
  role: 'operator',
  query: z.strictObject({ language }),
  answers: { 200: { description: 'The transfer, paused', schema: TransferAnswer } },
  errors: ['integration-not-found', 'certificates-off', 'changed-meanwhile'],
  handle:
    (deps) =>
    async ({ query, req }) => {
      const paused = await setPausing(deps, req, 'pause');
      return { status: 200, body: await transferAnswer(deps, paused, languageOf(req, query.language)) };
    },
});
