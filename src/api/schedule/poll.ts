import { endpoint } from '../http/endpoint.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { ScheduleAnswer, scheduleAnswer } from './schedule-answer.ts';

export const pollNow = endpoint({
  operationId: 'pollNow',
  method: 'post',
  path: '/api/v1/integrations/{id}/schedule/poll',
  tag: 'Integrations',
  summary: 'Look for changes in Personio now',
  description:
    'One look by itself, also where none is scheduled or the schedule is paused; what it finds is followed at once. It goes on behind the answer: `lastPoll` says when it is done and what it found. Kept while Temporal is away, and done when it is back. Joins a look that was asked for like this and goes on.',
  role: 'operator',
  answers: { 202: { description: 'The schedule, with the last look that is done', schema: ScheduleAnswer } },
  errors: ['integration-not-found', 'quarantined', 'secret-missing'],
  handle:
    (deps) =>
    async ({ req }) => {
      const integration = await integrationOf(req, deps.integrations);
      await deps.syncRuns.askForChanges(integration.id);
      await deps.schedules.pollNow(integration);
      return { status: 202, body: await scheduleAnswer(deps, integration) };
    },
});
