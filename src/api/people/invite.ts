import { ApiError } from '../http/api-error.ts';
import { endpoint } from '../http/endpoint.ts';
import { languageOf } from '../http/language.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { RunAnswer, runAnswer } from '../runs/run-answer.ts';
import { employeeIdOf } from './employee-id.ts';
import { startedRun } from './started-run.ts';

export const invitePerson = endpoint({
  operationId: 'invitePerson',
  method: 'post',
  path: '/api/v1/integrations/{id}/people/{employeeId}/invite',
  tag: 'People',
  summary: 'Invite one person',
  description:
    'Has the LMS send the invitation to their account, also where it was sent before. Once for each call: nobody can be asked whether a mail went out, so an unknown outcome is shown as `unconfirmed` and never repeated.',
  role: 'operator',
  answers: {
    202: { description: 'The run that sends it', schema: RunAnswer, headers: { Location: 'Where the run is' } },
  },
  errors: [
    'integration-not-found',
    'person-not-found',
    'person-held',
    'person-erased',
    'no-account',
    'cannot-invite',
    'probe-goes-on',
    'secret-missing',
    'quarantined',
    'temporal-unavailable',
    'temporal-refused',
  ],
  handle:
    (deps) =>
    async ({ req, caller }) => {
      const integration = await integrationOf(req, deps.integrations);
      const employeeId = employeeIdOf(req);
      if (!(await deps.canInvite(integration.id))) throw CANNOT;
      const { runId } = await deps.syncRuns.invite(integration.id, employeeId, { startedBy: caller.name });
      const run = await startedRun(deps.runs, runId);
      const body = await runAnswer(run, integration.name, deps, languageOf(req));
      return { status: 202, headers: { Location: `/api/v1/runs/${runId}` }, body };
    },
});

const CANNOT = new ApiError({
  code: 'cannot-invite',
  detail: 'This LMS does not offer to send an invitation by itself.',
  remedy:
    'Send it in the LMS, by hand. If your portal offers the route POST /members/{id}/invitations, the operator sets MATRIKEL_LMS_EXTENSIONS=true.',
});
