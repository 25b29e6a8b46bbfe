import { endpoint } from '../http/endpoint.ts';
import { CommandAnswer, command } from './command.ts';

export const cancelRun = endpoint({
  operationId: 'cancelRun',
  method: 'post',
  path: '/api/v1/runs/{id}/cancel',
  tag: 'Runs',
  summary: 'Cancel a run',
  description: 'The run ends at the next person; what was done stays.',
  role: 'operator',
  answers: { 202: { description: 'The run, about to end', schema: CommandAnswer } },
  errors: [
    'run-not-found',
    'run-finished',
    'run-refused',
    'one-person',
    'temporal-unavailable',
    'temporal-refused',
    'payload-key-missing',
    'payload-changed',
  ],
  handle: (deps) =>
    command(deps, 202, async (runs, runId) => {
      await runs.cancel(runId);
      return null;
    }),
});
