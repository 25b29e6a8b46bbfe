import { endpoint } from '../http/endpoint.ts';
import { CommandAnswer, command } from './command.ts';

const NOTED =
  'The pause is noted: no worker takes up anything new. No worker has answered yet; the run itself pauses when one does.';

export const pauseRun = endpoint({
  operationId: 'pauseRun',
  method: 'post',
  path: '/api/v1/runs/{id}/pause',
  tag: 'Runs',
  summary: 'Pause a run',
  description: 'Calls in flight finish, nothing new begins. Safe to repeat.',
  role: 'operator',
  answers: {
    200: { description: 'The run, paused', schema: CommandAnswer },
    202: { description: 'Noted; nobody has answered yet', schema: CommandAnswer },
  },
  errors: ['run-not-found', 'run-finished', 'run-refused', 'one-person', 'temporal-refused'],
  handle: (deps) => command(deps, 200, async (runs, runId) => ((await runs.pause(runId)) === 'noted' ? NOTED : null)),
});
