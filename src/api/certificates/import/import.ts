import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';
import { language, languageOf } from '../../http/language.ts';
import { VENDOR_PROBLEMS, vendorProblem } from '../../http/vendor-problem.ts';
import { integrationOf } from '../../integrations/find-integration.ts';
import { NotConnected } from '../../probe/not-connected.ts';
import { CertificateAnswer, certificateAnswer } from '../certificate-answer.ts';
import { requireOn } from '../require-on.ts';
import { ImportFormBody } from './import-body.ts';
import { keepImport } from './keep-import.ts';
import { uploadPlaces } from './upload-places.ts';
import { withForm } from './with-form.ts';

const Answer = z
  .strictObject({
    outcome: z
      .enum(['imported', 'known', 'would-be-imported'])
      .describe('`known`: it is there already, and nothing was changed. `would-be-imported`: in a dry run.'),
    employeeId: z.string().describe('Whose it is, by the id in Personio.'),
    certificate: CertificateAnswer.nullable().describe('Null where a dry run found a new one.'),
  })
  .meta({ id: 'ImportedCertificate' });

export const importCertificate = endpoint({
  operationId: 'importCertificate',
  method: 'post',
  path: '/api/v1/integrations/{id}/certificates/import',
  tag: 'Certificates',
  summary: 'Hand in a certificate',
  description:
    'One PDF, for portals whose certificates cannot be read by an API. It is kept until it is in the personnel file. Safe to repeat: the same file for the same person, or with the same `id`, is one certificate and one document. Without an `id` its title and day have to be the same, too.',
  role: 'operator',
  query: z.strictObject({ language }),
  form: ImportFormBody,
  answers: {
    200: { description: 'It is there already; or what would happen', schema: Answer },
    201: { description: 'It is kept, and will be filed', schema: Answer, headers: { Location: 'Where it is' } },
  },
  errors: [
    ...(['integration-not-found', 'certificates-off', 'certificate-id-taken', 'person-erased'] as const),
    ...(['certificate-too-large', 'certificate-not-a-pdf', 'certificate-truncated'] as const),
    ...(['certificate-hash-mismatch', 'certificate-owner-unknown', 'certificate-owner-ambiguous'] as const),
    ...(['certificate-known-otherwise', 'too-many-uploads'] as const),
    ...VENDOR_PROBLEMS,
  ],
  handle: (deps) => {
    const inPlace = uploadPlaces();
    return async ({ query, caller, req }) => {
      const spoken = languageOf(req, query.language);
      const integration = await integrationOf(req, deps.integrations);
      requireOn(integration);
      const { outcome, employeeId, certificateId } = await withForm(req, inPlace, (form) =>
        keepImport(deps, integration, form, caller.name),
      ).catch((error: unknown) => {
        throw error instanceof NotConnected ? vendorProblem(error.problem, spoken) : error;
      });
      const row = certificateId === null ? null : await deps.certificateBook.read(integration.id, certificateId);
      const body = { outcome, employeeId, certificate: row && certificateAnswer(row, integration, spoken) };
      if (outcome !== 'imported') return { status: 200, body };
      const Location = `/api/v1/integrations/${integration.id}/certificates/${certificateId}`;
      return { status: 201, headers: { Location }, body };
    };
  },
});
