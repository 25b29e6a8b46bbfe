import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { runGoesOn } from '../integrations/run-goes-on.ts';
import { employeeIdOf } from './employee-id.ts';
import { concerned, ErasureQuery, noting, Places, placesOf } from './erasure-words.ts';

const Answer = z.object({
  employeeId: z.string(),
  erasedIn: Places,
  keptForRestore: z
    .boolean()
    .describe('Noted beside the database. False: only a restore into the same database erases them again.'),
  message: z.string(),
});

const AS_IT_WAS =
  'Everything that was kept of this person is erased, and no sync serves them until an admin readmits them. An account in the LMS is as it was: delete it there.';
const NOT_NOTED =
  'It could not be noted in the state folder: after a restore of an older backup into another database, erase them again.';

export const erasePerson = endpoint({
  operationId: 'erasePerson',
  method: 'delete',
  path: '/api/v1/people/{employeeId}',
  tag: 'People',
  summary: 'Erase a person',
  description:
    'Everything that is kept of one employee: links, values, problems, holds, cases. Counts of runs stay. A tombstone with the id is left, so that no sync and no restored backup takes them up again. The account in the LMS stays as it is.',
  role: 'admin',
  query: ErasureQuery,
  answers: { 200: { description: 'Where they were erased', schema: Answer } },
  errors: ['integration-not-found', 'person-not-found', 'run-goes-on'],
  handle:
    (deps) =>
    async ({ query, req, caller }) => {
      const employeeId = employeeIdOf(req);
      const integrations = await concerned(query.integration, deps.integrations);
      const { done, keep } = noting(deps, 'erased');
      const ids = integrations.map(({ id }) => id);
      const left = await deps.erasures.erase(ids, employeeId, caller.name, keep);
      if ('openRun' in left) {
        throw runGoesOn(left.openRun, { meanwhile: 'nobody can be erased', afterwards: 'erase the person again' });
      }
      const message = done.noted ? AS_IT_WAS : `${AS_IT_WAS} ${NOT_NOTED}`;
      const erasedIn = placesOf(left, integrations);
      return { status: 200, body: { employeeId, erasedIn, keptForRestore: done.noted, message } };
    },
});
