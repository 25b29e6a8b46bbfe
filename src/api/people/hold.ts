import { endpoint } from '../http/endpoint.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { employeeIdOf } from './employee-id.ts';
import { HoldAnswer, holdAnswer } from './hold-answer.ts';

export const holdPerson = endpoint({
  operationId: 'holdPerson',
  method: 'put',
  path: '/api/v1/integrations/{id}/people/{employeeId}/hold',
  tag: 'People',
  summary: 'Hold a person',
  description:
    'From now on nothing is written for them, by no run. What an open run has planned for them is dropped, what is on the wire finishes. Safe to repeat: who is held already stays held as before.',
  role: 'operator',
  answers: { 200: { description: 'The hold', schema: HoldAnswer } },
  errors: ['integration-not-found', 'person-not-found'],
  handle:
    ({ integrations, holds }) =>
    async ({ req, caller }) => {
      const { id } = await integrationOf(req, integrations);
      const employeeId = employeeIdOf(req);
      await holds.hold(id, [employeeId], { reason: 'by-hand', runId: null, heldBy: caller.name });
      const hold = await holds.find(id, employeeId);
      if (!hold) throw new Error('somebody released the person at the same moment');
      return { status: 200, body: holdAnswer(hold) };
    },
});
