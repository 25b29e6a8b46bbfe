import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { VENDOR_PROBLEMS, vendorProblem } from '../http/vendor-problem.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { NotConnected } from '../probe/not-connected.ts';
import { employeeIdOf, PERSON_NOT_FOUND } from './employee-id.ts';
import { PersonAnswer, personAnswer } from './person-answer.ts';

/** Of one person's, beside everything else about them. */
const MOST_CERTIFICATES = 50;

export const lookAtPerson = endpoint({
  operationId: 'lookAtPerson',
  method: 'get',
  path: '/api/v1/integrations/{id}/people/{employeeId}',
  tag: 'People',
  summary: 'Why, and why not: one employee',
  description:
    'Reads one employee afresh from Personio and the account from the LMS, and says what a run would do for them at this moment and why. Writes nothing. Holds values of a person.',
  role: 'viewer',
  query: z.strictObject({ language }),
  answers: { 200: { description: 'The person as a run would see them', schema: PersonAnswer } },
  errors: ['integration-not-found', 'person-not-found', ...VENDOR_PROBLEMS],
  handle:
    ({ integrations, certificateBook, lookAtPerson: look }) =>
    async ({ query, req }) => {
      const spoken = languageOf(req, query.language);
      const integration = await integrationOf(req, integrations);
      const employeeId = employeeIdOf(req);
      const looked = await look(integration.id, employeeId).catch((error) => {
        throw error instanceof NotConnected ? vendorProblem(error.problem, spoken) : error;
      });
      const { explanation, tombstone, hold, last, linked } = looked;
      const known = linked || tombstone !== null || hold !== null || last.seen !== null;
      if (explanation.inPersonio === false && !known) throw PERSON_NOT_FOUND;
      const certificates = await certificateBook.list(integration.id, { employeeId, limit: MOST_CERTIFICATES });
      return { status: 200, body: personAnswer(looked, integration, certificates, spoken) };
    },
});
