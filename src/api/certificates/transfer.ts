import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { TransferAnswer, transferAnswer } from './transfer-answer.ts';

export const readTransfer = endpoint({
  operationId: 'readCertificateTransfer',
  method: 'get',
  path: '/api/v1/integrations/{id}/certificate-transfer',
  tag: 'Certificates',
  summary: 'How certificates get on',
  description:
    'How many there are in each state, how many are to be filed, and how long that takes. The settings are changed with `PATCH /api/v1/integrations/{id}`, as its `certificates`.',
  role: 'viewer',
  query: z.strictObject({ language }),
  answers: { 200: { description: 'The transfer', schema: TransferAnswer } },
  errors: ['integration-not-found'],
  handle:
    (deps) =>
    async ({ query, req }) => {
      const integration = await integrationOf(req, deps.integrations);
      return { status: 200, body: await transferAnswer(deps, integration, languageOf(req, query.language)) };
    },
});
