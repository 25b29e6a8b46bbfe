import { endpoint } from '../http/endpoint.ts';
import { pauseSchedule } from './pause-schedule.ts';
import { ScheduleAnswer } from './schedule-answer.ts';

export const resumeSchedule = endpoint({
  operationId: 'resumeSchedule',
  method: 'post',
  path: '/api/v1/integrations/{id}/schedule/resume',
  tag: 'Integrations',
  summary: 'Have syncs start by themselves again',
  description:
    'Also where somebody paused it in the Temporal UI. Starts that were missed meanwhile are not made up for; whoever was hinted at meanwhile is looked at now. Safe to repeat.',
  role: 'operator',
  answers: { 200: { description: 'The schedule, as it goes on', schema: ScheduleAnswer } },
  errors: ['integration-not-found', 'changed-meanwhile'],
  handle:
    (deps) =>
    async ({ req }) =>
      pauseSchedule(deps, req, { paused: false, note: null }),
});
