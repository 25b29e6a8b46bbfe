import { endpoint } from '../http/endpoint.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { employeeIdOf } from './employee-id.ts';

export const releasePerson = endpoint({
  operationId: 'releasePerson',
  method: 'delete',
  path: '/api/v1/integrations/{id}/people/{employeeId}/hold',
  tag: 'People',
  summary: 'Release a person',
  description: 'The next run serves them as Personio says. Safe to repeat.',
  role: 'admin',
  answers: { 204: { description: 'Nobody holds them' } },
  errors: ['integration-not-found', 'person-not-found'],
  handle:
    ({ integrations, holds }) =>
    async ({ req }) => {
      const { id } = await integrationOf(req, integrations);
      await holds.release(id, employeeIdOf(req));
      return { status: 204 };
    },
});
