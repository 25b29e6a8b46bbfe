import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { flag } from '../http/flag.ts';
import { language, languageOf } from '../http/language.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { requireOn } from './require-on.ts';
import { TransferAnswer, transferAnswer } from './transfer-answer.ts';

export const startTransfer = endpoint({
  operationId: 'startCertificateTransfer',
  method: 'post',
  path: '/api/v1/integrations/{id}/certificate-transfer/start',
  tag: 'Certificates',
  summary: 'Look for certificates now',
  description:
    'One look at the LMS, and what is due is filed; it goes on behind the answer. Joins one that goes on. While Temporal is away it is left to the Schedule, which follows.',
  role: 'operator',
  query: z.strictObject({
    everything: flag.meta({ description: 'Reads the LMS from its beginning, not only what is new.' }),
    language,
  }),
  answers: { 202: { description: 'The transfer', schema: TransferAnswer } },
  errors: ['integration-not-found', 'certificates-off'],
  handle:
    (deps) =>
    async ({ query, req }) => {
      const integration = await integrationOf(req, deps.integrations);
      requireOn(integration);
      if (query.everything) await deps.certificateReads.askForEverything(integration.id);
      await deps.certificateTransfers.start(integration.id);
      return { status: 202, body: await transferAnswer(deps, integration, languageOf(req, query.language)) };
    },
});
