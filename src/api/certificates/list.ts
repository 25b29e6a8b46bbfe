import { z } from 'zod';
import { CERTIFICATE_STATES } from '../../domain/certificates/certificate-state.ts';
import type { EmployeeId } from '../../domain/ids.ts';
import { endpoint } from '../http/endpoint.ts';
import { ID } from '../http/ids.ts';
import { language, languageOf } from '../http/language.ts';
import { countedCursor, limit, listOf, nextOf } from '../http/paging.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { CertificateAnswer, certificateAnswer } from './certificate-answer.ts';

const Query = z.strictObject({
  limit,
  before: countedCursor,
  state: z.enum(CERTIFICATE_STATES).exactOptional().meta({ description: 'Only these.' }),
  employee: z
    .string()
    .regex(ID, 'must be the id of an employee')
    .exactOptional()
    .meta({ description: 'Only of this employee.' }),
  language,
});

export const listCertificates = endpoint({
  operationId: 'listCertificates',
  method: 'get',
  path: '/api/v1/integrations/{id}/certificates',
  tag: 'Certificates',
  summary: 'List certificates',
  description:
    'The ledger, newest first: each with its state, why it is not filed and what to do, or the receipt. People are named by id alone.',
  role: 'viewer',
  query: Query,
  answers: { 200: { description: 'A page of certificates', schema: listOf(CertificateAnswer) } },
  errors: ['integration-not-found'],
  handle:
    ({ integrations, certificateBook }) =>
    async ({ query, req }) => {
      const integration = await integrationOf(req, integrations);
      const { before, state, employee, limit: most } = query;
      const found = await certificateBook.list(integration.id, {
        ...{ limit: most, ...(before === undefined ? {} : { before: Number(before) }) },
        ...(state === undefined ? {} : { state }),
        ...(employee === undefined ? {} : { employeeId: employee as EmployeeId }),
      });
      const items = found.map((row) => certificateAnswer(row, integration, languageOf(req, query.language)));
      return { status: 200, body: { items, next: nextOf(items, most) } };
    },
});
