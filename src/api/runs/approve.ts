import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { CommandAnswer, command } from './command.ts';
import { Reason } from './reason.ts';

const NOTED = 'The approval is kept. No worker has answered yet; the run goes on when one does.';

const Body = z.strictObject({
  planHash: z.string().max(200).meta({ description: 'Of exactly the plan that is meant: `planHash` of the run.' }),
  reason: Reason,
});

export const approveRun = endpoint({
  operationId: 'approveRun',
  method: 'post',
  path: '/api/v1/runs/{id}/approve',
  tag: 'Runs',
  summary: 'Approve the plan of a waiting run',
  description:
    'Applies exactly this plan. After a wait both sides are read again, and people who changed since are left to the next run. Safe to repeat.',
  role: 'admin',
  body: Body,
  answers: {
    200: { description: 'The run, going on', schema: CommandAnswer },
    202: { description: 'Kept; nobody has answered yet', schema: CommandAnswer },
  },
  errors: [
    'run-not-found',
    'run-finished',
    'run-not-waiting',
    'plan-differs',
    'approval-expired',
    'already-decided',
    'settings-changed',
    'temporal-refused',
  ],
  handle:
    (deps) =>
    ({ body: { planHash, reason }, caller, req }) => {
      const who = { by: caller.name, reason };
      return command(deps, 200, async (runs, runId) =>
        (await runs.approve(runId, planHash, who)) === 'noted' ? NOTED : null,
      )({ req });
    },
});
