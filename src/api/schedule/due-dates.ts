import { endpoint } from '../http/endpoint.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { ScheduleAnswer, scheduleAnswer } from './schedule-answer.ts';

export const askForDueNow = endpoint({
  operationId: 'askForDueNow',
  method: 'post',
  path: '/api/v1/integrations/{id}/schedule/due-dates',
  tag: 'Integrations',
  summary: 'Look at everybody whose day has come, now',
  description:
    'Once, also where nothing starts by itself; else that happens every five minutes. It goes on behind the answer, and joins one that was asked for like this. Where the schedule is paused they are looked at when it is resumed. Who waits for which day: `GET /api/v1/integrations/{id}/due-dates`.',
  role: 'operator',
  answers: { 202: { description: 'The schedule', schema: ScheduleAnswer } },
  errors: [
    'integration-not-found',
    'quarantined',
    'secret-missing',
    'temporal-unavailable',
    'temporal-refused',
    'payload-key-missing',
    'payload-changed',
  ],
  handle:
    (deps) =>
    async ({ req }) => {
      const integration = await integrationOf(req, deps.integrations);
      await deps.syncRuns.requireReady(integration.id);
      await deps.schedules.askForDueNow(integration);
      return { status: 202, body: await scheduleAnswer(deps, integration) };
    },
});
