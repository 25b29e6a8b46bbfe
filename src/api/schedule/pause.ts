import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { Reason } from '../runs/reason.ts';
import { pauseSchedule as pause } from './pause-schedule.ts';
import { ScheduleAnswer } from './schedule-answer.ts';

export const pauseSchedule = endpoint({
  operationId: 'pauseSchedule',
  method: 'post',
  path: '/api/v1/integrations/{id}/schedule/pause',
  tag: 'Integrations',
  summary: 'Have nothing start by itself for a while',
  description:
    'Runs that go on are not touched, and runs can be started by hand. Kept also while Temporal is away, which then follows. Safe to repeat.',
  role: 'operator',
  body: z.strictObject({ note: Reason }),
  answers: { 200: { description: 'The schedule, paused', schema: ScheduleAnswer } },
  errors: ['integration-not-found', 'changed-meanwhile'],
  handle:
    (deps) =>
    async ({ body: { note = null }, req }) =>
      pause(deps, req, { paused: true, note }),
});
