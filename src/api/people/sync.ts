import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { languageOf } from '../http/language.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { RunAnswer, runAnswer } from '../runs/run-answer.ts';
import { employeeIdOf } from './employee-id.ts';
import { startedRun } from './started-run.ts';

export const syncPerson = endpoint({
  operationId: 'syncPerson',
  method: 'post',
  path: '/api/v1/integrations/{id}/people/{employeeId}/sync',
  tag: 'People',
  summary: 'Sync one person now',
  description:
    'Reads the employee afresh, plans by the rules of a full sync and writes at once. What only a full sync may do is left to the next one, and the run says so. A call that comes before an earlier one has begun joins its run. With Temporal away the run waits and follows.',
  role: 'operator',
  query: z.strictObject({}),
  answers: {
    202: { description: 'The run', schema: RunAnswer, headers: { Location: 'Where the run is' } },
  },
  errors: [
    'integration-not-found',
    'person-not-found',
    'probe-goes-on',
    'secret-missing',
    'quarantined',
    'temporal-refused',
  ],
  handle:
    (deps) =>
    async ({ req, caller }) => {
      const integration = await integrationOf(req, deps.integrations);
      const { runId } = await deps.syncRuns.update(integration.id, employeeIdOf(req), { startedBy: caller.name });
      const run = await startedRun(deps.runs, runId);
      const body = await runAnswer(run, integration.name, deps, languageOf(req));
      return { status: 202, headers: { Location: `/api/v1/runs/${runId}` }, body };
    },
});
