import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { integrationOf } from '../integrations/find-integration.ts';

export const tryAllCases = endpoint({
  operationId: 'tryAllCases',
  method: 'post',
  path: '/api/v1/integrations/{id}/cases/try',
  tag: 'People',
  summary: 'Have all refused changes tried again',
  description: 'For one reason that many were refused for and that was put right in the LMS. Starts no run.',
  role: 'operator',
  answers: {
    200: {
      description: 'The next run sends them again, once',
      schema: z.object({ tried: z.number().int().meta({ description: 'Cases that waited.' }) }),
    },
  },
  errors: ['integration-not-found'],
  handle:
    ({ integrations, cases }) =>
    async ({ req }) => {
      const { id } = await integrationOf(req, integrations);
      return { status: 200, body: { tried: await cases.tryAllAgain(id) } };
    },
});
