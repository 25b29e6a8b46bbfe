import { z } from 'zod';
import { COMMON_DECISIONS } from '../../domain/certificates/decisions.ts';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { TransferAnswer, transferAnswer } from './transfer-answer.ts';

const Body = z.strictObject({
  decision: z
    .enum(COMMON_DECISIONS)
    .describe(
      '`retry`: all that failed are filed once more. `reopen`: all that a cancel left out are filed after all.',
    ),
});

const Answer = z.strictObject({
  decided: z.number().int().describe('How many it was about.'),
  transfer: TransferAnswer,
});

export const decideCertificates = endpoint({
  operationId: 'decideCertificates',
  method: 'post',
  path: '/api/v1/integrations/{id}/certificates/decide',
  tag: 'Certificates',
  summary: 'Decide about many certificates at once',
  description:
    'For a reason that many failed for and that was put right, and for a cancel that is taken back. Unconfirmed ones, and those that somebody dismissed one by one, are decided one by one. Safe to repeat.',
  role: 'operator',
  query: z.strictObject({ language }),
  body: Body,
  answers: { 200: { description: 'How many, and the transfer', schema: Answer } },
  errors: ['integration-not-found'],
  handle:
    (deps) =>
    async ({ query, body: { decision }, caller, req }) => {
      const integration = await integrationOf(req, deps.integrations);
      const decided = await deps.certificateBook.decideAll(integration.id, decision, caller.name);
      if (decided > 0) await deps.certificateTransfers.start(integration.id);
      const transfer = await transferAnswer(deps, integration, languageOf(req, query.language));
      return { status: 200, body: { decided, transfer } };
    },
});
