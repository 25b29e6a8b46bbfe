import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { CertificateAnswer, certificateAnswer } from './certificate-answer.ts';
import { certificateIdOf, certificateNotFound } from './certificate-of.ts';

export const readCertificate = endpoint({
  operationId: 'readCertificate',
  method: 'get',
  path: '/api/v1/integrations/{id}/certificates/{certificateId}',
  tag: 'Certificates',
  summary: 'Read a certificate',
  role: 'viewer',
  query: z.strictObject({ language }),
  answers: { 200: { description: 'The certificate', schema: CertificateAnswer } },
  errors: ['integration-not-found', 'certificate-not-found'],
  handle:
    ({ integrations, certificateBook }) =>
    async ({ query, req }) => {
      const integration = await integrationOf(req, integrations);
      const found = await certificateBook.read(integration.id, certificateIdOf(req));
      if (!found) throw certificateNotFound();
      return { status: 200, body: certificateAnswer(found, integration, languageOf(req, query.language)) };
    },
});
