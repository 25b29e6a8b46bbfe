import { endpoint } from '../http/endpoint.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { ScheduleAnswer, scheduleAnswer } from './schedule-answer.ts';

export const readSchedule = endpoint({
  operationId: 'readSchedule',
  method: 'get',
  path: '/api/v1/integrations/{id}/schedule',
  tag: 'Integrations',
  summary: 'What starts by itself, and when next',
  description: 'The settings are changed with `PATCH /api/v1/integrations/{id}`, as its `schedule`.',
  role: 'viewer',
  answers: { 200: { description: 'The schedule', schema: ScheduleAnswer } },
  errors: ['integration-not-found'],
  handle:
    (deps) =>
    async ({ req }) => ({ status: 200, body: await scheduleAnswer(deps, await integrationOf(req, deps.integrations)) }),
});
