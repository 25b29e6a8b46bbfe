import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { CommandAnswer, command } from './command.ts';
import { Reason } from './reason.ts';

const NOTED = 'The rejection is kept. No worker has answered yet; the run ends when one does.';

export const rejectRun = endpoint({
  operationId: 'rejectRun',
  method: 'post',
  path: '/api/v1/runs/{id}/reject',
  tag: 'Runs',
  summary: 'Reject the plan of a waiting run',
  description: 'The run ends without a change. Safe to repeat.',
  role: 'admin',
  body: z.strictObject({ reason: Reason }),
  answers: {
    200: { description: 'The run, about to end', schema: CommandAnswer },
    202: { description: 'Kept; nobody has answered yet', schema: CommandAnswer },
  },
  errors: ['run-not-found', 'run-finished', 'run-not-waiting', 'already-decided', 'temporal-refused'],
  handle:
    (deps) =>
    ({ body: { reason }, caller, req }) => {
      const who = { by: caller.name, reason };
      return command(deps, 200, async (runs, runId) => ((await runs.reject(runId, who)) === 'noted' ? NOTED : null))({
        req,
      });
    },
});
