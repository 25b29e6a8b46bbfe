import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { employeeIdOf } from './employee-id.ts';
import { concerned, ErasureQuery, noting, Places, placesOf } from './erasure-words.ts';

const Answer = z.object({
  employeeId: z.string(),
  readmittedIn: Places.describe('Empty where nobody had erased them.'),
});

export const readmitPerson = endpoint({
  operationId: 'readmitPerson',
  method: 'post',
  path: '/api/v1/people/{employeeId}/readmit',
  tag: 'People',
  summary: 'Readmit a person who was erased',
  description: 'The next run serves them again, like somebody it has never seen. Safe to repeat.',
  role: 'admin',
  query: ErasureQuery,
  answers: { 200: { description: 'Where a tombstone was lifted', schema: Answer } },
  errors: ['integration-not-found', 'person-not-found'],
  handle:
    (deps) =>
    async ({ query, req }) => {
      const employeeId = employeeIdOf(req);
      const integrations = await concerned(query.integration, deps.integrations);
      const ids = integrations.map(({ id }) => id);
      const lifted = await deps.erasures.readmit(ids, employeeId, noting(deps, 'readmitted').keep);
      return { status: 200, body: { employeeId, readmittedIn: placesOf(lifted, integrations) } };
    },
});
