import { endpoint } from '../http/endpoint.ts';
import { CommandAnswer, command } from './command.ts';

const NOTED = 'The resume is noted. No worker has answered yet; the run goes on when one does.';

export const resumeRun = endpoint({
  operationId: 'resumeRun',
  method: 'post',
  path: '/api/v1/runs/{id}/resume',
  tag: 'Runs',
  summary: 'Resume a paused run',
  description: 'Safe to repeat.',
  role: 'operator',
  answers: {
    200: { description: 'The run, going on', schema: CommandAnswer },
    202: { description: 'Noted; nobody has answered yet', schema: CommandAnswer },
  },
  errors: ['run-not-found', 'run-finished', 'run-refused', 'one-person', 'temporal-refused'],
  handle: (deps) => command(deps, 200, async (runs, runId) => ((await runs.resume(runId)) === 'noted' ? NOTED : null)),
});
