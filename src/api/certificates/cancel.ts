import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { setPausing } from './set-pausing.ts';
import { TransferAnswer, transferAnswer } from './transfer-answer.ts';

const Answer = z.strictObject({
  dismissed: z.number().int().describe('Certificates that stay out of the personnel file from now on.'),
  transfer: TransferAnswer,
});

export const cancelTransfer = endpoint({
  operationId: 'cancelCertificateTransfer',
  method: 'post',
  path: '/api/v1/integrations/{id}/certificate-transfer/cancel',
  tag: 'Certificates',
  summary: 'Leave out all certificates that are not filed yet',
  description:
    'Everything that is found, waits or failed is dismissed; what is filed stays filed, and what is new from now on is filed as before. Unconfirmed ones are not dismissed: they are sent again when their marker was absent for `absentMinutes`, unless a person decides otherwise. What was dismissed comes back by `reopen`, each, or all at once. Safe to repeat. While `looksAtEverything` the LMS was not read to its end: what is read afterwards counts as new. Where Temporal is away it stays paused, and is sent again.',
  role: 'admin',
  query: z.strictObject({ language }),
  answers: { 200: { description: 'How many are left out', schema: Answer } },
  errors: [
    'integration-not-found',
    'certificates-off',
    'changed-meanwhile',
    'temporal-unavailable',
    'temporal-refused',
  ],
  handle:
    (deps) =>
    async ({ query, caller, req }) => {
      const { id } = await setPausing(deps, req, 'cancel'); // so that no batch takes them meanwhile
      await deps.certificateTransfers.ended(id);
      const dismissed = await deps.certificateBook.dismissAll(id, caller.name);
      const left = await setPausing(deps, req, 'cancelled');
      if (!left.certificates.paused) await deps.certificateTransfers.start(id);
      const transfer = await transferAnswer(deps, left, languageOf(req, query.language));
      return { status: 200, body: { dismissed, transfer } };
    },
});
