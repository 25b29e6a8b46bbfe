import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { listOf } from '../http/paging.ts';
import { VENDOR_PROBLEMS, vendorProblem } from '../http/vendor-problem.ts';
import { integrationOf } from '../integrations/find-integration.ts';

const Category = z
  .strictObject({ id: z.string().meta({ description: "Personio's." }), name: z.string() })
  .meta({ id: 'DocumentCategory' });

const Answer = listOf(Category).extend({
  readAt: z.iso.datetime().meta({ description: 'When Personio was asked.' }),
});

export const listDocumentCategories = endpoint({
  operationId: 'listDocumentCategories',
  method: 'get',
  path: '/api/v1/integrations/{id}/catalogue/document-categories',
  tag: 'Integrations',
  summary: 'Document categories of Personio',
  description:
    'By name: what `certificates.category` may be. Asks Personio at most once a minute; its credential needs the right to documents. `next` is always null.',
  role: 'viewer',
  query: z.strictObject({ language }),
  answers: { 200: { description: 'The categories', schema: Answer } },
  errors: ['integration-not-found', ...VENDOR_PROBLEMS],
  handle:
    ({ integrations, catalogues }) =>
    async ({ query, req }) => {
      const reading = await catalogues.documentCategories(await integrationOf(req, integrations));
      if ('problem' in reading) throw vendorProblem(reading.problem, languageOf(req, query.language));
      const items = reading.value
        .map(({ id, name }) => ({ id, name }))
        .sort((left, right) => left.name.localeCompare(right.name));
      return { status: 200, body: { readAt: reading.readAt.toISOString(), items, next: null } };
    },
});
